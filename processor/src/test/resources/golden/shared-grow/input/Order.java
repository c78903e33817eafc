package com.acme;

import io.rockpool.Exhaustion;
import io.rockpool.Pooled;
import io.rockpool.Threading;

@Pooled(
    capacity = 16,
    threading = Threading.SHARED,
    onExhausted = Exhaustion.GROW,
    maxCapacity = 256)
public class Order {
  private long id;

  long getId() {
    return id;
  }

  void setId(long id) {
    this.id = id;
  }
}
