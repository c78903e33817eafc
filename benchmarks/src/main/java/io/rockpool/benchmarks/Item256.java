package io.rockpool.benchmarks;

import io.rockpool.Pooled;

/** An item of 256 bytes. */
@Pooled(capacity = 1024)
class Item256 extends Item {
  long bid1;
  long bid2;
  long bid3;
  long bid4;
  long bid5;
  long bid6;
  long bid7;
  long bid8;
  long bid9;
  long bid10;
  long bid11;
  long bid12;
  long bid13;
  long bid14;
  long bid15;
  long ask1;
  long ask2;
  long ask3;
  long ask4;
  long ask5;
  long ask6;
  long ask7;
  long ask8;
  long ask9;
  long ask10;
  long ask11;
  long ask12;
  long ask13;
  long ask14;
  long ask15;
  int levels = 1;

  @Override
  void fill(long sequence) {
    bid1 = sequence;
    ask1 = sequence + 1;
    bid2 = sequence - 1;
    ask2 = sequence + 2;
    levels = 2;
  }

  @Override
  long read() {
    return bid1 + bid2 + bid3 + bid4;
  }

  @Override
  final void clear() {
    bid1 = 0;
    bid2 = 0;
    bid3 = 0;
    bid4 = 0;
    bid5 = 0;
    bid6 = 0;
    bid7 = 0;
    bid8 = 0;
    bid9 = 0;
    bid10 = 0;
    bid11 = 0;
    bid12 = 0;
    bid13 = 0;
    bid14 = 0;
    bid15 = 0;
    ask1 = 0;
    ask2 = 0;
    ask3 = 0;
    ask4 = 0;
    ask5 = 0;
    ask6 = 0;
    ask7 = 0;
    ask8 = 0;
    ask9 = 0;
    ask10 = 0;
    ask11 = 0;
    ask12 = 0;
    ask13 = 0;
    ask14 = 0;
    ask15 = 0;
    levels = 1;
  }

  /** Makes them. */
  static final class Making implements Kind {
    @Override
    public Item item() {
      return new Item256();
    }

    @Override
    public Front fresh() {
      return new Fresh();
    }

    @Override
    public Front stack(int capacity) {
      return new StackFront(new Item256[capacity], this);
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
      return new Item256();
    }

    @Override
    public void release(Item item) {}
  }

  /** A pool of them. */
  private static final class Rockpool implements Front {
    private final Item256Pool pool;

    private Rockpool(int capacity) {
      pool = new Item256Pool(capacity);
    }

    @Override
    public Item acquire() {
      return pool.acquire();
    }

    @Override
    public void release(Item item) {
      // The same compare as that of the pool, which needs no other one then.
      pool.release((Item256Pool.Lease) item);
    }
  }
}
