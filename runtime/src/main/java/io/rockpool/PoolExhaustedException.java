package io.rockpool;

import java.io.Serial;

/**
 * All objects of a pool are in use.
 *
 * <p>A pool makes its exception once and throws it every time, so that running out allocates
 * nothing; it has therefore no stack trace. With {@code -Drockpool.checks=full} each throw is an
 * exception of its own, with a stack trace.
 */
public final class PoolExhaustedException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private PoolExhaustedException(String message) {
    super(message, null, Checks.FULL, Checks.FULL);
  }

  /**
   * Describes a pool that has run out; for generated pools.
   *
   * @param pool the simple name of the pool's class
   * @param type the simple name of what it pools
   * @param capacity how many there are at most
   * @return an exception to throw with {@link #now(Watch)}
   */
  public static PoolExhaustedException of(String pool, String type, int capacity) {
    return new PoolExhaustedException(
        (capacity == 1
                ? "The only object of " + pool + " is in use"
                : "All " + capacity + " objects of " + pool + " are in use")
            + ". Release each "
            + type
            + " when done with it, or create the pool with a larger capacity, or let it grow further"
            + " with @Pooled(onExhausted = Exhaustion.GROW, maxCapacity = …).");
  }

  /**
   * The exception to throw at this moment; for generated pools.
   *
   * @param watch what full checks know of the pool
   * @return this one, or with full checks a new one that knows where it was made, and says who has
   *     the objects
   * @throws PoolMisuseException if the thread has no business in the pool at all
   */
  public PoolExhaustedException now(Watch<?> watch) {
    if (Checks.FULL) {
      watch.enter();
      return new PoolExhaustedException(getMessage() + watch.leaks());
    }
    return this;
  }
}
