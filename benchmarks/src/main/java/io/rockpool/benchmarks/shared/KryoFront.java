package io.rockpool.benchmarks.shared;

import com.esotericsoftware.kryo.util.Pool;
import java.util.function.Supplier;

/** The pool of Kryo, for many threads. */
final class KryoFront implements Front {
  private final Pool<Trade> pool;

  private KryoFront(Pool<Trade> pool) {
    this.pool = pool;
  }

  static Supplier<Front> sharing(int capacity) {
    Pool<Trade> pool =
        new Pool<>(true, false, capacity) {
          @Override
          protected Trade create() {
            return new Trade();
          }
        };
    for (int i = 0; i < capacity; i++) {
      pool.free(new Trade());
    }
    return () -> new KryoFront(pool);
  }

  @Override
  public Trade acquire() {
    return pool.obtain();
  }

  @Override
  public void release(Trade trade) {
    trade.clear();
    pool.free(trade);
  }
}
