package io.rockpool.benchmarks;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A local of the pool that threads share. */
final class LocalFront implements Front {
  private final SharedTradePool.Local local;

  private LocalFront(SharedTradePool.Local local) {
    this.local = local;
  }

  static Supplier<Front> sharing(int capacity) {
    SharedTradePool pool = new SharedTradePool(capacity);
    return () -> new LocalFront(pool.local());
  }

  @Override
  public Item acquire() {
    return local.acquire();
  }

  @Override
  public @Nullable Item tryAcquire() {
    return local.tryAcquire();
  }

  @Override
  public void release(Item item) {
    local.release((SharedTradePool.Lease) item);
  }
}
