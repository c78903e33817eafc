package io.rockpool;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The marks by which a pool knows its own objects; for generated pools.
 *
 * <p>Each pool draws one positive number. An object in use carries it, an idle one its negative,
 * and one that left the pool carries {@link #NONE}: so one compare tells an object that may be
 * released from any that may not. The numbers begin again after two thousand million pools.
 */
public final class Marks {

  /** The mark of an object that belongs to no pool: being made, or discarded. */
  public static final int NONE = 0;

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
