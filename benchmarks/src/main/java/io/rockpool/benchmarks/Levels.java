package io.rockpool.benchmarks;

import io.rockpool.Pooled;
import java.util.Arrays;

/** An item with arrays. */
@Pooled(capacity = 1024)
class Levels extends Item {
  final long[] prices = new long[16];
  final int[] quantities = new int[16];
  final boolean[] live = new boolean[16];

  @Override
  void fill(long sequence) {
    for (int i = 0; i < 4; i++) {
      prices[i] = sequence + i;
      quantities[i] = i;
      live[i] = true;
    }
  }

  @Override
  long read() {
    return prices[0] + quantities[3];
  }

  @Override
  final void clear() {
    Arrays.fill(prices, 0);
    Arrays.fill(quantities, 0);
    Arrays.fill(live, false);
  }

  /** Makes them. */
  static final class Making implements Kind {
    @Override
    public Item item() {
      return new Levels();
    }

    @Override
    public Front fresh() {
      return new Fresh();
    }

    @Override
    public Front stack(int capacity) {
      return new StackFront(new Levels[capacity], this);
    }

    @Override
    public Front rockpool(int capacity) {
      return new Rockpool(capacity);
    }
  }

  /** No pool. */
  private static final class Fresh implements Front {
    @Override
    public Item acquire() {
      return new Levels();
    }

    @Override
    public void release(Item item) {}
  }

  /** A pool of them. */
  private static final class Rockpool implements Front {
    private final LevelsPool pool;

    private Rockpool(int capacity) {
      pool = new LevelsPool(capacity);
    }

    @Override
    public Item acquire() {
      return pool.acquire();
    }

    @Override
    public void release(Item item) {
      // The same compare as that of the pool, which needs no other one then.
      pool.release((LevelsPool.Lease) item);
    }
  }
}
