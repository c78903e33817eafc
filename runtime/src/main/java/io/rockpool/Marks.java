package io.rockpool;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The marks by which a pool knows its own objects; for generated pools.
 *
 * <p>Each pool draws a positive number, and an object carries it while it is in use. So one compare
 * tells an object that may be released from any that may not. The numbers begin again after two
 * thousand million pools.
 */
public final class Marks {

  /** The mark of an object that is not in use: idle, being made, or discarded. */
  public static final int NONE = 0;

  /**
   * The mark of an object that was let go: it did not belong to the pool, or the pool is closed.
   */
  public static final int GONE = -1;

  /** So far below the end that {@link #outliving} never meets a mark with a meaning of its own. */
  private static final int MAX = Integer.MAX_VALUE - 16;

  private static final AtomicInteger LAST = new AtomicInteger();

  private Marks() {}

  /**
   * Draws the next mark. Any thread may call.
   *
   * @return a positive number that no other pool has
   */
  public static int next() {
    return LAST.updateAndGet(last -> last == MAX ? 1 : last + 1);
  }

  /**
   * The mark of an object that was in use when its pool was closed, and may still be released.
   *
   * @param mark what the pool marked its objects in use with
   * @return a negative number that is no other pool's, and not {@link #GONE}
   */
  public static int outliving(int mark) {
    return mark | Integer.MIN_VALUE;
  }
}
