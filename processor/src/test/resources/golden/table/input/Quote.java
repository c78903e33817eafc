package com.acme;

import io.rockpool.Pooled;

@Pooled(capacity = 32)
public final class Quote {
  long bid;
  long ask;

  @Pooled.OnAcquire
  void set(long bid, long ask) {
    this.bid = bid;
    this.ask = ask;
  }
}
