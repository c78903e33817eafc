package io.rockpool;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The marks by which a pool knows its own objects; for generated pools.
 *
 * <p>Each pool draws a positive number, and an object carries it while it is in use. So one compare
 * tells an object that may be released from any that may not. The numbers begin again after some
 * two hundred million pools.
 *
 * <p>What is not positive is the mark of no pool. It has the number of one in its lower 28 bits if
 * the object outlives its pool; and if it owns others, as soon as its release has begun.
 */
public final class Marks {

  /** The mark of an object that was never handed out. */
  public static final int NONE = 0;

  /**
   * The mark of an object that was let go: it did not belong to the pool, or the pool is closed.
   */
  public static final int GONE = -1;

  /**
   * The mark of an object that is about to be released with its owner, in a pool that threads
   * share.
   */
  public static final int WAITING = -2;

  /** The mark of an object that owns others, while it is released; it does not tell the pool. */
  public static final int RELEASING = -3;

  /** The mark of an object that was in use and is not any more: idle again, or discarded. */
  public static final int IDLE = -4;

  private static final int NUMBER_BITS = 28;

  private static final int NUMBER_MASK = (1 << NUMBER_BITS) - 1;

  /** What stands above the number of a pool whose object waits for its release. */
  private static final int WAITS = 0xC;

  /** The same while it is released. */
  private static final int RELEASED = 0xD;

  /** The same when it is idle, or was discarded. */
  private static final int RESTS = 0xE;

  /** What outlives its pool has a mark below this, and everything else one above. */
  private static final int LOWEST = WAITS << NUMBER_BITS;

  /** The marks of objects that have a handle are from here on: there are 24 bits for entries. */
  private static final int ENTRIES = 0x7F000000;

  /** So no number stands in a mark with a meaning of its own. */
  private static final int MAX = NUMBER_MASK - 16;

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

  /**
   * The number of the pool from which an object comes, which is the mark of what is in use there.
   *
   * @param mark the mark of an object that has no handle
   * @return the number; one of no pool if the mark does not tell it
   */
  static int origin(int mark) {
    return mark & NUMBER_MASK;
  }

  /**
   * The mark of an object that owns others and is about to be released with its owner.
   *
   * @param mark the mark of an object in use that has no handle, or {@link #NONE} if it has no pool
   *     any more
   * @return a negative number that tells the pool
   */
  public static int waiting(int mark) {
    return WAITS << NUMBER_BITS | origin(mark);
  }

  /**
   * Whether an object is about to be released with its owner.
   *
   * @param mark the mark of an object
   * @return whether {@link #waiting} gave it
   */
  public static boolean isWaiting(int mark) {
    return mark >>> NUMBER_BITS == WAITS;
  }

  /**
   * The mark of an object that owns others, while it is released.
   *
   * @param mark the mark of an object in use that has no handle, or of one that waits
   * @return a negative number that tells the pool
   */
  public static int releasing(int mark) {
    return RELEASED << NUMBER_BITS | origin(mark);
  }

  /** Whether an object that owns others is just being released. */
  static boolean isReleasing(int mark) {
    return mark == RELEASING || mark >>> NUMBER_BITS == RELEASED;
  }

  /**
   * The mark of an object that owns others, and was in use and is not any more.
   *
   * @param mark what its pool marks objects in use with
   * @return a negative number that tells the pool
   */
  public static int idle(int mark) {
    return RESTS << NUMBER_BITS | mark;
  }

  /**
   * The mark of an object in use that has an entry among the {@link Handles} of its pool.
   *
   * @param entry the number of the entry, of 24 bits
   * @return a positive number that no pool draws
   */
  static int ofEntry(int entry) {
    return ENTRIES | entry;
  }

  /**
   * Whether an object in use has an entry among the {@link Handles} of its pool.
   *
   * @param mark the mark of an object
   * @return whether it says so
   */
  public static boolean isEntry(int mark) {
    return mark >= ENTRIES;
  }

  /**
   * Whether an object can be released to the pool that it came from: it is in use, whether it
   * belongs to the pool or not, or it outlives the pool.
   *
   * @param mark the mark of an object
   * @return whether somebody has it
   */
  public static boolean isHandedOut(int mark) {
    return mark > NONE || mark < LOWEST;
  }
}
