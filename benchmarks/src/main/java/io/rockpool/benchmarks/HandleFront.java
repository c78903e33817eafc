package io.rockpool.benchmarks;

/** The generated pool, whose items are found again by their handles; one at a time. */
final class HandleFront implements Front {
  private final TradePool pool;
  private long handle;

  HandleFront(int capacity) {
    pool = new TradePool(capacity);
  }

  @Override
  public Item acquire() {
    Trade trade = pool.acquire();
    handle = pool.handleOf(trade);
    return trade;
  }

  @Override
  public void release(Item item) {
    Trade found = pool.resolve(handle);
    if (found != null) {
      pool.release(found);
    }
  }
}
