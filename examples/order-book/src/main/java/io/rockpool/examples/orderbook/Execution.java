package io.rockpool.examples.orderbook;

import io.rockpool.Pooled;

/**
 * A trade between a resting order, the maker, and the one that arrived, the taker. It is lent to
 * the {@link ExecutionListener} for the length of a call.
 */
@Pooled(capacity = 16)
class Execution {

  long sequence;
  long makerId;
  long takerId;
  Side takerSide = Side.BUY;
  long price;
  int quantity;

  @Pooled.OnAcquire
  void open(long sequence, Order maker, long takerId, int quantity) {
    this.sequence = sequence;
    this.makerId = maker.id;
    this.takerId = takerId;
    this.takerSide = maker.side.opposite();
    this.price = maker.price;
    this.quantity = quantity;
  }
}
