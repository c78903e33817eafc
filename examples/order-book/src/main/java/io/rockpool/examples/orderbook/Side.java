package io.rockpool.examples.orderbook;

/** The side of the book that an order is on. */
enum Side {
  BUY,
  SELL;

  Side opposite() {
    return this == BUY ? SELL : BUY;
  }

  /** Whether an order of this side with that limit may trade at a price. */
  boolean accepts(long limit, long price) {
    return this == BUY ? price <= limit : price >= limit;
  }

  /** The limit with which an order of this side trades at any price. */
  long anyPrice() {
    return this == BUY ? Long.MAX_VALUE : Long.MIN_VALUE;
  }
}
