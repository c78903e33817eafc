package io.rockpool.benchmarks;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The pool that threads share, itself. */
final class SharedFront implements Front {
  private final SharedTradePool pool;

  private SharedFront(SharedTradePool pool) {
    this.pool = pool;
  }

  static Supplier<Front> sharing(int capacity) {
    SharedTradePool pool = new SharedTradePool(capacity);
    return () -> new SharedFront(pool);
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
    pool.release((SharedTradePool.Lease) item);
  }
}
