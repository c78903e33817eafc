package io.rockpool.examples.orderbook;

/**
 * Matches orders by price and then by time of arrival, and tells a listener of every trade.
 *
 * <p>Each message gives {@code false} if there was nothing to be done, in which case nothing has
 * changed: an order is not in the book (any more), a new one has the id of an order that is, or a
 * quantity is not above 0.
 *
 * <p>An engine is for one thread, and must not be called by its listener.
 */
final class MatchingEngine {

  /** The taker's id in executions that name only the order that they executed. */
  static final long UNNAMED = 0;

  private final Memory memory;
  private final OrderBook book;
  private final ExecutionListener listener;
  private long executions;

  /** Creates an engine which allocates nothing while its book is no larger than expected. */
  MatchingEngine(
      Memory memory, int expectedOrders, int expectedLevels, ExecutionListener listener) {
    this.memory = memory;
    this.book = new OrderBook(memory, expectedOrders, expectedLevels);
    this.listener = listener;
  }

  OrderBook book() {
    return book;
  }

  /** Does what one message says; fields that its kind has no use for are ignored. */
  boolean apply(MessageKind kind, Side side, long id, long price, int quantity) {
    return switch (kind) {
      case LIMIT -> limit(id, side, price, quantity);
      case MARKET -> market(id, side, quantity);
      case CANCEL -> cancel(id);
      case REDUCE -> reduce(id, quantity);
      case REPLACE -> replace(id, price, quantity);
      case EXECUTE -> execute(id, quantity);
      case NOTICE -> true;
    };
  }

  /** A new order that trades up to its price; what cannot be traded at once rests in the book. */
  boolean limit(long id, Side side, long price, int quantity) {
    if (quantity <= 0 || book.find(id) != null) {
      return false;
    }
    place(memory.order(id, side, price, quantity));
    return true;
  }

  /** A new order that trades at any price; what cannot be traded at once is dropped. */
  boolean market(long id, Side side, int quantity) {
    if (quantity <= 0 || book.find(id) != null) {
      return false;
    }
    Order taker = memory.order(id, side, side.anyPrice(), quantity);
    match(taker);
    memory.free(taker);
    return true;
  }

  boolean cancel(long id) {
    Order order = book.find(id);
    if (order == null) {
      return false;
    }
    book.remove(order);
    memory.free(order);
    return true;
  }

  /** Cancels a part of an order, which keeps its place in the queue; or all of it, if need be. */
  boolean reduce(long id, int quantity) {
    Order order = book.find(id);
    if (order == null || quantity <= 0) {
      return false;
    }
    if (quantity < order.quantity) {
      book.reduce(order, quantity);
      return true;
    }
    return cancel(id);
  }

  /**
   * Gives an order a new price and a new open quantity. It keeps its place in the queue if the
   * price stays and the quantity does not rise; otherwise it is treated as if it arrived now, so it
   * may trade at once.
   */
  boolean replace(long id, long price, int quantity) {
    Order order = book.find(id);
    if (order == null || quantity <= 0) {
      return false;
    }
    if (price == order.price && quantity <= order.quantity) {
      book.reduce(order, order.quantity - quantity);
      return true;
    }
    book.remove(order);
    order.price = price;
    order.quantity = quantity;
    place(order);
    return true;
  }

  /** Trades a resting order, or what is left of it, against a taker that is not known. */
  boolean execute(long id, int quantity) {
    Order maker = book.find(id);
    if (maker == null || quantity <= 0) {
      return false;
    }
    trade(maker, UNNAMED, Math.min(quantity, maker.quantity));
    return true;
  }

  /** Cancels everything and starts to count executions anew. */
  void clear() {
    clear(Side.BUY);
    clear(Side.SELL);
    executions = 0;
  }

  private void clear(Side side) {
    for (Order order = book.first(side); order != null; order = book.first(side)) {
      book.remove(order);
      memory.free(order);
    }
  }

  private void place(Order taker) {
    match(taker);
    if (taker.quantity > 0) {
      book.add(taker);
    } else {
      memory.free(taker);
    }
  }

  private void match(Order taker) {
    Side other = taker.side.opposite();
    Order maker = book.first(other);
    while (maker != null && taker.quantity > 0 && taker.side.accepts(taker.price, maker.price)) {
      int quantity = Math.min(taker.quantity, maker.quantity);
      taker.quantity -= quantity;
      trade(maker, taker.id, quantity);
      maker = book.first(other);
    }
  }

  private void trade(Order maker, long takerId, int quantity) {
    Execution execution = memory.execution(++executions, maker, takerId, quantity);
    if (quantity < maker.quantity) {
      book.reduce(maker, quantity);
    } else {
      book.remove(maker);
      memory.free(maker);
    }
    listener.onExecution(execution);
    memory.free(execution);
  }
}
