package io.rockpool.benchmarks;

import io.rockpool.PoolExhaustedException;
import org.jspecify.annotations.Nullable;

/**
 * Where one thread gets items from and lets them go, whatever is behind it.
 *
 * <p>A JVM uses one kind only, so that its calls are as if there were no other.
 */
interface Front {

  /**
   * An item as new. If there is none, some contenders wait, and some make another one.
   *
   * @throws PoolExhaustedException if the contender says that there is none
   */
  Item acquire();

  /** An item as new, or null if the contender says at once that there is none. */
  default @Nullable Item tryAcquire() {
    return acquire();
  }

  /** Makes an item as new, and lets it go. */
  void release(Item item);

  /** Lets go of all that was acquired since the last time, in the same order. */
  default void releaseAll(Item[] items) {
    for (Item item : items) {
      release(item);
    }
  }
}
