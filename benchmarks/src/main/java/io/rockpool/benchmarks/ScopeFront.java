package io.rockpool.benchmarks;

import org.jspecify.annotations.Nullable;

/** The generated pool, by scopes, each of which is closed with all that it acquired. */
final class ScopeFront implements Front {
  private final TradePool pool;
  private TradePool.@Nullable Scope scope;

  ScopeFront(int capacity) {
    pool = new TradePool(capacity);
  }

  @Override
  public Item acquire() {
    TradePool.Scope open = scope;
    if (open == null) {
      open = pool.scope();
      scope = open;
    }
    return open.acquire();
  }

  @Override
  public void release(Item item) {
    close();
  }

  @Override
  public void releaseAll(Item[] items) {
    close();
  }

  private void close() {
    TradePool.Scope open = scope;
    if (open != null) {
      scope = null;
      open.close();
    }
  }
}
