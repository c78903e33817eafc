package com.acme;

import io.rockpool.Pooled;
import java.util.ArrayList;
import java.util.List;
import lombok.AllArgsConstructor;
import lombok.Builder;
import lombok.Data;
import lombok.EqualsAndHashCode;
import lombok.NoArgsConstructor;
import lombok.RequiredArgsConstructor;
import lombok.experimental.SuperBuilder;

/** Constructors that Lombok writes. */
class Constructors {

  @Pooled(capacity = 3)
  @Data
  @Builder
  @NoArgsConstructor
  @AllArgsConstructor
  static class Built {
    private long price;
    private String side;
    @Builder.Default private int quantity = 3;
  }

  @Pooled(capacity = 3)
  @Data
  @SuperBuilder
  @NoArgsConstructor
  static class Base {
    private long price;
  }

  @Pooled(capacity = 3)
  @Data
  @EqualsAndHashCode(callSuper = true)
  @SuperBuilder
  @NoArgsConstructor
  static class Derived extends Base {
    @Builder.Default private int depth = 3;
    @Builder.Default private final List<String> legs = new ArrayList<>();
  }

  @Pooled(capacity = 3)
  @Data
  @RequiredArgsConstructor(onConstructor_ = @Pooled.Create)
  static class Required {
    private final String symbol;
    private int depth = 3;
  }

  @Pooled(capacity = 3)
  @Data
  @AllArgsConstructor(staticName = "create")
  static class Factory {
    private int depth = 3;

    @Pooled.Create
    static Factory create() {
      return create(3);
    }
  }
}
