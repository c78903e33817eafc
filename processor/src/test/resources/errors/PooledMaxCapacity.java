package com.acme;

import io.rockpool.Exhaustion;
import io.rockpool.Pooled;

class Desk {

  // error: [PooledMaxCapacity] maxCapacity is 100, but onExhausted is FAIL, so the pool never grows. Use onExhausted = Exhaustion.GROW, or remove maxCapacity.
  // fix 1: @Pooled(capacity = 8, onExhausted = Exhaustion.GROW, maxCapacity = 100)
  // fix 2: @Pooled(capacity = 8)
  @Pooled(capacity = 8, maxCapacity = 100)
  static class Order {}

  // error: [PooledMaxCapacity] maxCapacity is 100, but onExhausted is UNPOOLED, so the pool never grows. Use onExhausted = Exhaustion.GROW, or remove maxCapacity.
  // fix 1: @Pooled(capacity = 8, onExhausted = Exhaustion.GROW, maxCapacity = 100)
  @Pooled(capacity = 8, onExhausted = Exhaustion.UNPOOLED, maxCapacity = 100)
  static class Fill {}

  // error: [PooledMaxCapacity] maxCapacity is 7, but capacity is 8, so the pool would begin beyond its maximum. Use a value between 8 and 16777216.
  // fix 1: @Pooled(capacity = 8, onExhausted = Exhaustion.GROW, maxCapacity = 8)
  @Pooled(capacity = 8, onExhausted = Exhaustion.GROW, maxCapacity = 7)
  static class Trade {}

  // error: [PooledMaxCapacity] maxCapacity is 16777217, which is more than any pool can hold. Use a value between 8 and 16777216.
  // fix 1: @Pooled(capacity = 8, onExhausted = Exhaustion.GROW, maxCapacity = 16777216)
  @Pooled(capacity = 8, onExhausted = Exhaustion.GROW, maxCapacity = 16777217)
  static class Quote {}

  // error: [PooledCapacity] capacity is 0, so the pool could never hold a Client. Use a value between 1 and 16777216.
  // fix 1: @Pooled(capacity = 8, onExhausted = Exhaustion.GROW, maxCapacity = 9)
  @Pooled(capacity = 0, onExhausted = Exhaustion.GROW, maxCapacity = -1)
  static class Client {}
}
