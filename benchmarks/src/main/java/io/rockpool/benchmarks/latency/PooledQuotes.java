package io.rockpool.benchmarks.latency;

/** Quotes from the generated pool of one thread. */
final class PooledQuotes implements Quotes {

  private final QuotePool pool;

  PooledQuotes(int capacity) {
    pool = new QuotePool(capacity);
  }

  @Override
  public Quote acquire() {
    return pool.acquire();
  }

  @Override
  public void release(Quote quote) {
    pool.release(quote);
  }
}
