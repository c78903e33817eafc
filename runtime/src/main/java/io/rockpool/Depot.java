package io.rockpool;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * All magazines of a pool, and a queue each of full and of empty ones: what Bonwick and Adams call
 * the depot, in <i>Magazines and Vmem</i> (USENIX 2001).
 *
 * <p>Magazines are exchanged whole, and first in, first out: what one thread releases and another
 * acquires goes from one to the other by one exchange for as many objects as a magazine has cells,
 * and has left the cache of the first by then.
 *
 * <p>A magazine that is full or empty is so by number: a full one may have places in it that are
 * stale already, an empty one has none that are valid.
 */
final class Depot {
  /** The most magazines that are queued; beyond it, places go home. */
  private static final int MOST_QUEUED = 1 << 15;

  private static final VarHandle MAGAZINES;

  static {
    try {
      MAGAZINES =
          MethodHandles.lookup()
              .findVarHandle(Depot.class, "magazines", long[][].class)
              .withInvokeExactBehavior();
    } catch (ReflectiveOperationException failure) {
      throw new ExceptionInInitializerError(failure);
    }
  }

  /** How many cells a magazine has. */
  final int size;

  private final Ring full;
  private final Ring empty;

  /**
   * All magazines by number, wherever they are. Volatile: a longer array is published with its
   * magazines.
   */
  private volatile long[][] magazines;

  /**
   * Creates a depot without magazines.
   *
   * @param size how many cells a magazine has
   * @param count how many magazines there may be at least
   */
  Depot(int size, int count) {
    this.size = size;
    int queued = Math.min(count, MOST_QUEUED);
    full = new Ring(queued);
    empty = new Ring(queued);
    magazines = new long[0][];
  }

  /** All magazines at this moment. */
  long[][] magazines() {
    return magazines;
  }

  /** Makes magazines, for {@link #publish}. */
  long[][] make(int count) {
    long[][] made = new long[count][];
    for (int i = 0; i < count; i++) {
      made[i] = Magazine.of(size);
    }
    return made;
  }

  /**
   * Lets searching threads find what is in new magazines, and gives them their numbers.
   *
   * @param before what is done when memory has been found, and before anybody can find them
   */
  void publish(long[][] made, Runnable before) {
    for (; ; ) {
      long[][] present = magazines;
      long[][] all = Arrays.copyOf(present, present.length + made.length);
      for (int i = 0; i < made.length; i++) {
        Magazine.number(made[i], present.length + i);
        all[present.length + i] = made[i];
      }
      before.run();
      if (MAGAZINES.compareAndSet(this, present, all)) {
        return;
      }
    }
  }

  /** Adds empty magazines, which belong to the caller. */
  long[][] add(int count) {
    long[][] made = make(count);
    publish(made, () -> {});
    return made;
  }

  /** Takes a full magazine, if one is queued. It belongs to the caller. */
  long @Nullable [] takeFull() {
    int number = full.poll();
    return number < 0 ? null : magazines[number];
  }

  /** Takes an empty magazine, if one is queued. It belongs to the caller. */
  long @Nullable [] takeEmpty() {
    int number = empty.poll();
    return number < 0 ? null : magazines[number];
  }

  /**
   * Queues a full magazine of the caller.
   *
   * @return false if there is no room: it is still the caller's
   */
  boolean putFull(long[] magazine) {
    return full.offer(Magazine.number(magazine));
  }

  /** Queues an empty magazine of the caller. If there is no room, there are enough of them. */
  void putEmpty(long[] magazine) {
    empty.offer(Magazine.number(magazine));
  }

  /**
   * Gives a lane whose magazines are empty a full one.
   *
   * @return false if none is queued
   */
  boolean load(Lane lane) {
    long[] loaded = takeFull();
    if (loaded == null) {
      return false;
    }
    long[] emptied = lane.previous;
    lane.previous = lane.current;
    lane.current = loaded;
    lane.top = size;
    putEmpty(emptied);
    return true;
  }

  /**
   * Gives a lane whose magazines are full an empty one.
   *
   * @return false if none is queued, or no full one can be queued
   */
  boolean unload(Lane lane) {
    long[] loaded = takeEmpty();
    if (loaded == null) {
      return false;
    }
    if (!putFull(lane.previous)) {
      putEmpty(loaded);
      return false;
    }
    lane.previous = lane.current;
    lane.current = loaded;
    lane.top = 0;
    return true;
  }

  /**
   * Takes what is in a lane, by whole magazines: a place that moved by itself might be missed by
   * who searches. One that is not full is queued as if it were: what is above the top is stale.
   */
  void clear(Lane lane) {
    if (lane.spare && putFull(lane.previous)) {
      lane.previous = empty();
      lane.spare = false;
    }
    if (lane.top > 0 && putFull(lane.current)) {
      lane.current = empty();
      lane.top = 0;
    }
  }

  private long[] empty() {
    long[] magazine = takeEmpty();
    return magazine == null ? add(1)[0] : magazine;
  }
}
