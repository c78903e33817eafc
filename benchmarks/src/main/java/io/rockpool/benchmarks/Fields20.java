package io.rockpool.benchmarks;

import io.rockpool.Pooled;
import org.jspecify.annotations.Nullable;

/** An item of 20 fields. */
@Pooled(capacity = 1024)
class Fields20 extends Item {
  long amount1;
  long amount2;
  long amount3;
  long amount4;
  long amount5;
  long amount6;
  long amount7;
  long amount8;
  int count1 = 1;
  int count2 = 2;
  int count3 = 3;
  int count4 = 4;
  double rate1;
  double rate2;
  double rate3;
  double rate4;
  @Nullable String name1;
  @Nullable String name2;
  @Nullable String name3;
  @Nullable String name4;

  @Override
  void fill(long sequence) {
    amount1 = sequence;
    amount2 = sequence + 1;
    count1 = 5;
    rate1 = sequence;
  }

  @Override
  long read() {
    return amount1 + amount2 + amount3 + amount4;
  }

  @Override
  final void clear() {
    amount1 = 0;
    amount2 = 0;
    amount3 = 0;
    amount4 = 0;
    amount5 = 0;
    amount6 = 0;
    amount7 = 0;
    amount8 = 0;
    count1 = 1;
    count2 = 2;
    count3 = 3;
    count4 = 4;
    rate1 = 0;
    rate2 = 0;
    rate3 = 0;
    rate4 = 0;
    name1 = null;
    name2 = null;
    name3 = null;
    name4 = null;
  }

  /** Makes them. */
  static final class Making implements Kind {
    @Override
    public Item item() {
      return new Fields20();
    }

    @Override
    public Front fresh() {
      return new Fresh();
    }

    @Override
    public Front stack(int capacity) {
      return new StackFront(new Fields20[capacity], this);
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
      return new Fields20();
    }

    @Override
    public void release(Item item) {}
  }

  /** A pool of them. */
  private static final class Rockpool implements Front {
    private final Fields20Pool pool;

    private Rockpool(int capacity) {
      pool = new Fields20Pool(capacity);
    }

    @Override
    public Item acquire() {
      return pool.acquire();
    }

    @Override
    public void release(Item item) {
      // The same compare as that of the pool, which needs no other one then.
      pool.release((Fields20Pool.Lease) item);
    }
  }
}
