package com.acme;

import io.rockpool.Exhaustion;
import io.rockpool.Pooled;

// error: [PooledExhaustion] onExhausted is WAIT, so the one thread of a CONFINED pool would wait for itself. Use Exhaustion.FAIL, Exhaustion.GROW or Exhaustion.UNPOOLED, or add threading = Threading.SHARED.
// fix 1: @Pooled(capacity = 8, onExhausted = Exhaustion.FAIL)
// fix 2: @Pooled(capacity = 8, onExhausted = Exhaustion.GROW)
// fix 3: @Pooled(capacity = 8, onExhausted = Exhaustion.UNPOOLED)
// fix 4: @Pooled(capacity = 8, onExhausted = Exhaustion.WAIT, threading = io.rockpool.Threading.SHARED)
@Pooled(capacity = 8, onExhausted = Exhaustion.WAIT)
class Order {}
