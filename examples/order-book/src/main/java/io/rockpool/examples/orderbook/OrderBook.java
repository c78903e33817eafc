package io.rockpool.examples.orderbook;

import org.jspecify.annotations.Nullable;

/** The orders that rest: by id, and by price and time. */
final class OrderBook {

  private final Memory memory;
  private final LongMap<Order> orders;
  private final Ladder bids;
  private final Ladder asks;

  OrderBook(Memory memory, int expectedOrders, int expectedLevels) {
    this.memory = memory;
    this.orders = new LongMap<>(expectedOrders);
    this.bids = new Ladder(Side.BUY, expectedLevels);
    this.asks = new Ladder(Side.SELL, expectedLevels);
  }

  int size() {
    return orders.size();
  }

  int levels() {
    return bids.size() + asks.size();
  }

  Ladder ladder(Side side) {
    return side == Side.BUY ? bids : asks;
  }

  @Nullable Order find(long id) {
    return orders.get(id);
  }

  /** The order that trades first, or {@code null} if the side is empty. */
  @Nullable Order first(Side side) {
    PriceLevel best = ladder(side).best();
    return best == null ? null : best.first;
  }

  /** Lets an order rest, behind those that are at its price already. */
  void add(Order order) {
    Ladder ladder = ladder(order.side);
    PriceLevel level = ladder.find(order.price);
    if (level == null) {
      level = memory.level(order.price);
      ladder.add(level);
    }
    level.append(order);
    orders.put(order.id, order);
  }

  /** Takes an order out of the book; it is the caller's then. */
  void remove(Order order) {
    PriceLevel level = levelOf(order);
    level.remove(order);
    orders.remove(order.id);
    if (level.first == null) {
      ladder(order.side).remove(level);
      memory.free(level);
    }
  }

  /**
   * Takes something off an order, which keeps its place in the queue and must not be left with 0.
   */
  void reduce(Order order, int quantity) {
    order.quantity -= quantity;
    levelOf(order).quantity -= quantity;
  }

  private static PriceLevel levelOf(Order order) {
    PriceLevel level = order.level;
    if (level == null) {
      throw new IllegalStateException("Order " + order.id + " is not in the book.");
    }
    return level;
  }
}
