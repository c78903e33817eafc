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
 * in one long. {@link #acquire} gives the place of a slot that belongs to the caller, who passes
 * the same place to {@link #release}.
 *
 * <p><b>Truth.</b> A slot is idle if and only if a valid place of it lies in some cell, see {@code
 * Generations}; to claim it is one compare-and-set, and to release it is one store, which needs no
 * other order than release. All the rest only says where places may be found.
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
 * <p>Any thread may call. Nothing is allocated once the pool is made, except for growth.
 */
public final class Lanes {
  /** How far from its own lane a thread looks for another one. */
  private static final int PROBES = 4;

  /** Empty magazines beyond those that lanes hold, for exchanges under way. */
  private static final int SPARE = 2;

  private static final VarHandle STOCKS;
  private static final VarHandle CLOSED;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      STOCKS = lookup.findVarHandle(Lanes.class, "stocks", Stock[].class).withInvokeExactBehavior();
      CLOSED = lookup.findVarHandle(Lanes.class, "closed", boolean.class).withInvokeExactBehavior();
    } catch (ReflectiveOperationException failure) {
      throw new ExceptionInInitializerError(failure);
    }
  }

  private final Lane[] lanes;

  /** Lanes that belong to a thread for the length of an operation only. */
  private final Lane[] visited;

  private final Generations generations;
  private final Depot depot;
  private final Home home;
  private final Search search;
  private final long step;
  private final int stockSize;

  /** Those that are open. Volatile: it is replaced as a whole. */
  private volatile Stock[] stocks = {};

  /** Whether the pool is closed. The engine goes on; what is idle in it is of no use any more. */
  private volatile boolean closed;

  private Lanes(int capacity, int maximum, LaneSizes sizes) {
    generations = new Generations(capacity, maximum);
    step = generations.step;
    stockSize = sizes.stock();
    home = new Home(capacity, maximum);
    int held = 2 * (sizes.lanes() + sizes.visited());
    depot = new Depot(sizes.magazine(), held + SPARE + 1 + maximum / sizes.magazine());
    search = new Search(generations, depot, home);
    lanes = lanes(sizes.lanes(), false);
    visited = lanes(sizes.visited(), true);
    for (long[] magazine : depot.add(SPARE)) {
      depot.putEmpty(magazine);
    }
    fill(0, capacity);
  }

  /**
   * Creates an engine in which all slots are idle.
   *
   * @param capacity how many slots there are
   * @param maximum how many there may be later
   * @return the engine
   */
  public static Lanes of(int capacity, int maximum) {
    int processors = Runtime.getRuntime().availableProcessors();
    return new Lanes(capacity, maximum, LaneSizes.of(capacity, processors));
  }

  static Lanes of(int capacity, int maximum, LaneSizes sizes) {
    return new Lanes(capacity, maximum, sizes);
  }

  /**
   * The index of a slot.
   *
   * @param place a place of this engine, or any other number
   * @return the index; it is below the next power of two from the maximum
   */
  public int index(long place) {
    return generations.index(place);
  }

  /**
   * How many slots there are.
   *
   * @return the number of slots
   */
  public int capacity() {
    return search.capacity();
  }

  /**
   * Claims an idle slot. What was done to it before its release happens-before the return.
   *
   * @return its place, which says that the slot belongs to the caller; or 0 if there was a moment
   *     during the call at which no slot was idle
   */
  public long acquire() {
    Thread thread = Thread.currentThread();
    Lane lane = lanes[(int) thread.getId() & (lanes.length - 1)];
    if (lane.owner == thread) {
      int cell = lane.top - 1;
      if (cell >= 0) {
        long place = Magazine.get(lane.current, cell);
        if (generations.claim(place)) {
          // Lowered after the claim: if the thread ended in between, nothing would be lost.
          lane.top = cell;
          return place + step;
        }
      }
    }
    return acquire(thread);
  }

  /**
   * Makes a slot idle. What the caller did to it before happens-before its next acquisition.
   *
   * @param place what acquire returned for the slot
   */
  public void release(long place) {
    Thread thread = Thread.currentThread();
    Lane lane = lanes[(int) thread.getId() & (lanes.length - 1)];
    if (lane.owner == thread && lane.top < Magazine.size(lane.current)) {
      lane.push(place);
    } else {
      release(thread, place);
    }
  }

  /**
   * Adds slots, which are idle; for one thread at a time, and after their objects can be reached.
   * If memory runs out, nothing has changed.
   *
   * @param more how many
   */
  public void grow(int more) {
    int capacity = search.capacity();
    generations.reserve(capacity + more);
    home.reserve(capacity + more);
    generations.initialize(capacity, capacity + more);
    fill(capacity, capacity + more);
  }

  /**
   * Notes that the pool is closed.
   *
   * @return whether it was open before: true for one thread, and once
   */
  public boolean close() {
    return CLOSED.compareAndSet(this, false, true);
  }

  /**
   * Whether the pool is closed.
   *
   * @return whether {@link #close} was called
   */
  public boolean isClosed() {
    return closed;
  }

  /**
   * Opens a stock for the calling thread.
   *
   * @return an empty stock
   */
  public Stock stock() {
    Stock opened = new Stock(this, depot, generations, stockSize);
    for (; ; ) {
      Stock[] present = stocks;
      Stock[] next = Arrays.copyOf(present, present.length + 1);
      next[present.length] = opened;
      if (STOCKS.compareAndSet(this, present, next)) {
        return opened;
      }
    }
  }

  /**
   * How many slots are parked in stocks: an estimate while other threads use theirs.
   *
   * @return the number of slots
   */
  public int parked() {
    int parked = 0;
    for (Stock stock : stocks) {
      parked += stock.parked();
    }
    return parked;
  }

  boolean hasStocks() {
    return stocks.length > 0;
  }

  void forget(Stock closed) {
    for (; ; ) {
      Stock[] present = stocks;
      Stock[] next = Arrays.stream(present).filter(stock -> stock != closed).toArray(Stock[]::new);
      if (next.length == present.length || STOCKS.compareAndSet(this, present, next)) {
        return;
      }
    }
  }

  void goHome(long place) {
    home.put(generations.index(place), place);
  }

  private boolean recover() {
    boolean found = false;
    for (Stock stock : stocks) {
      found |= stock.recover();
    }
    return found;
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
      Magazine.set(added[(index - from) / size], (index - from) % size, generations.first(index));
    }
    long[][] all = depot.with(added);
    // Before the slots can be found: a search that finds one sees that there are more.
    search.capacity(to);
    depot.publish(all);
    for (long[] magazine : added) {
      // If there is no room, the places are found by a search.
      depot.putFull(magazine);
    }
  }

  private long acquire(Thread thread) {
    Lane lane = enter(thread);
    long place = lane == null ? 0 : take(lane);
    if (place == 0) {
      place = search.find(lane, (int) thread.getId());
    }
    if (lane != null) {
      lane.leave();
    }
    if (place != 0) {
      return place + step;
    }
    return recover() ? acquire() : 0;
  }

  private long take(Lane lane) {
    for (; ; ) {
      while (lane.top > 0) {
        int cell = lane.top - 1;
        long place = Magazine.get(lane.current, cell);
        boolean claimed = generations.claim(place);
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

  private void release(Thread thread, long place) {
    Lane lane = enter(thread);
    if (lane != null && makeRoom(lane)) {
      lane.push(place);
    } else {
      goHome(place);
    }
    if (lane != null) {
      lane.leave();
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
