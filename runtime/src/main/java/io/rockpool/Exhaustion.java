package io.rockpool;

/**
 * What {@code acquire} does when every object of the pool is in use. {@code tryAcquire} gives
 * {@code null} in each case.
 */
public enum Exhaustion {
  /**
   * Throws a {@link PoolExhaustedException}: the capacity is a promise, and breaking it is a fault
   * to be seen.
   */
  FAIL,

  /**
   * Creates more objects, up to {@link Pooled#maxCapacity()}, and throws a {@link
   * PoolExhaustedException} beyond it. In a {@link Threading#SHARED} pool one thread creates them,
   * while the others take what is released meanwhile.
   */
  GROW,

  /**
   * Hands out a fresh object that does not belong to the pool: it is released like any other, and
   * then left to the collector.
   */
  UNPOOLED,

  /**
   * Waits until an object comes back, first come, first served; for {@link Threading#SHARED} pools
   * only. {@code acquire()} waits as long as it takes, and is not ended by an interrupt. {@code
   * acquire(Duration)}, and each typed {@code acquire} with a {@link java.time.Duration} at the
   * end, gives up after that time with a {@link PoolExhaustedException}, and when it is
   * interrupted. To close the pool ends all waiting with a {@link PoolMisuseException}.
   */
  WAIT
}
