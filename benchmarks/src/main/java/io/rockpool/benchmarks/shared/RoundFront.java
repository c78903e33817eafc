package io.rockpool.benchmarks.shared;

import java.util.function.Supplier;

/**
 * Hands out the same trades again and again, the oldest first, whether they were released or not:
 * what remains is the cost of the workload itself.
 */
final class RoundFront implements Front {
  private final Trade[] trades;
  private int next;

  private RoundFront(int capacity) {
    trades = new Trade[Integer.highestOneBit(capacity)];
    for (int i = 0; i < trades.length; i++) {
      trades[i] = new Trade();
    }
  }

  static Supplier<Front> sharing(int capacity) {
    return () -> new RoundFront(capacity);
  }

  @Override
  public Trade acquire() {
    return trades[next++ & (trades.length - 1)];
  }

  @Override
  public void release(Trade trade) {
    trade.clear();
  }
}
