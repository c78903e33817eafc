package com.acme;

import io.rockpool.Exhaustion;
import io.rockpool.Pooled;
import io.rockpool.Threading;

@Pooled(capacity = 32, threading = Threading.SHARED, onExhausted = Exhaustion.UNPOOLED)
final class Quote {
  long bid;
  long ask;
}
