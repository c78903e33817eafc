package io.rockpool.benchmarks.shared;

import java.util.function.Supplier;

/** A pool that no other thread uses. */
final class ConfinedFront implements Front {
  private final ConfinedTradePool pool;

  private ConfinedFront(int capacity) {
    pool = new ConfinedTradePool(capacity);
  }

  static Supplier<Front> sharing(int capacity) {
    return () -> new ConfinedFront(capacity);
  }

  @Override
  public Trade acquire() {
    return pool.acquire();
  }

  @Override
  public void release(Trade trade) {
    pool.release((ConfinedTrade) trade);
  }
}
