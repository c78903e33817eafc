package io.rockpool.examples.orderbook;

import java.io.IOException;
import java.util.Arrays;

/**
 * Messages as a busy day might bring them, the same for the same seed.
 *
 * <p>A fair price wanders by one tick at a time. Around it new orders arrive, most of them near the
 * touch and some far out; most are cancelled before they trade, the young ones sooner than the old;
 * some are replaced, and now and then a market order takes what it finds. When the fair price moves
 * through the touch, the next orders trade with those that were too slow. The book first fills,
 * then stays about as large as it was asked to be.
 */
final class OrderFlow {

  private static final long TICK = 100;
  private static final long FIRST_PRICE = 5_850_000;
  private static final long LOWEST_PRICE = FIRST_PRICE / 2;

  // Of a thousand messages; new orders are 420 to 480 of them, and the rest are cancels.
  private static final int MARKETS = 35;
  private static final int REDUCES = 50;
  private static final int REPLACES = 70;

  /** The orders that young means, when the next victim is chosen. */
  private static final int YOUNG = 500;

  private final SplitMix64 random;
  private final int standing;
  private final Rehearsal rehearsal;
  private final OrderBook book;
  private long fairPrice = FIRST_PRICE;
  private long lastId;

  /** Ids of orders, those of resting ones among them: who has left is found out when chosen. */
  private long[] ids;

  private int idCount;

  OrderFlow(long seed, int standing, Rehearsal rehearsal) {
    this.random = new SplitMix64(seed);
    this.standing = standing;
    this.rehearsal = rehearsal;
    this.book = rehearsal.book();
    this.ids = new long[2 * standing];
  }

  void write(int messages) throws IOException {
    for (int i = 0; i < messages; i++) {
      if (random.chance(10)) {
        move();
      }
      if (i < standing || book.size() < standing / 2) {
        open();
      } else {
        next();
      }
    }
  }

  private void move() {
    fairPrice += random.coin() || fairPrice <= LOWEST_PRICE ? TICK : -TICK;
  }

  private void next() throws IOException {
    // What the book has too little of it gets, a little more often than not.
    int dice = random.below(1000) - (book.size() < standing ? 480 : 420);
    if (dice < 0) {
      open();
    } else if (dice < MARKETS) {
      take();
    } else if (dice < MARKETS + REDUCES) {
      reduce(victim());
    } else if (dice < MARKETS + REDUCES + REPLACES) {
      replace(victim());
    } else {
      Order order = victim();
      rehearsal.perform(MessageKind.CANCEL, order.side, order.id, order.price, order.quantity);
    }
  }

  private void open() throws IOException {
    Side side = side();
    long id = ++lastId;
    rehearsal.perform(MessageKind.LIMIT, side, id, price(side), size());
    if (idCount == ids.length) {
      ids = Arrays.copyOf(ids, 2 * ids.length);
    }
    ids[idCount++] = id;
  }

  /** One taker in ten is large, and goes through several levels. */
  private void take() throws IOException {
    int size = random.chance(100) ? 10 * size() : size();
    rehearsal.perform(MessageKind.MARKET, side(), ++lastId, 0, size);
  }

  private void reduce(Order order) throws IOException {
    int quantity = 1 + order.quantity / 2;
    rehearsal.perform(MessageKind.REDUCE, order.side, order.id, order.price, quantity);
  }

  /** Every other time less is wanted at the same price, else something at another. */
  private void replace(Order order) throws IOException {
    long price = order.price;
    int quantity = 1 + order.quantity / 2;
    if (random.coin()) {
      price = price(order.side);
      quantity = size();
    }
    rehearsal.perform(MessageKind.REPLACE, order.side, order.id, price, quantity);
  }

  private Order victim() {
    while (true) {
      int young = Math.min(YOUNG, idCount);
      int index = random.chance(800) ? idCount - 1 - random.below(young) : random.below(idCount);
      Order order = book.find(ids[index]);
      if (order != null) {
        return order;
      }
      ids[index] = ids[--idCount];
    }
  }

  private Side side() {
    return random.coin() ? Side.BUY : Side.SELL;
  }

  /** Three of five orders are near the fair price, the others anywhere up to 3000 ticks away. */
  private long price(Side side) {
    long distance = TICK * (1 + (random.chance(600) ? random.geometric(20) : random.below(3000)));
    return side == Side.BUY ? fairPrice - distance : fairPrice + distance;
  }

  /** Round lots of 100 mostly, odd lots often, large ones seldom. */
  private int size() {
    int dice = random.below(100);
    if (dice < 60) {
      return 100;
    }
    return dice < 85 ? 1 + random.below(99) : 100 * (1 + random.geometric(4));
  }
}
