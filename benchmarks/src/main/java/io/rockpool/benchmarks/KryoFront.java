package io.rockpool.benchmarks;

import com.esotericsoftware.kryo.util.Pool;
import java.util.function.Supplier;

/** The pool of Kryo, for many threads or for one. */
final class KryoFront implements Front {
  private final Pool<Item> pool;

  private KryoFront(Pool<Item> pool) {
    this.pool = pool;
  }

  static Supplier<Front> sharing(boolean manyThreads, Kind kind, int capacity) {
    Pool<Item> pool =
        new Pool<>(manyThreads, false, capacity) {
          @Override
          protected Item create() {
            return kind.item();
          }
        };
    for (int i = 0; i < capacity; i++) {
      pool.free(kind.item());
    }
    return () -> new KryoFront(pool);
  }

  @Override
  public Item acquire() {
    return pool.obtain();
  }

  @Override
  public void release(Item item) {
    item.clear();
    pool.free(item);
  }
}
