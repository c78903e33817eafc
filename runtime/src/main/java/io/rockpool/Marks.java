package io.rockpool;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The marks by which a pool knows its own objects; for generated pools.
 *
 * <p>Each pool draws a positive number, and an object carries it while it is in use. So one compare
 * tells an object that may be released from any that may not. The numbers begin again after two
 * thousand million pools. What is not positive is the mark of no pool.
 */
public final class Marks {

  /** The mark of an object that is not in use: idle, being made, or discarded. */
  public static final int NONE = 0;

  /** The mark of an object that did not belong to a pool, and was let go when it was released. */
  public static final int GONE = -1;

  /** The mark of an object that is about to be released with its owner. */
  public static final int WAITING = -2;

  /** The mark of an object that owns others, while it is released. */
  public static final int RELEASING = -3;

  private static final AtomicInteger LAST = new AtomicInteger();

  private Marks() {}

  /**
   * Draws the next mark. Any thread may call.
   *
   * @return a positive number that no other pool has
   */
  public static int next() {
    return LAST.updateAndGet(last -> last == Integer.MAX_VALUE ? 1 : last + 1);
  }
}
