package io.rockpool.benchmarks;

/** The generated pool, by leases that are closed. */
final class LeaseFront implements Front {
  private final TradePool pool;

  LeaseFront(int capacity) {
    pool = new TradePool(capacity);
  }

  @Override
  public Item acquire() {
    return pool.lease();
  }

  @Override
  public void release(Item item) {
    ((TradePool.Lease) item).close();
  }
}
