package io.rockpool.benchmarks;

import io.rockpool.Pooled;

/** An item of 24 bytes. */
@Pooled(capacity = 1024)
class Item24 extends Item {
  long id;
  int quantity = 1;

  @Override
  void fill(long sequence) {
    id = sequence;
    quantity = 5;
  }

  @Override
  long read() {
    return id + quantity;
  }

  @Override
  final void clear() {
    id = 0;
    quantity = 1;
  }

  /** Makes them. */
  static final class Making implements Kind {
    @Override
    public Item item() {
      return new Item24();
    }

    @Override
    public Front fresh() {
      return new Fresh();
    }

    @Override
    public Front stack(int capacity) {
      return new StackFront(new Item24[capacity], this);
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
      return new Item24();
    }

    @Override
    public void release(Item item) {}
  }

  /** A pool of them. */
  private static final class Rockpool implements Front {
    private final Item24Pool pool;

    private Rockpool(int capacity) {
      pool = new Item24Pool(capacity);
    }

    @Override
    public Item acquire() {
      return pool.acquire();
    }

    @Override
    public void release(Item item) {
      // The same compare as that of the pool, which needs no other one then.
      pool.release((Item24Pool.Lease) item);
    }
  }
}
