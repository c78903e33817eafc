package com.acme;

import io.rockpool.Pooled;
import java.util.ArrayList;
import java.util.List;
import lombok.Getter;
import lombok.Setter;
import lombok.experimental.Accessors;

/** Accessors by other names. */
class Styles {

  @Pooled(capacity = 3)
  @Getter
  @Setter
  @Accessors(fluent = true)
  static class Fluent {
    private long price = 5;
    private boolean isOpen = true;
    private final List<String> fills = new ArrayList<>();
  }

  @Pooled(capacity = 3)
  @Getter
  @Setter
  @Accessors(chain = true)
  static class Chained {
    private long price = 5;
    private boolean open = true;
  }

  @Pooled(capacity = 3)
  @Accessors(prefix = {"m", "_"})
  static class Prefixed {
    @Getter @Setter private long mPrice = 5;
    @Getter @Setter private boolean _open = true;
    @Getter private final List<String> mFills = new ArrayList<>();

    /** One for which the class's prefixes do not hold. */
    @Getter
    @Setter
    @Accessors(prefix = "f")
    private int fQuantity = 3;

    /** The first letter is no prefix, though there are methods that look as if it were. */
    private int magnitude = 9;

    int getMagnitude() {
      return magnitude;
    }

    void setMagnitude(int magnitude) {
      this.magnitude = magnitude;
    }

    int getAgnitude() {
      return 0;
    }

    void setAgnitude(int agnitude) {}
  }

  @Accessors(prefix = "m", fluent = true)
  static class Outer {
    @Pooled(capacity = 3)
    @Getter
    @Setter
    @Accessors(prefix = {"m", ""}, fluent = true)
    static class Both {
      private long mPrice = 5;
      private boolean open = true;
    }
  }
}
