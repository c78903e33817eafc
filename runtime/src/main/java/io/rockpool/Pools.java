package io.rockpool;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The pools of one class, found by the mark of an object; for generated pools that are confined to
 * one thread.
 *
 * <p>It saves each object a reference to its pool. An idle object that owns nothing has the mark of
 * no pool, so none is found.
 *
 * <p>Pools are held weakly: one that the program has dropped, closed or not, is collected with its
 * objects, unless it is the one to which the last owned object of another pool went back. Any
 * thread may call. What looks for a pool neither locks nor allocates.
 *
 * <p>The table has the entries of a few pools in a row. If there are more, the entry of a pool is
 * where the product of its mark and the golden ratio says, or else at the next free place (Knuth,
 * <i>The Art of Computer Programming</i> 3, 6.4). It is never more than half full, so a search ends
 * soon. Entries of pools that are gone are left out when it is made anew, which the addition of
 * pools brings about in time.
 *
 * @param <P> the class of the pools
 */
public final class Pools<P> {
  private static final int LEAST = 16;

  /** It stands where there is no pool, so that a search need not look for null. */
  private static final Entry EMPTY = new Entry(null, Marks.NONE, null, null);

  private volatile Entry[] table = empty(LEAST);

  /** How many places of the table are taken, by pools that are gone too. */
  private int taken;

  /** Creates what knows no pool. */
  public Pools() {}

  /**
   * Draws the mark of a pool that is about to be created. Where the numbers of marks begin again,
   * it passes over those of pools that are still in use.
   *
   * @return a positive number that no other pool of the class has
   */
  public int next() {
    int mark = Marks.next();
    while (byMark(mark) != null) {
      mark = Marks.next();
    }
    return mark;
  }

  /**
   * Adds a pool, which can be found from then on.
   *
   * @param pool a pool that is complete
   * @param mark what it marks objects in use with
   * @param handles what it knows of those that have a handle
   * @param watch what full checks know of it
   */
  public synchronized void add(P pool, int mark, Handles<?> handles, Watch<?> watch) {
    Entry[] present = table;
    if (2 * (taken + 1) > present.length) {
      present = withoutCollected(present);
    }
    put(present, new Entry(pool, mark, handles, watch));
    taken++;
    // Also when it is the same table: whoever has the pool from another thread sees the entry.
    table = present;
  }

  /**
   * Finds the pool of an object.
   *
   * @param <Q> the class of the pool, with the type arguments of the object
   * @param slot what the pool knows of the object
   * @param mark what it is marked with
   * @return the pool; null if it was collected, or if the mark does not tell it
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // An object has one pool.
  public <Q extends P> @Nullable Q find(Object slot, int mark) {
    return (Q) (Marks.isEntry(mark) ? byHandle(slot, mark) : byMark(Marks.origin(mark)));
  }

  /**
   * Finds the pool of an object that is released with its owner: mostly that of the one before.
   *
   * @param <Q> the class of the pool, with the type arguments of the object
   * @param slot what the pool knows of the object
   * @param mark what it is marked with
   * @param release the release of the owner; null if there is none
   * @return the pool; null if it was collected, or if the mark does not tell it
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // An object has one pool.
  public <Q extends P> @Nullable Q find(Object slot, int mark, @Nullable Cascade release) {
    if (release == null) {
      return find(slot, mark);
    }
    @Nullable Object before = release.origin(this, mark);
    if (before != null) {
      return (Q) before;
    }
    @Nullable Q found = find(slot, mark);
    // What is numbered by each pool, as entries of handles are, tells nothing of the next.
    if (found != null && Marks.origin(mark) == mark) {
      release.origin(this, mark, found);
    }
    return found;
  }

  /**
   * Finds what full checks know of an object, which may be idle.
   *
   * @param slot what its pool knows of the object
   * @return what knows the object; what knows nothing if none does
   */
  public Watch<?> watchOf(Object slot) {
    for (Entry entry : table) {
      Watch<?> watch = entry.watch.get();
      if (watch != null && watch.knows(slot)) {
        return watch;
      }
    }
    return Watch.off();
  }

  private @Nullable Object byMark(int mark) {
    Entry[] entries = table;
    int last = entries.length - 1;
    for (int i = home(mark, last); ; i++) {
      Entry entry = entries[i & last];
      if (entry.mark == mark) {
        return entry.get();
      }
      if (entry.mark == Marks.NONE) {
        return null;
      }
    }
  }

  /** Entries of handles are numbered by each pool, so each is asked. */
  private @Nullable Object byHandle(Object slot, int mark) {
    for (Entry entry : table) {
      Handles<?> handles = entry.handles.get();
      if (handles != null && handles.has(slot, mark)) {
        return entry.get();
      }
    }
    return null;
  }

  private Entry[] withoutCollected(Entry[] present) {
    int live = 0;
    for (Entry entry : present) {
      if (entry.get() != null) {
        live++;
      }
    }
    Entry[] next = empty(Math.max(LEAST, Integer.highestOneBit(live + 1) << 3));
    taken = 0;
    for (Entry entry : present) {
      if (entry.get() != null) {
        put(next, entry);
        taken++;
      }
    }
    return next;
  }

  private static void put(Entry[] entries, Entry added) {
    int last = entries.length - 1;
    int i = home(added.mark, last);
    while (entries[i & last] != EMPTY) {
      i++;
    }
    entries[i & last] = added;
  }

  /**
   * Where to begin. In the smallest table it is the first place: what does not depend on the mark
   * is read ahead of the compare, which is some 6 ns faster than the product.
   */
  private static int home(int mark, int last) {
    return last < LEAST ? 0 : (int) ((mark * Handles.GOLDEN) >>> Integer.SIZE);
  }

  private static Entry[] empty(int length) {
    Entry[] entries = new Entry[length];
    Arrays.fill(entries, EMPTY);
    return entries;
  }

  private static final class Entry extends WeakReference<@Nullable Object> {
    private final int mark;
    private final WeakReference<@Nullable Handles<?>> handles;
    private final WeakReference<@Nullable Watch<?>> watch;

    Entry(@Nullable Object pool, int mark, @Nullable Handles<?> handles, @Nullable Watch<?> watch) {
      super(pool);
      this.mark = mark;
      this.handles = new WeakReference<>(handles);
      this.watch = new WeakReference<>(watch);
    }
  }
}
