package io.rockpool.benchmarks;

import io.rockpool.Pooled;

/** An item of 64 bytes. */
@Pooled(capacity = 1024)
class Item64 extends Item {
  long id;
  long price;
  long volume;
  long sent;
  long received;
  long expires;
  int quantity = 1;

  @Override
  void fill(long sequence) {
    id = sequence;
    price = sequence + 100;
    quantity = 5;
    received = sequence;
  }

  @Override
  long read() {
    return id + price + volume + sent;
  }

  @Override
  final void clear() {
    id = 0;
    price = 0;
    volume = 0;
    sent = 0;
    received = 0;
    expires = 0;
    quantity = 1;
  }

  /** Makes them. */
  static final class Making implements Kind {
    @Override
    public Item item() {
      return new Item64();
    }

    @Override
    public Front fresh() {
      return new Fresh();
    }

    @Override
    public Front stack(int capacity) {
      return new StackFront(new Item64[capacity], this);
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
      return new Item64();
    }

    @Override
    public void release(Item item) {}
  }

  /** A pool of them. */
  private static final class Rockpool implements Front {
    private final Item64Pool pool;

    private Rockpool(int capacity) {
      pool = new Item64Pool(capacity);
    }

    @Override
    public Item acquire() {
      return pool.acquire();
    }

    @Override
    public void release(Item item) {
      // The same compare as that of the pool, which needs no other one then.
      pool.release((Item64Pool.Lease) item);
    }
  }
}
