package io.rockpool;

/**
 * Which threads may use a pool. It is fixed for a class, since it decides the algorithms of its
 * pool.
 */
public enum Threading {
  /**
   * One thread at a time: nothing is synchronised, which is why nothing is faster. A pool may be
   * handed from one thread to another, if the hand-over itself is safe.
   */
  CONFINED,

  /**
   * Any thread acquires and any thread releases, virtual threads too; without a lock, so that a
   * thread which is slow or dies stops nobody. What was done to an object before its release
   * happens-before its next acquisition. A thread that lives long may take a {@code local()} of the
   * pool: a front with a few idle objects of its own, which is faster than the pool itself.
   */
  SHARED
}
