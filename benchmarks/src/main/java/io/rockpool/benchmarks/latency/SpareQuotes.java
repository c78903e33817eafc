package io.rockpool.benchmarks.latency;

/**
 * One spare quote that is handed round and never reset: the same load without pool and without
 * garbage. What remains of its latencies is the machine's, and what the rest of the application
 * allocates.
 */
final class SpareQuotes implements Quotes {

  private final int live;
  private int created;
  private Quote spare = new Quote();

  SpareQuotes(int live) {
    this.live = live;
  }

  @Override
  public Quote acquire() {
    if (created < live) {
      created++;
      return new Quote();
    }
    return spare;
  }

  @Override
  public void release(Quote quote) {
    spare = quote;
  }
}
