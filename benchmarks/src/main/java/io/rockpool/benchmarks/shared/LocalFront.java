package io.rockpool.benchmarks.shared;

import java.util.function.Supplier;

/** A local of the shared pool. */
final class LocalFront implements Front {
  private final TradePool.Local local;

  private LocalFront(TradePool.Local local) {
    this.local = local;
  }

  static Supplier<Front> sharing(int capacity) {
    TradePool pool = new TradePool(capacity);
    return () -> new LocalFront(pool.local());
  }

  @Override
  public Trade acquire() {
    return local.acquire();
  }

  @Override
  public void release(Trade trade) {
    local.release(trade);
  }
}
