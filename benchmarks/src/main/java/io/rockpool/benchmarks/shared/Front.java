package io.rockpool.benchmarks.shared;

import io.rockpool.PoolExhaustedException;

/**
 * Where one thread gets trades from and lets them go, whatever is behind it.
 *
 * <p>A JVM uses one kind only, so that its calls are as if there were no other.
 */
interface Front {

  /**
   * A trade as new. If there is none, some contenders wait, and some make another one.
   *
   * @throws PoolExhaustedException if the contender says that there is none
   */
  Trade acquire();

  /** Makes a trade as new, and lets it go. */
  void release(Trade trade);
}
