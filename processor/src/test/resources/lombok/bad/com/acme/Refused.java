package com.acme;

import io.rockpool.Pooled;
import lombok.AccessLevel;
import lombok.AllArgsConstructor;
import lombok.Builder;
import lombok.Data;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.Setter;
import lombok.Value;

class Refused {

  @Pooled(capacity = 3)
  @Value
  static class Quote {
    long price;
  }

  @Pooled(capacity = 3)
  @Builder
  static class Built {
    long price;
  }

  @Pooled(capacity = 3)
  @AllArgsConstructor
  static class Full {
    long price;
  }

  @Pooled(capacity = 3)
  @NoArgsConstructor(access = AccessLevel.PRIVATE)
  static class Closed {
    long price;
  }

  @Pooled(capacity = 3)
  @Data
  static class Hidden {
    @Setter(AccessLevel.PRIVATE)
    private int closed;

    @Setter(AccessLevel.NONE)
    private int missing;
  }

  @Pooled(capacity = 3)
  static class Lazy {
    @Getter(lazy = true)
    private final double root = Math.sqrt(2);
  }
}
