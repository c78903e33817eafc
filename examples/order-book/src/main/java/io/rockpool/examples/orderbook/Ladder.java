package io.rockpool.examples.orderbook;

import org.jspecify.annotations.Nullable;

/**
 * The price levels of one side of the book, in order of price.
 *
 * <p>A level that exists is found by hash, and the best one is at hand; only a level that appears
 * or vanishes touches the order, which is a treap: a binary tree by price that is also a heap by
 * {@link PriceLevel#rank}, a hash of the price. So it is shallow whatever the prices are and in
 * whatever sequence they come, without a word about balance.
 */
final class Ladder {

  private final Side side;
  private final LongMap<PriceLevel> byPrice;
  private @Nullable PriceLevel root;
  private @Nullable PriceLevel best;

  Ladder(Side side, int expectedLevels) {
    this.side = side;
    this.byPrice = new LongMap<>(expectedLevels);
  }

  /** The level that trades first, or {@code null} if this side is empty. */
  @Nullable PriceLevel best() {
    return best;
  }

  @Nullable PriceLevel find(long price) {
    return byPrice.get(price);
  }

  int size() {
    return byPrice.size();
  }

  /** The level that trades after this one. */
  static @Nullable PriceLevel after(PriceLevel level) {
    PriceLevel next = level.worse;
    if (next != null) {
      for (PriceLevel better = next.better; better != null; better = next.better) {
        next = better;
      }
      return next;
    }
    PriceLevel child = level;
    PriceLevel parent = level.parent;
    while (parent != null && parent.worse == child) {
      child = parent;
      parent = child.parent;
    }
    return parent;
  }

  /** Adds a level whose price has none. */
  void add(PriceLevel level) {
    byPrice.put(level.price, level);
    if (best == null || isBetter(level, best)) {
      best = level;
    }
    PriceLevel parent = null;
    PriceLevel place = root;
    while (place != null) {
      parent = place;
      place = isBetter(level, place) ? place.better : place.worse;
    }
    level.parent = parent;
    if (parent == null) {
      root = level;
      return;
    }
    if (isBetter(level, parent)) {
      parent.better = level;
    } else {
      parent.worse = level;
    }
    while (parent != null && parent.rank < level.rank) {
      lift(level, parent);
      parent = level.parent;
    }
  }

  /** Removes a level, which must not be added again: it still points into the tree. */
  void remove(PriceLevel level) {
    byPrice.remove(level.price);
    if (level == best) {
      best = after(level);
    }
    // Down it goes until it has one child at most, which then takes its place.
    PriceLevel better = level.better;
    PriceLevel worse = level.worse;
    while (better != null && worse != null) {
      lift(better.rank > worse.rank ? better : worse, level);
      better = level.better;
      worse = level.worse;
    }
    replace(level, better == null ? worse : better, level.parent);
  }

  /** Puts a level above its parent; the order of prices stays as it is. */
  private void lift(PriceLevel level, PriceLevel parent) {
    replace(parent, level, parent.parent);
    PriceLevel between;
    if (parent.better == level) {
      between = level.worse;
      parent.better = between;
      level.worse = parent;
    } else {
      between = level.better;
      parent.worse = between;
      level.better = parent;
    }
    if (between != null) {
      between.parent = parent;
    }
    parent.parent = level;
  }

  /** Gives the place of one level below a parent, or at the root, to another or to none. */
  private void replace(PriceLevel old, @Nullable PriceLevel heir, @Nullable PriceLevel parent) {
    if (parent == null) {
      root = heir;
    } else if (parent.better == old) {
      parent.better = heir;
    } else {
      parent.worse = heir;
    }
    if (heir != null) {
      heir.parent = parent;
    }
  }

  private boolean isBetter(PriceLevel level, PriceLevel other) {
    return side == Side.BUY ? level.price > other.price : level.price < other.price;
  }
}
