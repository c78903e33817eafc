package com.acme;

import io.rockpool.Exhaustion;
import io.rockpool.Pooled;
import io.rockpool.Threading;

@Pooled(capacity = 64, threading = Threading.SHARED, onExhausted = Exhaustion.WAIT)
public class Order {
  long id;
  long price;

  @Pooled.OnAcquire
  void open(long id, long price) {
    this.id = id;
    this.price = price;
  }

  @Pooled.OnRelease
  void close() {
    price = -1;
  }
}
