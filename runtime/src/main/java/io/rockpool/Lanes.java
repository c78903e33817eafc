package io.rockpool;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The engine of pools that threads share: which slots are idle, without a lock; for generated
 * pools.
 *
 * <p>It deals in numbers only: a slot is an index, and a <i>place</i> is an index and a generation
 * in one long. {@link #acquire()} gives the place of a slot that belongs to the caller, who passes
 * the same place to {@link #release(long)}.
 *
 * <p><b>Truth.</b> Each slot has a word, in the object itself, which is the place with which it was
 * last acquired. A place that is written somewhere when the slot is released is <i>valid</i> as
 * long as it equals the word; to claim the slot is to set the word to the next place, by one
 * compare-and-set. So however many copies of a place there are, and wherever they are found, one
 * claim succeeds, and all copies are stale from then on. A slot is idle if and only if a valid
 * place of it lies in some cell. To release it is one store, which needs no other order than
 * release. All the rest only says where places may be found.
 *
 * <p>Places never come back in practice: they have 63 bits, of which a pool of 1,024 slots takes
 * ten for the index, and begin in the lower half. The same slot would have to be acquired
 * 2<sup>52</sup> times, 260 days at 5 ns each, and then a stale place be read at the one moment at
 * which it matches again. For 2<sup>24</sup> slots that are 2<sup>38</sup> times of one and the
 * same slot.
 *
 * <p>Places are also the handles of the objects, so the places of each pool begin somewhere else,
 * as {@link Handles} says. A place of another pool is stale here, until a slot of one of a thousand
 * pools was acquired so often that it reaches the next one's beginning: 2<sup>41</sup> times, for
 * 1,024 slots.
 *
 * <p><b>Lanes.</b> A thread that has a lane works on a stack of its own: an acquire is one
 * compare-and-set, a release none. Lanes are found by the number of the thread, belong to a thread
 * until it dies, and exchange whole magazines through a depot, after Bonwick and Adams,
 * <i>Magazines and Vmem</i> (USENIX 2001). Threads without a lane, virtual ones always, borrow one
 * for the length of an operation, and never wait for it. What is in a lane is hidden from nobody:
 * when nothing else is left, it is searched, see {@code Search}, which also tells when there really
 * is nothing.
 *
 * <p><b>Progress.</b> Lock-free: a thread that is stopped anywhere stops nobody, nor does it hide
 * an idle slot. A thread that dies leaves its lane to another.
 *
 * <p><b>Misuse.</b> If two threads release the same place at the same moment, it lies in two cells:
 * the first claim makes both stale, so nothing is lost and nobody shares.
 *
 * <p>A pool extends it by the access to the words, and declares its engine as that final class: so
 * the compiler of the JVM sees through, and a claim is one instruction on a field of the object.
 *
 * <p>Any thread may call. Nothing is allocated once the pool is made, except for growth and for
 * lanes that are opened.
 */
public abstract class Lanes {
  /** How far from its own lane a thread looks for another one. */
  private static final int PROBES = 4;

  /** Empty magazines beyond those that lanes hold, for exchanges under way. */
  private static final int SPARE = 2;

  private static final VarHandle OPENED;
  private static final VarHandle CLOSED;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      OPENED = lookup.findVarHandle(Lanes.class, "opened", Lane[].class).withInvokeExactBehavior();
      CLOSED = lookup.findVarHandle(Lanes.class, "closed", boolean.class).withInvokeExactBehavior();
    } catch (ReflectiveOperationException failure) {
      throw new ExceptionInInitializerError(failure);
    }
  }

  private final Lane[] lanes;

  /** Lanes that belong to a thread for the length of an operation only. */
  private final Lane[] visited;

  private final Depot depot;
  private final Home home;
  private final Search search;
  private final int indexBits;
  private final int indexMask;

  /** From a place to the next of the same slot. */
  private final long step;

  /** The first place of the first slot, far from those of other pools. */
  private final long start;

  /** Lanes that were ever opened by themselves. Volatile: it is replaced as a whole. */
  private volatile Lane[] opened = {};

  /** Whether the pool is closed. The engine goes on; what is idle in it is of no use any more. */
  private volatile boolean closed;

  /**
   * Creates an engine in which all slots are idle, as soon as their words are {@link #first}.
   *
   * @param capacity how many slots there are
   * @param maximum how many there may be later
   */
  protected Lanes(int capacity, int maximum) {
    this(capacity, maximum, LaneSizes.of(capacity, Runtime.getRuntime().availableProcessors()));
  }

  Lanes(int capacity, int maximum, LaneSizes sizes) {
    indexBits = 32 - Integer.numberOfLeadingZeros(maximum - 1);
    indexMask = (1 << indexBits) - 1;
    step = 1L << indexBits;
    start = (Handles.beginning() & -step) + step;
    home = new Home(capacity, maximum);
    int held = 2 * (sizes.lanes() + sizes.visited());
    depot = new Depot(sizes.magazine(), held + SPARE + 1 + maximum / sizes.magazine());
    search = new Search(this, depot, home);
    lanes = lanes(sizes.lanes(), false);
    visited = lanes(sizes.visited(), true);
    for (long[] magazine : depot.add(SPARE)) {
      depot.putEmpty(magazine);
    }
    fill(0, capacity);
  }

  /**
   * Finds the words of slots.
   *
   * @param lookup that of the pool, which may access them
   * @param slot the class that has a word
   * @param field the name of the field that it is in
   * @return what reads and writes it
   */
  protected static VarHandle words(MethodHandles.Lookup lookup, Class<?> slot, String field) {
    try {
      return lookup.findVarHandle(slot, field, long.class).withInvokeExactBehavior();
    } catch (ReflectiveOperationException failure) {
      throw new ExceptionInInitializerError(failure);
    }
  }

  /**
   * Claims the slot of a place, unless the place is stale: sets the slot's word to the {@link
   * #next} place if it is this one, by a volatile compare-and-set.
   *
   * <p>Only the atomicity is needed: whoever found the place read it in such a way that the reset
   * of the object is seen.
   *
   * @param place any place that was in a cell
   * @return whether the slot belongs to the caller now
   */
  protected abstract boolean claim(long place);

  /**
   * Reads the word of a slot, with acquire order: a word that is read later is at least as new.
   *
   * @param index of a slot
   * @return the place with which it was last acquired, or {@link #first}; -1 if there is none
   */
  protected abstract long word(int index);

  /**
   * The place of a slot that has not been acquired yet.
   *
   * @param index of a slot
   * @return the place, which is positive
   */
  public final long first(int index) {
    return (start + Handles.scattered(index, step)) | index;
  }

  /**
   * The place with which a slot is acquired that was released with another.
   *
   * @param place of a slot
   * @return its next place
   */
  public final long next(long place) {
    return place + step;
  }

  /**
   * Whether a slot was ever acquired.
   *
   * @param place its word
   * @return whether it is not the {@link #first}
   */
  public final boolean isUsed(long place) {
    return place != first(index(place));
  }

  /**
   * The index of a slot.
   *
   * @param place a place of this engine, or any other number
   * @return the index; it is below the next power of two from the maximum
   */
  public final int index(long place) {
    return (int) place & indexMask;
  }

  /**
   * How many slots there are.
   *
   * @return the number of slots
   */
  public final int capacity() {
    return search.capacity();
  }

  /**
   * Claims an idle slot. What was done to it before its release happens-before the return.
   *
   * @return its place, which says that the slot belongs to the caller; or 0 if there was a moment
   *     during the call at which no slot was idle
   */
  public final long acquire() {
    Thread thread = Thread.currentThread();
    Lane lane = enter(thread);
    long place = lane == null ? 0 : take(lane);
    if (place == 0) {
      place = search.find(lane, (int) thread.getId());
    }
    if (lane != null) {
      lane.leave();
    }
    return place == 0 ? 0 : place + step;
  }

  /**
   * The lanes by the number of the thread, for {@link Lane#of}: a pool keeps them, to be one step
   * closer.
   *
   * @return the lanes; they are never replaced
   */
  public final Lane[] byThread() {
    return lanes;
  }

  /**
   * Makes a slot idle. What the caller did to it before happens-before its next acquisition.
   *
   * @param place what acquire returned for the slot
   */
  public final void release(long place) {
    Lane lane = enter(Thread.currentThread());
    if (lane != null && makeRoom(lane)) {
      lane.push(place);
    } else {
      home.put(index(place), place);
    }
    if (lane != null) {
      lane.leave();
    }
  }

  /**
   * Adds slots, which are idle; for one thread at a time, and after their objects can be reached.
   * If memory runs out, nothing has changed.
   *
   * @param more how many
   */
  public final void grow(int more) {
    int capacity = search.capacity();
    home.reserve(capacity + more);
    fill(capacity, capacity + more);
  }

  /**
   * Notes that the pool is closed.
   *
   * @return whether it was open before: true for one thread, and once
   */
  public final boolean close() {
    return CLOSED.compareAndSet(this, false, true);
  }

  /**
   * Whether the pool is closed.
   *
   * @return whether {@link #close} was called
   */
  public final boolean isClosed() {
    return closed;
  }

  /**
   * Opens a lane for the calling thread, which is found faster than by the thread's number.
   *
   * <p>It is a lane like any other: what is in it is hidden from nobody, and if the thread dies,
   * another may have it.
   *
   * @return a lane that belongs to the calling thread until it is closed
   */
  public final Lane open() {
    Thread thread = Thread.currentThread();
    for (Lane lane : opened) {
      if (lane.takeOver(thread)) {
        return lane;
      }
    }
    Lane added = lanes(1, false)[0];
    added.takeOver(thread);
    for (; ; ) {
      Lane[] present = opened;
      Lane[] next = Arrays.copyOf(present, present.length + 1);
      next[present.length] = added;
      if (OPENED.compareAndSet(this, present, next)) {
        return added;
      }
    }
  }

  /**
   * Closes a lane of the calling thread, which must not use it any more. Its magazines go to where
   * everybody looks first; if there is no room, they are found by a search.
   *
   * @param lane what was opened
   */
  public final void close(Lane lane) {
    depot.clear(lane);
    lane.giveUp();
  }

  /**
   * With full checks, fails if a lane was opened by another thread than the calling one.
   *
   * @param lane what a thread opened
   * @throws PoolMisuseException if that was another thread
   */
  public final void requireOwner(Lane lane) {
    Thread owner = lane.owner;
    if (Checks.FULL && owner != null && owner != Thread.currentThread()) {
      throw Misuse.localOfAnotherThread(owner);
    }
  }

  /**
   * As {@link #acquire()}, for a thread with a lane that it opened.
   *
   * @param lane what the calling thread opened
   * @return as there
   */
  public final long acquire(Lane lane) {
    long place = take(lane);
    if (place == 0) {
      place = search.find(lane, (int) Thread.currentThread().getId());
    }
    return place == 0 ? 0 : place + step;
  }

  /**
   * As {@link #release(long)}, for a thread with a lane that it opened.
   *
   * @param lane what the calling thread opened
   * @param place as there
   */
  public final void release(Lane lane, long place) {
    if (makeRoom(lane)) {
      lane.push(place);
    } else {
      home.put(index(place), place);
    }
  }

  /**
   * How many slots are in lanes that threads have opened: an estimate while they use them.
   *
   * @return the number of slots
   */
  public final int parked() {
    int parked = 0;
    for (Lane lane : opened) {
      if (lane.isOwned()) {
        parked += lane.size(depot.size);
      }
    }
    return parked;
  }

  /** Whether a place was valid at a moment of this call. */
  final boolean valid(long place) {
    return word(index(place)) == place;
  }

  /**
   * Adds all words up. As none ever falls, two equal sums mean that no slot was claimed from the
   * end of the first to the beginning of the second.
   */
  final long sum(int slots) {
    long sum = 0;
    for (int index = 0; index < slots; index++) {
      sum += word(index);
    }
    return sum;
  }

  private Lane[] lanes(int count, boolean visited) {
    long[][] magazines = depot.add(2 * count);
    Lane[] made = new Lane[count];
    for (int i = 0; i < count; i++) {
      made[i] = new Lane(magazines[2 * i], magazines[2 * i + 1], visited);
      // Searches begin in different places.
      made[i].hint = 2 * i;
    }
    return made;
  }

  /** Queues magazines with the places of slots that nobody knows yet. */
  private void fill(int from, int to) {
    int size = depot.size;
    long[][] added = depot.make((to - from + size - 1) / size);
    for (int index = from; index < to; index++) {
      Magazine.set(added[(index - from) / size], (index - from) % size, first(index));
    }
    try {
      // A search that finds one of the slots sees then that there are more.
      depot.publish(added, () -> search.capacity(to));
    } catch (OutOfMemoryError failure) {
      search.capacity(from);
      throw failure;
    }
    for (long[] magazine : added) {
      // If there is no room, the places are found by a search.
      depot.putFull(magazine);
    }
  }

  private long take(Lane lane) {
    for (; ; ) {
      while (lane.top > 0) {
        int cell = lane.top - 1;
        long place = Magazine.get(lane.current, cell);
        boolean claimed = claim(place);
        lane.top = cell;
        if (claimed) {
          return place;
        }
      }
      if (lane.spare) {
        lane.spare = false;
        lane.turn(depot.size);
      } else if (!depot.load(lane)) {
        return 0;
      }
    }
  }

  private boolean makeRoom(Lane lane) {
    if (lane.top < depot.size) {
      return true;
    }
    if (lane.spare) {
      return depot.unload(lane);
    }
    lane.spare = true;
    lane.turn(0);
    return true;
  }

  /** The thread's own lane, or one to visit, or none. */
  private @Nullable Lane enter(Thread thread) {
    int start = (int) thread.getId();
    if (!VirtualThreads.contain(thread)) {
      for (int i = 0; i < PROBES; i++) {
        Lane lane = lanes[start + i & (lanes.length - 1)];
        if (lane.owner == thread) {
          return lane;
        }
      }
      for (int i = 0; i < PROBES; i++) {
        Lane lane = lanes[start + i & (lanes.length - 1)];
        if (lane.enter(thread)) {
          return lane;
        }
      }
    }
    for (int i = 0; i < visited.length; i++) {
      Lane lane = visited[start + i & (visited.length - 1)];
      if (lane.enter(thread)) {
        return lane;
      }
    }
    return null;
  }
}
