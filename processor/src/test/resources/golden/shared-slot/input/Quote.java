package com.acme;

import io.rockpool.Pooled;
import io.rockpool.ResetTime;
import io.rockpool.Threading;

@Pooled(capacity = 32, threading = Threading.SHARED, reset = ResetTime.ON_ACQUIRE)
final class Quote {
  @Pooled.Slot int slot;
  long bid;
  long ask;
}
