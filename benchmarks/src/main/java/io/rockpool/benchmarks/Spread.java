package io.rockpool.benchmarks;

import io.rockpool.Pooled;
import org.jspecify.annotations.Nullable;

/** An item that owns two others, which go back to their pool with it. */
@Pooled(capacity = 1024)
class Spread extends Item {
  long id;
  @Pooled.Owned @Nullable Leg near;
  @Pooled.Owned @Nullable Leg far;

  @Override
  void fill(long sequence) {
    id = sequence;
    if (near != null && far != null) {
      near.price = sequence;
      far.price = sequence + 1;
    }
  }

  @Override
  long read() {
    return id + (near == null ? 0 : near.price);
  }

  @Override
  final void clear() {
    id = 0;
    near = null;
    far = null;
  }

  /** Makes them. */
  static final class Making implements Kind {
    @Override
    public Item item() {
      throw new UnsupportedOperationException("It is more than what its constructor makes.");
    }

    @Override
    public Front fresh() {
      return new Fresh();
    }

    @Override
    public Front stack(int capacity) {
      return new Stacks(capacity);
    }

    @Override
    public Front rockpool(int capacity) {
      return new Rockpool(capacity);
    }
  }

  /** A pool of them, and one of legs. */
  private static final class Rockpool implements Front {
    private final SpreadPool pool;
    private final LegPool legs;

    private Rockpool(int capacity) {
      pool = new SpreadPool(capacity);
      legs = new LegPool(2 * capacity);
    }

    @Override
    public Item acquire() {
      Spread spread = pool.acquire();
      spread.near = legs.acquire();
      spread.far = legs.acquire();
      return spread;
    }

    @Override
    public void release(Item item) {
      pool.release((SpreadPool.Lease) item);
    }
  }

  /** Two stacks by hand. */
  private static final class Stacks implements Front {
    private final Spread[] stack;
    private final Leg[] legs;
    private int top;
    private int legsTop;

    private Stacks(int capacity) {
      stack = new Spread[capacity];
      legs = new Leg[2 * capacity];
      for (int i = 0; i < capacity; i++) {
        stack[i] = new Spread();
        legs[2 * i] = new Leg();
        legs[2 * i + 1] = new Leg();
      }
      top = capacity;
      legsTop = 2 * capacity;
    }

    @Override
    public Item acquire() {
      Spread spread = stack[--top];
      spread.near = legs[--legsTop];
      spread.far = legs[--legsTop];
      return spread;
    }

    @Override
    public void release(Item item) {
      Spread spread = (Spread) item;
      release(spread.near);
      release(spread.far);
      spread.clear();
      stack[top++] = spread;
    }

    private void release(@Nullable Leg leg) {
      if (leg != null) {
        leg.clear();
        legs[legsTop++] = leg;
      }
    }
  }

  /** No pool. */
  private static final class Fresh implements Front {

    @Override
    public Item acquire() {
      Spread spread = new Spread();
      spread.near = new Leg();
      spread.far = new Leg();
      return spread;
    }

    @Override
    public void release(Item item) {}
  }
}
