package com.acme;

import io.rockpool.Bypass;
import io.rockpool.Checks;
import io.rockpool.Failures;
import io.rockpool.GeneratedPool;
import io.rockpool.Held;
import io.rockpool.Lane;
import io.rockpool.Lanes;
import io.rockpool.Misuse;
import io.rockpool.Pool;
import io.rockpool.PoolMisuseException;
import io.rockpool.PoolStats;
import io.rockpool.Releases;
import io.rockpool.Setup;
import io.rockpool.Snapshot;
import io.rockpool.StrayHandles;
import io.rockpool.Strays;
import io.rockpool.Watch;
import java.io.Closeable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.concurrent.atomic.LongAdder;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Hands out {@link Quote} objects that were created ahead of their use, and takes them back.
 *
 * <p>Each object handed out is as new: {@code bid} and {@code ask} are as the constructor left
 * them. It is reset when it is released.
 *
 * <p>When all are in use, {@code acquire} creates one that does not belong to the pool.
 *
 * <p>Any thread may call, virtual ones too, and none waits for another. One that lives long does
 * better to take a front of its own with {@link #local()}. Figures are estimates while other
 * threads use the pool.
 */
@Generated("io.rockpool.processor.PooledProcessor")
@GeneratedPool
final class QuotePool implements Pool<Quote> {
  /**
   * How many objects a pool creates unless it is told otherwise.
   */
  public static final int CAPACITY = 32;

  /**
   * Whether objects are made anew and forgotten, instead of being pooled.
   */
  private static final boolean BYPASSED = Bypass.of("com.acme.Quote");

  /**
   * All objects of the pool, idle or in use, by index; none any more when it is closed.
   */
  private final Slot[] slots;

  /**
   * Finds the slot of an object. Never changed: replaced as a whole.
   */
  private volatile IdentityHashMap<Quote, Slot> table;

  /**
   * Knows which slots are idle.
   */
  private final Engine lanes;

  /**
   * Where threads keep what is idle, by their numbers: the engine's lanes.
   */
  private final Lane[] byThread;

  /**
   * Lets one thread release an object, if several try at the same moment; with full checks.
   */
  private final Releases releases;

  /**
   * What was handed out but is not pooled.
   */
  private final Strays<Slot> strays = new Strays<>();

  /**
   * The handles of what is not pooled.
   */
  private final StrayHandles<Slot> strayHandles = new StrayHandles<>();

  private final LongAdder exhaustions = new LongAdder();

  /**
   * Knows with full checks who has an object, and what the idle ones are like.
   */
  private final Watch<Slot> watch = Checks.FULL
      ? Watch.shared(this, "QuotePool", "Quote", Slot::show) : Watch.off();

  /**
   * What was in use when the pool was closed.
   */
  private volatile Slot[] outliving = new Slot[0];

  /**
   * The high-water mark of a closed pool.
   */
  private volatile int peak;

  /**
   * Creates a pool of {@value #CAPACITY} objects.
   */
  public QuotePool() {
    this(CAPACITY);
  }

  /**
   * Creates a pool with all its objects.
   *
   * @param capacity how many objects to create
   * @throws IllegalArgumentException if the capacity is out of range
   */
  public QuotePool(int capacity) {
    slots = new Slot[Setup.capacity(capacity, MAX_CAPACITY)];
    lanes = new Engine(capacity, capacity);
    byThread = lanes.byThread();
    releases = Releases.checked(lanes, capacity, capacity);
    slots[0] = make();
    slots[0].verify();
    for (int i = 1; i < capacity; i++) {
      slots[i] = make();
    }
    table = entered(new IdentityHashMap<>(), slots);
    enroll(slots, 0);
  }

  private Slot make() {
    return new Slot(new Quote());
  }

  /**
   * Copies a table, and enters objects: all of them or none.
   */
  private IdentityHashMap<Quote, Slot> entered(IdentityHashMap<Quote, Slot> present, Slot[] made) {
    IdentityHashMap<Quote, Slot> all = new IdentityHashMap<>(present);
    for (Slot slot : made) {
      if (all.putIfAbsent(slot.quote, slot) != null) {
        throw Setup.madeTwice("new Quote");
      }
    }
    return all;
  }

  /**
   * Gives new objects their first places: they are idle.
   */
  private void enroll(Slot[] made, int first) {
    for (int i = 0; i < made.length; i++) {
      made[i].place = lanes.first(first + i);
      made[i].released = made[i].place;
    }
  }

  /**
   * Hands out an object that is as new.
   *
   * @return an object that belongs to the caller until it is released
   * @throws PoolMisuseException if the pool is closed
   */
  @Override
  public Quote acquire() {
    @Nullable Slot slot = takeIfIdle();
    if (slot == null) {
      return unpooled();
    }
    return slot.quote;
  }

  /**
   * Hands out an object that is as new, if one is idle.
   *
   * @return an object that belongs to the caller until it is released, or null if all are in use
   * @throws PoolMisuseException if the pool is closed
   */
  @Override
  public @Nullable Quote tryAcquire() {
    @Nullable Slot slot = takeIfIdle();
    return slot == null ? null : slot.quote;
  }

  private Quote unpooled() {
    Slot slot = make();
    slot.place = strayHandles.next();
    slot.released = slot.place;
    strays.add(slot.quote, slot);
    if (Checks.FULL) {
      watch.unpooled(slot);
    }
    return slot.quote;
  }

  private @Nullable Slot takeIfIdle() {
    if (BYPASSED) {
      return fresh();
    }
    requireOpen();
    @Nullable Lane lane = Lane.of(byThread);
    @Nullable Slot top = lane == null ? null : pop(lane);
    if (top != null) {
      return top;
    }
    long place = lanes.acquire();
    if (place == 0) {
      noteExhaustion();
      return null;
    }
    return at(place);
  }

  /**
   * Claims what is on top of a lane, if it is idle.
   */
  private @Nullable Slot pop(Lane lane) {
    long place = lane.top();
    Slot slot = slots[lanes.index(place)];
    if (slot == null || !Engine.PLACE.compareAndSet(slot, place, lanes.next(place))) {
      return null;
    }
    lane.drop();
    if (Checks.FULL) {
      noteAcquired(slot, lanes.next(place));
    }
    return slot;
  }

  /**
   * Finds what was acquired.
   */
  private Slot at(long place) {
    int index = lanes.index(place);
    Slot slot = slots[index];
    if (slot == null) {
      // The pool was closed since it was claimed, so it is one of those in use.
      Slot[] left = outliving;
      slot = index < left.length ? left[index] : null;
    }
    if (slot == null) {
      throw closed();
    }
    if (Checks.FULL) {
      noteAcquired(slot, place);
    }
    return slot;
  }

  /**
   * Counts a call that found nothing idle; fails if that is because the pool is closed.
   */
  private void noteExhaustion() {
    requireOpen();
    exhaustions.increment();
  }

  /**
   * Makes an object that is forgotten when it is released.
   */
  private Slot fresh() {
    requireOpen();
    Slot slot = make();
    slot.place = strayHandles.next();
    strays.add(slot.quote, slot);
    return slot;
  }

  /**
   * Takes an object back. The caller must not touch it any more.
   *
   * @param quote what this pool handed out
   * @throws PoolMisuseException if it is null, is idle already, or does not come from this pool
   */
  @Override
  public void release(Quote quote) {
    @Nullable Slot slot = find(quote);
    if (slot == null) {
      letGo(quote);
      return;
    }
    long place = slot.place;
    if (!mayRelease(slot, place)) {
      letGo(quote);
      return;
    }
    slot.released = place;
    slot.reset();
    if (Checks.FULL) {
      watch.idle(slot);
    }
    put(place);
  }

  /**
   * Tells whether an object goes back to the pool: it is in use, and the pool is open.
   */
  private boolean mayRelease(Slot slot, long place) {
    return !BYPASSED && !lanes.isClosed() && (!Checks.ON || place != slot.released)
        && (!Checks.FULL || releases.isFirst(place));
  }

  /**
   * Makes a slot idle.
   */
  private void put(long place) {
    @Nullable Lane lane = Lane.of(byThread);
    if (lane == null || !lane.push(place)) {
      lanes.release(place);
    }
  }

  /**
   * Lets go of an object that was handed out when all others were in use, or was in use when the
   * pool was closed, or made by a bypassed one; refuses any other.
   */
  private void letGo(Quote quote) {
    @Nullable Slot slot = find(quote);
    if (slot == null || !leaves(slot)) {
      slot = strays.remove(quote);
      if (slot != null) {
        strayHandles.remove(slot.place);
      }
    }
    if (slot == null) {
      throw misuse(quote);
    }
    if (Checks.FULL) {
      watch.gone(slot);
    }
  }

  /**
   * Tells whether an object in use is let go when it is released, and notes that.
   */
  private boolean leaves(Slot slot) {
    long place = slot.place;
    if (lanes.isClosed() && place != slot.released && (!Checks.FULL || releases.isFirst(place))) {
      slot.released = place;
      return true;
    }
    return false;
  }

  /**
   * Takes back every object of the pool that is in use. Nobody may touch them any more.
   * Those that were handed out beyond the capacity are still to be released one by one.
   */
  @Override
  public void releaseAll() {
    for (Slot slot : slots) {
      if (slot != null && slot.place != slot.released) {
        release(slot.quote);
      }
    }
  }

  private @Nullable Slot find(Quote quote) {
    return table.get(quote);
  }

  private PoolMisuseException misuse(Quote quote) {
    @Nullable Slot slot = find(quote);
    if (slot != null && isKnown(slot)) {
      return watch.misused(Misuse.releasedTwice("Quote"), watch.history(slot));
    }
    return watch.misused(Misuse.notInUse("Quote", quote, false), watch.history(slot));
  }

  /**
   * Tells whether an object is of this pool, or was.
   */
  private boolean isKnown(Slot slot) {
    return lanes.isClosed() || slots[lanes.index(slot.place)] == slot;
  }

  /**
   * Tells the handle of an object in use, which goes stale with its release.
   *
   * @param quote what this pool handed out
   * @return a number that finds the object, never 0
   * @throws PoolMisuseException if it is null, is not in use, or does not come from this pool
   */
  @Override
  public long handleOf(Quote quote) {
    @Nullable Slot slot = find(quote);
    if (slot == null) {
      slot = strays.find(quote);
    }
    if (slot == null) {
      throw Misuse.noHandle("Quote", quote);
    }
    long place = slot.place;
    if (place < 0) {
      return strayHandles.add(place, slot);
    }
    if (place == slot.released) {
      throw Misuse.noHandle("Quote", quote);
    }
    if (BYPASSED) {
      return strayHandles.add(slot.place, slot);
    }
    return place;
  }

  /**
   * Finds the object that has a handle.
   *
   * @param handle any number
   * @return the object, or null if it has been released since, or was never given that handle
   */
  @Override
  public @Nullable Quote resolve(long handle) {
    if (handle < 0) {
      @Nullable Slot stray = strayHandles.find(handle);
      return stray == null ? null : stray.quote;
    }
    Slot[] known = known();
    int index = lanes.index(handle);
    if (index >= known.length) {
      return null;
    }
    @Nullable Slot slot = known[index];
    if (slot == null || (long) Engine.PLACE.getAcquire(slot) != handle || slot.released == handle) {
      return null;
    }
    return slot.quote;
  }

  /**
   * Ends the pool: nothing can be acquired any more, and what is released is let go.
   * To close it again does nothing.
   *
   * @throws PoolMisuseException if objects were still in use; the pool is closed none the less
   */
  @Override
  public void close() {
    // First, so that nothing has changed if memory runs out.
    Slot[] left = slots.clone();
    IdentityHashMap<Quote, Slot> entries = new IdentityHashMap<>();
    if (!lanes.close()) {
      return;
    }
    peak = highWater();
    if (Checks.FULL) {
      watch.end();
    }
    // What can be acquired now is idle for certain. The rest may be on its way.
    for (long place; (place = lanes.acquire()) != 0; ) {
      int index = lanes.index(place);
      left[index].released = place;
      left[index] = null;
    }
    outliving = left;
    Arrays.fill(slots, null);
    int held = 0;
    for (Slot slot : left) {
      if (slot != null) {
        entries.put(slot.quote, slot);
      }
      if (slot != null && slot.place != slot.released) {
        held++;
      }
    }
    table = entries;
    if (Checks.FULL) {
      watch.close(held);
    }
    if (held > 0) {
      throw Misuse.neverReleased("QuotePool", "Quote", held);
    }
  }

  private void requireOpen() {
    if (lanes.isClosed()) {
      throw closed();
    }
  }

  private static PoolMisuseException closed() {
    return Misuse.closed("QuotePool", "Quote");
  }

  /**
   * Tells how many objects the pool has, idle or in use.
   *
   * @return the number of objects
   */
  @Override
  public int capacity() {
    return lanes.isClosed() ? inUse() : lanes.capacity();
  }

  /**
   * Tells how many objects can be acquired before the pool is exhausted.
   *
   * @return the number of objects
   */
  @Override
  public int idle() {
    return lanes.isClosed() ? 0 : Math.max(0, capacity() - inUse() - lanes.parked());
  }

  /**
   * Tells how many objects of the pool have been handed out and not come back.
   *
   * @return the number of objects
   */
  @Override
  public int inUse() {
    int inUse = 0;
    for (Slot slot : known()) {
      if (slot != null && slot.place != slot.released) {
        inUse++;
      }
    }
    return inUse;
  }

  /**
   * Tells the figures of this moment.
   *
   * @return the figures
   */
  @Override
  public PoolStats stats() {
    boolean closed = lanes.isClosed();
    return new PoolStats(
        capacity(),
        idle(),
        inUse(),
        closed ? 0 : lanes.parked(),
        closed ? peak : highWater(),
        exhaustions.sum(),
        0);
  }

  /**
   * Tells how many objects were ever handed out.
   */
  private int highWater() {
    int used = 0;
    for (Slot slot : known()) {
      if (slot != null && lanes.isUsed(slot.place)) {
        used++;
      }
    }
    return used;
  }

  /**
   * The objects that count.
   */
  private Slot[] known() {
    Slot[] left = outliving;
    return left.length == 0 ? slots : left;
  }

  /**
   * With full checks: fails if an object was written since its release, and makes it as new.
   */
  private void noteAcquired(Slot slot, long place) {
    @Nullable PoolMisuseException written = watch.acquired(slot);
    if (written == null) {
      return;
    }
    slot.released = place;
    slot.reset();
    watch.idle(slot);
    put(place);
    throw written;
  }

  /**
   * Opens a front of the pool for the calling thread. Close it when the thread is done with it.
   *
   * @return a front that has nothing parked yet
   */
  public Local local() {
    return new Local();
  }

  /**
   * A front of the pool for the thread that took it: faster than the pool, since it keeps some
   * idle objects of its own.
   *
   * <p>What it keeps is parked: others find it only when nothing else is idle. Objects may be
   * acquired here and released elsewhere, and the other way round. A closed front hands out
   * nothing, and what is released to it goes to the pool.
   */
  public final class Local {
    /**
     * Where it keeps what it has; null when it is closed.
     */
    private @Nullable Lane lane = lanes.open();

    /**
     * The scopes that there have been, each within the one before.
     */
    private @Nullable Scope outermost;

    /**
     * The scope that was opened last, of those that are open.
     */
    private @Nullable Scope current;

    private Local() {
    }

    /**
     * Hands out an object that is as new.
     *
     * @return an object that belongs to the caller until it is released
     * @throws PoolMisuseException if the pool is closed
     */
    public Quote acquire() {
      @Nullable Slot slot = takeParked();
      return slot == null ? QuotePool.this.acquire() : slot.quote;
    }

    /**
     * Hands out an object that is as new, if one is idle.
     *
     * @return an object that belongs to the caller until it is released, or null if all are in use
     * @throws PoolMisuseException if the pool is closed
     */
    public @Nullable Quote tryAcquire() {
      @Nullable Slot slot = takeParked();
      return slot == null ? QuotePool.this.tryAcquire() : slot.quote;
    }

    private @Nullable Slot takeParked() {
      @Nullable Lane open = lane;
      if (open == null) {
        throw Misuse.localClosed();
      }
      lanes.requireOwner(open);
      requireOpen();
      if (BYPASSED) {
        return null;
      }
      @Nullable Slot top = pop(open);
      if (top != null) {
        return top;
      }
      long place = lanes.acquire(open);
      return place == 0 ? null : at(place);
    }

    /**
     * Takes back an object of the pool. The caller must not touch it any more.
     *
     * @param quote what the pool handed out, here or elsewhere
     * @throws PoolMisuseException if it is null, is idle already, or does not come from this pool
     */
    public void release(Quote quote) {
      @Nullable Lane open = lane;
      if (open == null) {
        QuotePool.this.release(quote);
        return;
      }
      lanes.requireOwner(open);
      @Nullable Slot slot = find(quote);
      if (slot == null) {
        letGo(quote);
        return;
      }
      long place = slot.place;
      if (!mayRelease(slot, place)) {
        letGo(quote);
        return;
      }
      slot.released = place;
      slot.reset();
      if (Checks.FULL) {
        watch.idle(slot);
      }
      if (!open.push(place)) {
        lanes.release(open, place);
      }
    }

    /**
     * Gives what is parked back to the pool. To close it again does nothing.
     */
    public void close() {
      @Nullable Lane open = lane;
      if (open != null) {
        lanes.requireOwner(open);
        lane = null;
        lanes.close(open);
      }
    }

    /**
     * Opens a scope, within the one that was opened last. Close it, best by try-with-resources.
     *
     * @return a scope that holds nothing yet
     * @throws PoolMisuseException if the pool is closed
     */
    public Scope scope() {
      @Nullable Lane open = lane;
      if (open == null) {
        throw Misuse.localClosed();
      }
      lanes.requireOwner(open);
      requireOpen();
      @Nullable Scope outer = current;
      @Nullable Scope next = outer == null ? outermost : outer.inner;
      if (next == null || next.held.isOpen() || Checks.FULL) {
        next = new Scope(outer);
        if (outer == null) {
          outermost = next;
        } else {
          outer.inner = next;
        }
      }
      next.held.open();
      current = next;
      return next;
    }

    /**
     * Releases, when it is closed, all that was acquired through it and is still in use, the last
     * first.
     *
     * <p>What is released by hand before is left alone, and so is what was kept. Scopes are used
     * again by the pool, so a closed one must not be touched any more.
     */
    public final class Scope implements Closeable {
      private final Held held = new Held();

      private final @Nullable Scope outer;

      private final int depth;

      private @Nullable Scope inner;

      private Scope(@Nullable Scope outer) {
        this.outer = outer;
        depth = outer == null ? 0 : outer.depth + 1;
      }

      /**
       * Hands out an object that is as new.
       *
       * @return an object that belongs to the caller until it is released
       * @throws PoolMisuseException if the pool is closed
       */
      public Quote acquire() {
        makeRoom();
        return hold(Local.this.acquire());
      }

      /**
       * Hands out an object that is as new, if one is idle.
       *
       * @return an object that belongs to the caller until it is released, or null if all are in use
       * @throws PoolMisuseException if the pool is closed
       */
      public @Nullable Quote tryAcquire() {
        makeRoom();
        @Nullable Quote quote = Local.this.tryAcquire();
        return quote == null ? null : hold(quote);
      }

      /**
       * Hands an object out of the scope, which will not release it.
       * What was acquired last is found first.
       *
       * @param quote what the scope acquired
       * @return the same object
       * @throws PoolMisuseException if the scope does not hold it
       */
      public Quote keep(Quote quote) {
        if (!held.remove(handleOf(quote))) {
          throw Misuse.notInScope("Quote");
        }
        return quote;
      }

      /**
       * Releases what the scope holds, and what those hold that were opened within it.
       * To close it again does nothing.
       *
       * @throws PoolMisuseException if scopes within it were still open; they are closed, too
       */
      @Override
      public void close() {
        if (!held.isOpen()) {
          return;
        }
        boolean last = inner == null || !inner.held.isOpen();
        @Nullable Throwable first = end(null);
        if (current != null && current.depth >= depth) {
          current = outer;
        }
        if (!last) {
          first = Failures.add(first, Misuse.scopeInside());
        }
        Failures.rethrow(first);
      }

      /**
       * Makes sure that the scope is open, and that it can hold another object.
       */
      private void makeRoom() {
        held.requireOpen();
        if (held.isFull()) {
          int live = 0;
          for (int i = 0; i < held.size(); i++) {
            long handle = held.get(i);
            if (resolve(handle) != null) {
              held.set(live, handle);
              live++;
            }
          }
          held.trim(live);
        }
      }

      private Quote hold(Quote quote) {
        try {
          held.add(handleOf(quote));
        } catch (Throwable failure) {
          Local.this.release(quote);
          throw failure;
        }
        return quote;
      }

      /**
       * Releases what is held here and within: what was acquired last comes first.
       */
      private @Nullable Throwable end(@Nullable Throwable before) {
        @Nullable Throwable first = before;
        if (!held.close()) {
          return first;
        }
        if (inner != null) {
          first = inner.end(first);
        }
        while (held.size() > 0) {
          @Nullable Quote quote = resolve(held.removeLast());
          if (quote != null) {
            try {
              Local.this.release(quote);
            } catch (Throwable failure) {
              first = Failures.add(first, failure);
            }
          }
        }
        return first;
      }
    }
  }

  /**
   * The engine, which claims an object by its place.
   */
  private final class Engine extends Lanes {
    private static final VarHandle PLACE = words(MethodHandles.lookup(), Slot.class, "place");

    private Engine(int capacity, int maximum) {
      super(capacity, maximum);
    }

    @Override
    protected boolean claim(long place) {
      Slot slot = slots[index(place)];
      return slot != null && PLACE.compareAndSet(slot, place, next(place));
    }

    @Override
    protected long word(int index) {
      Slot slot = slots[index];
      return slot == null ? -1 : (long) PLACE.getAcquire(slot);
    }
  }

  /**
   * What the pool knows of an object.
   */
  private static final class Slot {
    private final Quote quote;

    /**
     * With which it was last acquired; the first, if it never was.
     */
    private long place;

    /**
     * With which it was last released: the same, unless it is in use.
     */
    private long released;

    private Slot(Quote quote) {
      this.quote = quote;
    }

    /**
     * Makes the object as new.
     */
    private void reset() {
      quote.bid = Initial.BID;
      quote.ask = Initial.ASK;
    }

    /**
     * Fails if the object, as constructed, has something that no reset could bring back.
     */
    private void verify() {
      Setup.constant(quote.bid, Initial.BID, "Quote.bid");
      Setup.constant(quote.ask, Initial.ASK, "Quote.ask");
    }

    /**
     * Shows the fields; with full checks.
     */
    private void show(Snapshot snapshot) {
      snapshot.value("Quote.bid", quote.bid);
      snapshot.value("Quote.ask", quote.ask);
    }

    /**
     * What a new object has in its fields.
     */
    private static final class Initial {
      private static final Quote PROTOTYPE = new Quote();

      private static final long BID = PROTOTYPE.bid;

      private static final long ASK = PROTOTYPE.ask;
    }
  }
}
