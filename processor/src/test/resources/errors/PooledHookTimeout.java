package com.acme;

import io.rockpool.Exhaustion;
import io.rockpool.Pooled;
import io.rockpool.Threading;
import java.time.Duration;

// fix 2: @Pooled(capacity = 8, threading = Threading.SHARED, onExhausted = Exhaustion.FAIL)
@Pooled(capacity = 8, threading = Threading.SHARED, onExhausted = Exhaustion.WAIT)
class Order {
  @Pooled.OnAcquire
  void open(long id) {}

  @Pooled.OnAcquire
  // error: [PooledHookTimeout] Method 'openFor' takes what another acquire of OrderPool takes, and a Duration, so acquire(long, Duration) would not tell how long to wait. Change the parameters of openFor, or use another onExhausted than Exhaustion.WAIT.
  // fix 1: void openFor(Duration time, long id) {}
  void openFor(long id, Duration time) {}

  @Pooled.OnAcquire
  // error: [PooledHookTimeout] Method 'limit' takes what another acquire of OrderPool takes, and a Duration, so acquire(Duration) would not tell how long to wait. Change the parameters of limit, or use another onExhausted than Exhaustion.WAIT.
  // fix 1: void limit(Duration time, boolean strictly) {}
  void limit(Duration time) {}

  @Pooled.OnAcquire
  void named(String name, Duration time) {}
}
