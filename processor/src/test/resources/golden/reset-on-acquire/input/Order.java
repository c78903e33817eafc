package com.acme;

import io.rockpool.Pooled;
import io.rockpool.ResetTime;
import java.util.ArrayList;
import java.util.List;

@Pooled(capacity = 16, reset = ResetTime.ON_ACQUIRE)
class Order {
  long id;
  final List<Object> fills = new ArrayList<>();

  @Pooled.OnAcquire
  void open(long id) {
    this.id = id;
  }
}
