package io.rockpool.benchmarks;

import io.rockpool.Pooled;

/** An item of 16 bytes. */
@Pooled(capacity = 1024)
class Item16 extends Item {
  int id;

  @Override
  void fill(long sequence) {
    id = (int) sequence;
  }

  @Override
  long read() {
    return id;
  }

  @Override
  final void clear() {
    id = 0;
  }

  /** Makes them. */
  static final class Making implements Kind {
    @Override
    public Item item() {
      return new Item16();
    }

    @Override
    public Front fresh() {
      return new Fresh();
    }

    @Override
    public Front stack(int capacity) {
      return new StackFront(new Item16[capacity], this);
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
      return new Item16();
    }

    @Override
    public void release(Item item) {}
  }

  /** A pool of them. */
  private static final class Rockpool implements Front {
    private final Item16Pool pool;

    private Rockpool(int capacity) {
      pool = new Item16Pool(capacity);
    }

    @Override
    public Item acquire() {
      return pool.acquire();
    }

    @Override
    public void release(Item item) {
      // The same compare as that of the pool, which needs no other one then.
      pool.release((Item16Pool.Lease) item);
    }
  }
}
