package com.acme;

import io.rockpool.Exhaustion;
import io.rockpool.Pooled;

// error: [PooledExhaustion] onExhausted is WAIT, but only another thread could bring an object back, and a CONFINED pool has none. Use Exhaustion.FAIL, Exhaustion.GROW or Exhaustion.UNPOOLED.
// fix 1: @Pooled(capacity = 8, onExhausted = Exhaustion.FAIL)
// fix 2: @Pooled(capacity = 8, onExhausted = Exhaustion.GROW)
// fix 3: @Pooled(capacity = 8, onExhausted = Exhaustion.UNPOOLED)
@Pooled(capacity = 8, onExhausted = Exhaustion.WAIT)
class Order {}
