package com.acme;

import io.rockpool.Pooled;

@Pooled(capacity = 1024)
public class Order {
  long id;
  long price;
  int uses;

  @Pooled.OnAcquire
  void count() {
    uses++;
  }

  @Pooled.OnAcquire
  void open(long id, long price) {
    this.id = id;
    this.price = price;
  }

  @Pooled.OnAcquire
  void copy(Order other) {
    open(other.id, other.price);
  }

  @Pooled.OnRelease
  void close() {
    uses = 0;
  }
}
