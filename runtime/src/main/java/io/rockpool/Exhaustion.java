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
   * PoolExhaustedException} beyond it.
   */
  GROW,

  /**
   * Hands out a fresh object that does not belong to the pool: it is released like any other, and
   * then left to the collector.
   */
  UNPOOLED,

  /** Waits until an object comes back; for {@link Threading#SHARED} pools only. */
  WAIT
}
