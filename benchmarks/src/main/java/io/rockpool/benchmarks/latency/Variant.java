package io.rockpool.benchmarks.latency;

import java.util.Locale;

/** By what the load gets its quotes. */
enum Variant {
  NEW,
  POOLED,
  /** Neither, to see what else there is: see {@link SpareQuotes}. */
  SPARE;

  /** Loads the classes of one variant alone. */
  Quotes create(int live) {
    return switch (this) {
      case NEW -> new FreshQuotes();
      // One is acquired before the one that it replaces is released.
      case POOLED -> new PooledQuotes(live + 1);
      case SPARE -> new SpareQuotes(live);
    };
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
