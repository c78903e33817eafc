package io.rockpool.benchmarks.shared;

import java.util.function.Supplier;

/** The shared pool itself. */
final class PoolFront implements Front {
  private final TradePool pool;

  private PoolFront(TradePool pool) {
    this.pool = pool;
  }

  static Supplier<Front> sharing(int capacity) {
    TradePool pool = new TradePool(capacity);
    return () -> new PoolFront(pool);
  }

  @Override
  public Trade acquire() {
    return pool.acquire();
  }

  @Override
  public void release(Trade trade) {
    pool.release(trade);
  }
}
