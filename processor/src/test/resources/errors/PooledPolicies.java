package com.acme;

import io.rockpool.Pooled;

@Pooled(capacity = 8)
class Order {
  // fix 1:
  @Pooled.Keep
  // error: [PooledPolicies] Field 'price' has both @Pooled.Keep and @Pooled.Reset, so OrderPool cannot tell which to follow. Remove one of them.
  // fix 1: @Pooled.Reset("1")
  // fix 2:
  @Pooled.Reset("1")
  long price;

  // error: [PooledPolicies] Field 'client' has both @Pooled.Clear and @Pooled.Owned, so OrderPool cannot tell which to follow. Remove one of them.
  // fix 1: @Pooled.Clear("clear") final StringBuilderLike client = new StringBuilderLike();
  @Pooled.Owned @Pooled.Clear("clear") final StringBuilderLike client = new StringBuilderLike();

  static class StringBuilderLike {
    void clear() {}
  }
}
