package io.rockpool.benchmarks.shared;

import java.util.function.Supplier;

/** The collector's work. */
final class FreshFront implements Front {

  static Supplier<Front> sharing(int capacity) {
    return FreshFront::new;
  }

  @Override
  public Trade acquire() {
    return new Trade();
  }

  @Override
  public void release(Trade trade) {}
}
