package com.acme;

import com.other.Remote;
import io.rockpool.Pooled;
import java.util.ArrayList;
import java.util.List;
import lombok.AccessLevel;
import lombok.Data;
import lombok.EqualsAndHashCode;
import lombok.Getter;
import lombok.NonNull;
import lombok.Setter;
import lombok.Synchronized;
import lombok.ToString;
import lombok.With;
import lombok.AllArgsConstructor;
import lombok.NoArgsConstructor;
import lombok.experimental.FieldDefaults;

/** Bean-style accessors. */
class Beans {

  @Pooled(capacity = 3)
  @Data
  static class Order {
    private long price = 5;
    private boolean open = true;
    private boolean isReady = true;
    private Boolean known = true;
    private String xAxis = "x";
    private int URL = 7;
    private @NonNull String side = "buy";
    private Object client;
    private final List<String> fills = new ArrayList<>();
  }

  @Getter
  @Setter
  static class Base {
    private int depth = 4;
  }

  @Pooled(capacity = 3)
  @Data
  @EqualsAndHashCode(callSuper = true)
  static class Near extends Base {
    private long price = 5;
  }

  /** Nothing of Lombok in the class itself. */
  @Pooled(capacity = 3)
  static class Plain extends Base {
    long price = 5;
  }

  @Pooled(capacity = 3)
  @Data
  @EqualsAndHashCode(callSuper = true)
  static class Far extends Remote {
    private long price = 5;
  }

  @Pooled(capacity = 3)
  @Data
  @FieldDefaults(level = AccessLevel.PRIVATE)
  static class Defaults {
    long price = 5;
    String side = "buy";
  }

  @Pooled(capacity = 3)
  @Getter
  @FieldDefaults(level = AccessLevel.PRIVATE, makeFinal = true)
  static class Finals {
    List<String> fills = new ArrayList<>(List.of("a"));
  }

  @Pooled(capacity = 3)
  static class Locked {
    @Setter(AccessLevel.PACKAGE)
    @Getter(AccessLevel.PROTECTED)
    private int price = 3;

    @Synchronized
    void raise() {
      price++;
    }
  }

  @Pooled(capacity = 3)
  @ToString
  @With
  @AllArgsConstructor
  @NoArgsConstructor
  static class Withers {
    int price = 5;
  }
}
