package com.acme;

import io.rockpool.Pooled;

@Pooled(capacity = 8)
class Order {
  int quantity;

  // note: [PooledLease] Order has a method close() of its own, so OrderPool cannot hand out objects to be closed and has no lease(). Rename the method, to have it.
  // fix 1: @Pooled.OnRelease void shut() {}
  @Pooled.OnRelease void close() {}
}
