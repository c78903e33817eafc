package com.acme;

import io.rockpool.Pooled;

/** A final class with a place for the mark, so that there is no table. */
@Pooled(capacity = 32)
public final class Quote {
  @Pooled.Slot int slot;

  long bid;
  long ask;

  @Pooled.OnAcquire
  void set(long bid, long ask) {
    this.bid = bid;
    this.ask = ask;
  }
}
