package com.acme;

import io.rockpool.Exhaustion;
import io.rockpool.Pooled;
import io.rockpool.Threading;

// error: [PooledThreading] threading is SHARED, which this version of Rockpool does not generate yet. Use Threading.CONFINED, and one pool for each thread.
// fix 1: @Pooled(capacity = 8, threading = Threading.CONFINED)
@Pooled(capacity = 8, threading = Threading.SHARED)
class Order {

  @Pooled(
      capacity = 8,
      // error: [PooledThreading] threading is SHARED, which this version of Rockpool does not generate yet. Use Threading.CONFINED, and one pool for each thread.
      // fix 1: threading = Threading.CONFINED,
      threading = Threading.SHARED,
      // error: [PooledExhaustion] onExhausted is WAIT, which this version of Rockpool does not generate yet. Use Exhaustion.FAIL, Exhaustion.GROW or Exhaustion.UNPOOLED.
      // fix 1: onExhausted = Exhaustion.UNPOOLED)
      onExhausted = Exhaustion.WAIT)
  static class Fill {}
}
