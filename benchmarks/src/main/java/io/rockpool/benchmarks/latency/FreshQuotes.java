package io.rockpool.benchmarks.latency;

/** Quotes from {@code new}, left to the garbage collector. */
final class FreshQuotes implements Quotes {

  @Override
  public Quote acquire() {
    return new Quote();
  }

  @Override
  public void release(Quote quote) {}
}
