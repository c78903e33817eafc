package io.rockpool.benchmarks.shared;

import io.rockpool.Checks;
import io.rockpool.Lanes;
import io.rockpool.Misuse;
import io.rockpool.PoolExhaustedException;
import io.rockpool.PoolMisuseException;
import io.rockpool.Stock;

/** A shared pool by hand on the engine, in the shape of generated ones. */
final class TradePool {
  private final Slot[] slots;
  private final Lanes lanes;
  private final PoolExhaustedException exhausted;

  TradePool(int capacity) {
    lanes = Lanes.of(capacity, capacity);
    exhausted = PoolExhaustedException.of("TradePool", "Trade", capacity);
    slots = new Slot[Integer.highestOneBit(2 * capacity - 1)];
    for (int i = 0; i < capacity; i++) {
      slots[i] = new Slot(this);
    }
  }

  Trade acquire() {
    long place = lanes.acquire();
    if (place == 0) {
      throw exhausted.now();
    }
    Slot slot = slots[lanes.index(place)];
    slot.place = place;
    return slot;
  }

  void release(Trade trade) {
    if (!(trade instanceof Slot slot)) {
      throw misuse(trade);
    }
    long place = slot.place;
    if (Checks.ON && (place == slot.released || slot.pool != this)) {
      throw misuse(trade);
    }
    slot.released = place;
    slot.clear();
    lanes.release(place);
  }

  Local local() {
    return new Local(this);
  }

  private PoolMisuseException misuse(Trade trade) {
    return trade instanceof Slot slot && slot.pool == this
        ? Misuse.releasedTwice("Trade")
        : Misuse.notInUse("Trade", trade, 0);
  }

  /** A front for one thread. */
  static final class Local {
    private final TradePool pool;
    private final Slot[] slots;
    private final Lanes lanes;
    private final Stock stock;

    private Local(TradePool pool) {
      this.pool = pool;
      slots = pool.slots;
      lanes = pool.lanes;
      stock = pool.lanes.stock();
    }

    Trade acquire() {
      long place = stock.acquire();
      if (place == 0) {
        throw pool.exhausted.now();
      }
      Slot slot = slots[lanes.index(place)];
      slot.place = place;
      return slot;
    }

    void release(Trade trade) {
      if (!(trade instanceof Slot slot)) {
        throw pool.misuse(trade);
      }
      long place = slot.place;
      if (Checks.ON && (place == slot.released || slot.pool != pool)) {
        throw pool.misuse(trade);
      }
      slot.released = place;
      slot.clear();
      stock.release(place);
    }
  }

  private static final class Slot extends Trade {
    private final TradePool pool;

    /** The place with which it was last acquired. */
    private long place;

    /** The place with which it was last released: the same as above if it is idle. */
    private long released;

    private Slot(TradePool pool) {
      this.pool = pool;
    }
  }
}
