package io.rockpool.benchmarks;

import java.util.function.Supplier;
import stormpot.Pool;

/** Stormpot with a tap for each thread. */
final class StormpotTapFront {

  private StormpotTapFront() {}

  static Supplier<Front> sharing(int capacity) {
    Pool<StormpotFront.Potted> pool = StormpotFront.pool(capacity);
    return () -> new StormpotFront(pool.getSingleThreadedTap());
  }
}
