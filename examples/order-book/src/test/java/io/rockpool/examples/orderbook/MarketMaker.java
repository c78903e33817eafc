package io.rockpool.examples.orderbook;

/**
 * Keeps the touch where it is told to by new orders, cancels and replaces. What was its best quote
 * before often stays in the book, behind the new one.
 */
final class MarketMaker {

  private static final int DEEPEST = 10;
  private static final int LONGEST_QUEUE = 4;

  int news;
  int cancels;
  int replaces;

  private final MatchingEngine engine;
  private long lastId;

  MarketMaker(MatchingEngine engine) {
    this.engine = engine;
  }

  void quote(long ask, int askSize, long bid, int bidSize) {
    Order bestBid = engine.book().first(Side.BUY);
    // The side that gives way moves first, or the maker would trade with itself.
    if (bestBid != null && ask <= bestBid.price) {
      follow(Side.BUY, bid, bidSize);
      follow(Side.SELL, ask, askSize);
    } else {
      follow(Side.SELL, ask, askSize);
      follow(Side.BUY, bid, bidSize);
    }
  }

  private void follow(Side side, long price, int size) {
    Order best = engine.book().first(side);
    while (best != null && isBetter(side, best.price, price)) {
      retreat(best, price, size);
      best = engine.book().first(side);
    }
    if (best == null || best.price != price) {
      improve(side, price, size);
    } else {
      resize(best.level, size);
    }
  }

  /** Cancels an order that is too good, or moves it if it can serve as the quote. */
  private void retreat(Order order, long price, int size) {
    PriceLevel next = Ladder.after(order.level);
    boolean last = order.level.orders == 1 && (next == null || next.price != price);
    if (last && (next == null || !isBetter(order.side, next.price, price))) {
      replace(order, price, size);
    } else {
      cancel(order);
    }
  }

  private void improve(Side side, long price, int size) {
    Ladder ladder = engine.book().ladder(side);
    if (ladder.size() < DEEPEST) {
      add(side, price, size);
      return;
    }
    PriceLevel worst = ladder.best();
    for (PriceLevel level = worst; level != null; level = Ladder.after(level)) {
      worst = level;
    }
    replace(worst.last, price, size);
  }

  private void resize(PriceLevel level, int size) {
    long missing = size - level.quantity;
    if (missing > 0) {
      Order last = level.last;
      if (level.orders < LONGEST_QUEUE) {
        add(last.side, level.price, (int) missing);
      } else {
        replace(last, level.price, (int) (last.quantity + missing));
      }
    }
    while (missing < 0) {
      Order last = level.last;
      if (last.quantity <= -missing) {
        missing += last.quantity;
        cancel(last);
      } else {
        replace(last, level.price, (int) (last.quantity + missing));
        missing = 0;
      }
    }
  }

  private void add(Side side, long price, int size) {
    verify(engine.limit(++lastId, side, price, size));
    news++;
  }

  private void cancel(Order order) {
    verify(engine.cancel(order.id));
    cancels++;
  }

  private void replace(Order order, long price, int size) {
    verify(engine.replace(order.id, price, size));
    replaces++;
  }

  private static void verify(boolean done) {
    if (!done) {
      throw new AssertionError("The engine refused a message about an order that it has.");
    }
  }

  private static boolean isBetter(Side side, long price, long other) {
    return side == Side.BUY ? price > other : price < other;
  }
}
