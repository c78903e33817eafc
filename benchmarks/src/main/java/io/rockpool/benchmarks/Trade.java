package io.rockpool.benchmarks;

import io.rockpool.Pooled;
import org.jspecify.annotations.Nullable;

/** The item unless something else is said: five fields, 40 bytes. */
@Pooled(capacity = 1024)
class Trade extends Item {
  long id;
  long price;
  int quantity = 1;
  byte side;
  @Nullable String client;

  @Override
  void fill(long sequence) {
    id = sequence;
    price = sequence + 100;
    quantity = 5;
    side = 1;
  }

  @Override
  long read() {
    return id + price + quantity + side;
  }

  @Override
  final void clear() {
    id = 0;
    price = 0;
    quantity = 1;
    side = 0;
    client = null;
  }

  /** Makes them. */
  static final class Making implements Kind {
    @Override
    public Item item() {
      return new Trade();
    }

    @Override
    public Front fresh() {
      return new Fresh();
    }

    @Override
    public Front stack(int capacity) {
      return new StackFront(new Trade[capacity], this);
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
      return new Trade();
    }

    @Override
    public void release(Item item) {}
  }

  /** A pool of them. */
  private static final class Rockpool implements Front {
    private final TradePool pool;

    private Rockpool(int capacity) {
      pool = new TradePool(capacity);
    }

    @Override
    public Item acquire() {
      return pool.acquire();
    }

    @Override
    public @Nullable Item tryAcquire() {
      return pool.tryAcquire();
    }

    @Override
    public void release(Item item) {
      // The same compare as that of the pool, which needs no other one then.
      pool.release((TradePool.Lease) item);
    }
  }
}
