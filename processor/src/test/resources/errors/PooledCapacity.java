package com.acme;

import io.rockpool.Pooled;

// error: [PooledCapacity] capacity is 0, so the pool could never hold an Order. Use a value between 1 and 16777216.
// fix 1: @Pooled(capacity = 1)
// fix 2: @Pooled(capacity = 16777216)
@Pooled(capacity = 0)
class Order {

  // error: [PooledCapacity] capacity is -1, so the pool could never hold a User. Use a value between 1 and 16777216.
  // fix 1: @Pooled(capacity = 8)
  @Pooled(capacity = -1)
  static class User {}

  @Pooled(
      // error: [PooledCapacity] capacity is 16777217, which is more than any pool can hold. Use a value between 1 and 16777216.
      // fix 1: capacity = 8
      capacity = Integer.MAX_VALUE / 128 + 2
  )
  static class Upload {}
}
