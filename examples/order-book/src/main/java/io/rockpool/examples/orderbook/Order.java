package io.rockpool.examples.orderbook;

import io.rockpool.Pooled;
import org.jspecify.annotations.Nullable;

/**
 * An order, from its arrival until it is filled or cancelled. While it rests in the book it is a
 * link in the queue of its {@link PriceLevel}.
 */
@Pooled(capacity = 1 << 16)
class Order {

  long id;
  Side side = Side.BUY;
  long price;

  /** What is still to be bought or sold. */
  int quantity;

  @Nullable PriceLevel level;
  @Nullable Order next;
  @Nullable Order previous;

  @Pooled.OnAcquire
  void open(long id, Side side, long price, int quantity) {
    this.id = id;
    this.side = side;
    this.price = price;
    this.quantity = quantity;
  }
}
