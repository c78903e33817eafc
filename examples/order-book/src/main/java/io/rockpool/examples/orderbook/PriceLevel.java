package io.rockpool.examples.orderbook;

import io.rockpool.Pooled;
import org.jspecify.annotations.Nullable;

/**
 * All orders of one side at one price, first come first served. It is a node in the tree of its
 * {@link Ladder} as well, so that the book needs no nodes of its own.
 */
@Pooled(capacity = 1 << 12)
class PriceLevel {

  long price;

  /** What the orders of this level are still to buy or sell. */
  long quantity;

  int orders;
  @Nullable Order first;
  @Nullable Order last;

  // The tree; see Ladder.
  int rank;
  @Nullable PriceLevel parent;
  @Nullable PriceLevel better;
  @Nullable PriceLevel worse;

  @Pooled.OnAcquire
  void open(long price) {
    this.price = price;
    this.rank = (int) SplitMix64.mix(price);
  }

  /** Puts an order at the end of the queue. */
  void append(Order order) {
    Order before = last;
    if (before == null) {
      first = order;
    } else {
      before.next = order;
      order.previous = before;
    }
    last = order;
    order.level = this;
    quantity += order.quantity;
    orders++;
  }

  /** Takes an order out of the queue, wherever it stands. */
  void remove(Order order) {
    Order before = order.previous;
    Order after = order.next;
    if (before == null) {
      first = after;
    } else {
      before.next = after;
    }
    if (after == null) {
      last = before;
    } else {
      after.previous = before;
    }
    order.previous = null;
    order.next = null;
    order.level = null;
    quantity -= order.quantity;
    orders--;
  }
}
