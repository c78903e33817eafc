package io.rockpool;

/**
 * Is told of all pools and of each misuse, with full checks; for test frameworks.
 *
 * <p>Implementations are found by {@link java.util.ServiceLoader}, once, when the first pool is
 * made with {@code -Drockpool.checks=full}; otherwise nobody looks for any. They are called by the
 * threads that use the pools, at the same time by several, and in the midst of an operation: so
 * they must not use the pool. What they throw is suppressed in the misuse.
 *
 * <p>An audit leads to its pool and keeps it alive: an observer lets go of it in time.
 */
public interface PoolObserver {

  /**
   * Tells of a pool that is being created by the calling thread.
   *
   * @param audit what can be asked of the pool later; at the moment there is nothing in it yet
   */
  void created(PoolAudit audit);

  /**
   * Tells of a misuse that is about to be thrown to the calling thread: a wrong release, a wrong
   * thread, an object that was written after its release, or objects in use when their pool was
   * closed. Whoever catches the exception, it comes here first.
   *
   * @param audit the pool
   * @param misuse the exception
   */
  void misused(PoolAudit audit, PoolMisuseException misuse);
}
