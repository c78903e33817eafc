package com.acme;

import io.rockpool.PoolMisuseException;

/** Code under test, right and wrong. */
public final class Desk {

  /** Made when the class is initialised, which is during some test. */
  public static final OrderPool LASTING = new OrderPool();

  private Desk() {}

  public static Order buy(OrderPool pool) {
    return pool.acquire();
  }

  public static void sell(OrderPool pool, Order order) {
    pool.release(order);
  }

  /** A second release, of which nobody hears. */
  public static void sellTwice(OrderPool pool) {
    Order order = buy(pool);
    sell(pool, order);
    try {
      pool.release(order);
    } catch (PoolMisuseException swallowed) {
      // That is what is wrong here.
    }
  }

  public static void writeLate(OrderPool pool) {
    Order order = buy(pool);
    sell(pool, order);
    order.quantity = 7;
  }
}
