package io.rockpool;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a pool that have a handle, and the handles; for generated pools that are confined
 * to one thread.
 *
 * <p>An object gets an <i>entry</i> when its handle is asked for, and is marked with it ({@link
 * Marks#ofEntry}), so that its release finds the entry and gives it up. An object without a handle
 * costs nothing, neither when it is acquired nor when it is released.
 *
 * <p><b>Handles.</b> One has the number of its entry in 24 bits, and above them 38 bits that change
 * each time the entry is given up. So it is stale from the release on, and stays so until the same
 * entry was given up 2<sup>38</sup> times; entries are reused in turn, the one first that has been
 * free the longest. The 38 bits of each pool begin somewhere else: the pools' beginnings are spread
 * evenly, by multiples of the golden ratio (Knuth, <i>The Art of Computer Programming</i> 3, 6.4).
 * A handle of another pool is therefore stale too, until an entry of one of a thousand pools was
 * given up some 2<sup>26</sup> times. No handle is 0 or negative.
 *
 * <p>Nothing is allocated but the room for entries, when the first handle is asked for. It grows
 * only if objects have handles that do not belong to the pool, or if the pool has grown.
 *
 * @param <S> what the pool knows of an object
 */
public final class Handles<S> {
  private static final int ENTRY_BITS = 24;
  private static final int ENTRY_MASK = (1 << ENTRY_BITS) - 1;
  private static final int LEAST = 16;

  /** So many steps lie between the beginnings of a pool's entries: numbers of that many bits. */
  private static final int SCATTERED_BITS = 20;

  private static final long STEP = 1L << ENTRY_BITS;

  /** Set in each handle of such a pool, and in no place of an engine. */
  private static final long ALWAYS = 1L << 62;

  /** 2<sup>64</sup> divided by the golden ratio. */
  static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private static final AtomicLong POOLS = new AtomicLong();

  private final long start = beginning() & -STEP;

  /** What has a handle, by entry. */
  private @Nullable Object[] held = {};

  /** The present handle, or the next one, of each entry. */
  private long[] handles = {};

  /** What each object was marked with before. */
  private int[] marks = {};

  /** The entries that are free: a ring. */
  private int[] free = {};

  private int firstFree;
  private int freeCount;

  /** Creates what a pool knows of handles: none yet. */
  public Handles() {}

  /**
   * Draws a number from which a pool may count without meeting another for long.
   *
   * @return a number of 62 bits
   */
  static long beginning() {
    return (POOLS.incrementAndGet() * GOLDEN) >>> 2;
  }

  /**
   * Where the numbers of an entry or a slot begin, beside the beginning of its pool: the handle of
   * one object, changed a little, is then not the handle of another.
   *
   * @param index of the entry, or the slot
   * @param step from one number to the next
   * @return a multiple of the step
   */
  static long scattered(int index, long step) {
    return ((index * GOLDEN) >>> (Long.SIZE - SCATTERED_BITS)) * step;
  }

  /**
   * Gives an object an entry.
   *
   * @param slot what the pool knows of the object
   * @param mark what it is marked with
   * @param capacity how many objects the pool has
   * @return what it is to be marked with instead
   */
  public int open(S slot, int mark, int capacity) {
    if (freeCount == 0) {
      grow(capacity);
    }
    int entry = free[firstFree];
    firstFree = next(firstFree);
    freeCount--;
    held[entry] = slot;
    marks[entry] = mark;
    return Marks.ofEntry(entry);
  }

  /**
   * Whether an object has a handle of this pool.
   *
   * @param slot what its pool knows of it, which may be another pool of the class
   * @param mark what it is marked with
   * @return whether it has an entry here
   */
  public boolean has(Object slot, int mark) {
    int entry = mark & ENTRY_MASK;
    return Marks.isEntry(mark) && entry < held.length && held[entry] == slot;
  }

  /**
   * The handle of an object that has one.
   *
   * @param mark what it is marked with
   * @return its handle
   */
  public long handle(int mark) {
    return handles[mark & ENTRY_MASK];
  }

  /**
   * Finds what has a handle.
   *
   * @param handle any number
   * @return what the pool knows of the object; null if the handle is stale, or none of this pool
   */
  @SuppressWarnings("unchecked") // Only open() puts anything there.
  public @Nullable S find(long handle) {
    int entry = (int) handle & ENTRY_MASK;
    // A free entry has its next handle, which nobody has got yet.
    return entry < held.length && handles[entry] == handle ? (S) held[entry] : null;
  }

  /**
   * Gives up the entry of an object: its handle is stale.
   *
   * @param mark what the object is marked with
   * @return what it was marked with before
   */
  public int close(int mark) {
    int entry = mark & ENTRY_MASK;
    held[entry] = null;
    handles[entry] = (handles[entry] + STEP) | ALWAYS;
    if (handles[entry] < 0) {
      handles[entry] = ALWAYS | entry;
    }
    int last = firstFree + freeCount;
    free[last < free.length ? last : last - free.length] = entry;
    freeCount++;
    return marks[entry];
  }

  /**
   * Changes what an object will be marked with when its entry is given up.
   *
   * @param mark what the object is marked with
   * @param later what it will be marked with
   */
  public void remark(int mark, int later) {
    marks[mark & ENTRY_MASK] = later;
  }

  /** Adds entries when none is free. If memory runs out, nothing has changed. */
  private void grow(int capacity) {
    int present = held.length;
    int wanted = Math.min(Math.max(Math.max(capacity, 2 * present), LEAST), 1 << ENTRY_BITS);
    if (wanted <= present) {
      throw new IllegalStateException(
          "There are handles of " + present + " objects, which is the most. Release some of them.");
    }
    @Nullable Object[] moreHeld = Arrays.copyOf(held, wanted);
    long[] moreHandles = Arrays.copyOf(handles, wanted);
    int[] moreMarks = Arrays.copyOf(marks, wanted);
    int[] moreFree = new int[wanted];
    for (int entry = present; entry < wanted; entry++) {
      moreHandles[entry] = ALWAYS | ((start + scattered(entry, STEP)) & (ALWAYS - 1)) | entry;
      moreFree[entry - present] = entry;
    }
    held = moreHeld;
    handles = moreHandles;
    marks = moreMarks;
    free = moreFree;
    firstFree = 0;
    freeCount = wanted - present;
  }

  private int next(int position) {
    return position + 1 == free.length ? 0 : position + 1;
  }
}
