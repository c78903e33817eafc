package com.acme;

import io.rockpool.Exhaustion;
import io.rockpool.Pooled;

@Pooled(capacity = 16, onExhausted = Exhaustion.UNPOOLED)
class Order {
  long id;

  @Pooled.OnAcquire
  void open(long id) {
    this.id = id;
  }
}
