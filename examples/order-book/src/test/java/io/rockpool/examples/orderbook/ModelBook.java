package io.rockpool.examples.orderbook;

import java.util.ArrayList;
import java.util.List;

/**
 * A matching engine that is easy to believe: two lists, sorted by price and time, and searched from
 * the front for everything.
 */
final class ModelBook {

  final List<Trade> trades = new ArrayList<>();
  private long executions;
  private final List<Resting> bids = new ArrayList<>();
  private final List<Resting> asks = new ArrayList<>();

  List<Resting> resting(Side side) {
    return side == Side.BUY ? bids : asks;
  }

  boolean apply(MessageKind kind, Side side, long id, long price, int quantity) {
    Side sideOfOrder = sideOf(id);
    if (kind == MessageKind.LIMIT || kind == MessageKind.MARKET) {
      if (sideOfOrder != null) {
        return false;
      }
      boolean limited = kind == MessageKind.LIMIT;
      int left = match(side, id, limited ? price : side.anyPrice(), quantity);
      if (limited && left > 0) {
        insert(side, new Resting(id, price, left));
      }
      return true;
    }
    if (sideOfOrder == null) {
      return false;
    }
    change(kind, sideOfOrder, find(sideOfOrder, id), price, quantity);
    return true;
  }

  private void change(MessageKind kind, Side side, Resting order, long price, int quantity) {
    switch (kind) {
      case CANCEL -> set(side, order, 0);
      case REDUCE -> set(side, order, order.quantity() - quantity);
      case EXECUTE -> {
        int traded = Math.min(quantity, order.quantity());
        trade(side.opposite(), order, MatchingEngine.UNNAMED, traded);
        set(side, order, order.quantity() - traded);
      }
      case REPLACE -> {
        if (price == order.price() && quantity <= order.quantity()) {
          set(side, order, quantity);
        } else {
          set(side, order, 0);
          int left = match(side, order.id(), price, quantity);
          if (left > 0) {
            insert(side, new Resting(order.id(), price, left));
          }
        }
      }
      default -> throw new IllegalArgumentException(kind.toString());
    }
  }

  private int match(Side side, long id, long limit, int quantity) {
    int left = quantity;
    List<Resting> makers = resting(side.opposite());
    while (left > 0 && !makers.isEmpty() && side.accepts(limit, makers.get(0).price())) {
      Resting maker = makers.get(0);
      int traded = Math.min(left, maker.quantity());
      trade(side, maker, id, traded);
      set(side.opposite(), maker, maker.quantity() - traded);
      left -= traded;
    }
    return left;
  }

  private void trade(Side takerSide, Resting maker, long taker, int quantity) {
    trades.add(new Trade(++executions, maker.id(), taker, takerSide, maker.price(), quantity));
  }

  private void set(Side side, Resting order, int quantity) {
    List<Resting> orders = resting(side);
    int index = orders.indexOf(order);
    if (quantity > 0) {
      orders.set(index, new Resting(order.id(), order.price(), quantity));
    } else {
      orders.remove(index);
    }
  }

  private void insert(Side side, Resting order) {
    List<Resting> orders = resting(side);
    int index = 0;
    // Behind all that trade before it: those at its price, and those at better ones.
    while (index < orders.size() && !isWorse(side, orders.get(index).price(), order.price())) {
      index++;
    }
    orders.add(index, order);
  }

  private static boolean isWorse(Side side, long price, long than) {
    return side == Side.BUY ? price < than : price > than;
  }

  private Side sideOf(long id) {
    return find(Side.BUY, id) != null ? Side.BUY : find(Side.SELL, id) != null ? Side.SELL : null;
  }

  private Resting find(Side side, long id) {
    for (Resting order : resting(side)) {
      if (order.id() == id) {
        return order;
      }
    }
    return null;
  }
}
