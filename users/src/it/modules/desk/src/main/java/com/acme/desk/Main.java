package com.acme.desk;

import com.acme.desk.internal.Quote;
import com.acme.desk.internal.QuotePool;

/** Uses both pools. */
public final class Main {

  private Main() {}

  /**
   * Runs.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    OrderPool orders = new OrderPool(1);
    Order order = orders.acquire(9);
    order.soil();
    order.setVersion(3);
    order.getNotes().add("a");
    orders.release(order);
    Order again = orders.acquire();
    check(again == order);
    check(again.id() == 42 && again.price == 5);
    check(again.getVersion() == 1 && again.getNotes().isEmpty());
    check(orders.acquire() != again);

    QuotePool quotes = new QuotePool();
    Quote quote = quotes.acquire();
    quote.bid = 7;
    quote.wire.putLong(quote.bid);
    quotes.release(quote);
    check(quotes.acquire() == quote && quote.bid == 0);
    check(quote.wire.position() == 0 && quote.wire.getLong(0) == 0);
  }

  private static void check(boolean condition) {
    if (!condition) {
      throw new AssertionError("not as new");
    }
  }
}
