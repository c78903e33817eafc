package com.acme;

import io.rockpool.Bypass;
import io.rockpool.Cascade;
import io.rockpool.Cascades;
import io.rockpool.Checks;
import io.rockpool.Failures;
import io.rockpool.GeneratedPool;
import io.rockpool.Held;
import io.rockpool.Lane;
import io.rockpool.Lanes;
import io.rockpool.Marks;
import io.rockpool.Misuse;
import io.rockpool.Owner;
import io.rockpool.Ownership;
import io.rockpool.Pool;
import io.rockpool.PoolExhaustedException;
import io.rockpool.PoolMisuseException;
import io.rockpool.PoolStats;
import io.rockpool.Releases;
import io.rockpool.Setup;
import io.rockpool.Snapshot;
import io.rockpool.StrayHandles;
import io.rockpool.Watch;
import java.io.Closeable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Hands out {@link Order} objects that were created ahead of their use, and takes them back.
 *
 * <p>Each object handed out is as new: {@code id} is as the constructor left it; {@code next} is
 * null; {@code children} is cleared. It is reset when it is released.
 *
 * <p>What it owns in {@code next} and {@code children} is released with it, to the pool that it
 * came from.
 *
 * <p>When all are in use, {@code acquire} throws a {@link PoolExhaustedException}.
 *
 * <p>Any thread may call, virtual ones too, and none waits for another. One that lives long does
 * better to take a front of its own with {@link #local()}. Figures are estimates while other
 * threads use the pool.
 */
@Generated("io.rockpool.processor.PooledProcessor")
@GeneratedPool
@SuppressWarnings("resource")
public final class OrderPool implements Pool<Order> {
  /**
   * How many objects a pool creates unless it is told otherwise.
   */
  public static final int CAPACITY = 16;

  /**
   * Whether objects are made anew and forgotten, instead of being pooled.
   */
  private static final boolean BYPASSED = Bypass.of("com.acme.Order");

  /**
   * All objects of the pool, idle or in use, by index; none any more when it is closed.
   */
  private final Lease[] slots;

  /**
   * Knows which slots are idle.
   */
  private final Engine lanes;

  /**
   * Where threads keep what is idle, by their numbers: the engine's lanes.
   */
  private final Lane[] byThread;

  /**
   * Lets one thread release an object, if several try at the same moment.
   */
  private final Releases releases;

  /**
   * The handles of what is not pooled.
   */
  private final StrayHandles<Lease> strayHandles = new StrayHandles<>();

  /**
   * Made once, so that running out allocates nothing.
   */
  private final PoolExhaustedException exhausted;

  /**
   * The releases of objects together with what they own.
   */
  private final Cascades cascades = new Cascades();

  private final LongAdder exhaustions = new LongAdder();

  private final AtomicInteger discarded = new AtomicInteger();

  /**
   * Knows with full checks who has an object, and what the idle ones are like.
   */
  private final Watch<Lease> watch = Checks.FULL
      ? Watch.shared(this, "OrderPool", "Order", Lease::show) : Watch.off();

  /**
   * What was in use when the pool was closed.
   */
  private volatile Lease[] outliving = new Lease[0];

  /**
   * The high-water mark of a closed pool.
   */
  private volatile int peak;

  /**
   * Creates a pool of {@value #CAPACITY} objects.
   */
  public OrderPool() {
    this(CAPACITY);
  }

  /**
   * Creates a pool with all its objects.
   *
   * @param capacity how many objects to create
   * @throws IllegalArgumentException if the capacity is out of range
   */
  public OrderPool(int capacity) {
    slots = new Lease[Setup.capacity(capacity, MAX_CAPACITY)];
    lanes = new Engine(capacity, capacity);
    byThread = lanes.byThread();
    releases = Releases.exact(lanes, capacity, capacity);
    exhausted = PoolExhaustedException.of("OrderPool", "Order", capacity);
    slots[0] = make();
    slots[0].verify();
    for (int i = 1; i < capacity; i++) {
      slots[i] = make();
    }
    enroll(slots, 0);
  }

  private Lease make() {
    return new Lease(this);
  }

  /**
   * Gives new objects their first places: they are idle.
   */
  private void enroll(Lease[] made, int first) {
    for (int i = 0; i < made.length; i++) {
      made[i].place = lanes.first(first + i);
      made[i].released = made[i].place;
    }
  }

  /**
   * Hands out an object that is as new.
   *
   * @return an object that belongs to the caller until it is released
   * @throws PoolExhaustedException if all objects are in use
   * @throws PoolMisuseException if the pool is closed
   */
  @Override
  public Order acquire() {
    return take();
  }

  /**
   * Hands out an object that is as new, if one is idle.
   *
   * @return an object that belongs to the caller until it is released, or null if all are in use
   * @throws PoolMisuseException if the pool is closed
   */
  @Override
  public @Nullable Order tryAcquire() {
    return takeIfIdle();
  }

  private Lease take() {
    if (BYPASSED) {
      return fresh();
    }
    requireOpen();
    @Nullable Lane lane = Lane.of(byThread);
    @Nullable Lease top = lane == null ? null : pop(lane);
    if (top != null) {
      return top;
    }
    long place = lanes.acquire();
    if (place == 0) {
      noteExhaustion();
      throw exhausted.now(watch);
    }
    return at(place);
  }

  private @Nullable Lease takeIfIdle() {
    if (BYPASSED) {
      return fresh();
    }
    requireOpen();
    @Nullable Lane lane = Lane.of(byThread);
    @Nullable Lease top = lane == null ? null : pop(lane);
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
  private @Nullable Lease pop(Lane lane) {
    long place = lane.top();
    Lease slot = slots[lanes.index(place)];
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
  private Lease at(long place) {
    int index = lanes.index(place);
    Lease slot = slots[index];
    if (slot == null) {
      // The pool was closed since it was claimed, so it is one of those in use.
      Lease[] left = outliving;
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
  private Lease fresh() {
    requireOpen();
    Lease slot = make();
    slot.place = strayHandles.next();
    return slot;
  }

  /**
   * Hands out an object that is as new.
   *
   * @return an object that belongs to the caller until it is closed
   * @throws PoolExhaustedException if all objects are in use
   * @throws PoolMisuseException if the pool is closed
   */
  public Lease lease() {
    return (Lease) acquire();
  }

  /**
   * Takes an object back, with what it owns. The caller must not touch it any more.
   *
   * @param order what this pool handed out
   * @throws PoolMisuseException if it is null, is idle already, or does not come from this pool;
   *     or if something that it owns is not in use: then all else is released
   */
  @Override
  public void release(Order order) {
    if (!(order instanceof Lease slot)) {
      throw misuse(order);
    }
    long place = slot.place;
    if (!mayRelease(slot, place)) {
      letGo(order);
      return;
    }
    Cascade release = cascades.begin();
    slot.released = place;
    beginRelease(slot, release);
    release.run();
    endRelease(slot, place, release);
    Failures.rethrow(cascades.end(release));
  }

  /**
   * Tells whether an object goes back to the pool: it is in use, and the pool is open.
   */
  private boolean mayRelease(Lease slot, long place) {
    return !BYPASSED && !lanes.isClosed()
        && (!Checks.ON || (place != slot.released && slot.pool == this)) && releases.isFirst(place);
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
   * Lets go of an object that was in use when the pool was closed, or made by a bypassed one;
   * refuses any other.
   */
  private void letGo(Order order) {
    if (!(order instanceof Lease slot) || !leaves(slot)) {
      throw misuse(order);
    }
    if (Checks.FULL) {
      watch.gone(slot);
    }
    Cascade release = cascades.begin();
    beginRelease(slot, release);
    release.run();
    slot.mark = Marks.GONE;
    Failures.rethrow(cascades.end(release));
  }

  /**
   * Tells whether an object in use is let go when it is released, and notes that.
   */
  private boolean leaves(Lease slot) {
    long place = slot.place;
    if (BYPASSED) {
      if (place == slot.released || slot.pool != this
          || !Engine.PLACE.compareAndSet(slot, place, 0L)) {
        return false;
      }
      strayHandles.remove(place);
      return true;
    }
    if (lanes.isClosed() && place != slot.released && slot.pool == this
        && releases.isFirst(place)) {
      slot.released = place;
      return true;
    }
    return false;
  }

  /**
   * Takes back every object of the pool that is in use. Nobody may touch them any more.
   */
  @Override
  public void releaseAll() {
    Cascade release = cascades.begin();
    release.all(this);
    for (Lease slot : slots) {
      if (slot != null) {
        long place = slot.place;
        if (place != slot.released && mayRelease(slot, place)) {
          slot.released = place;
          beginRelease(slot, release);
          release.run();
          endRelease(slot, place, release);
        }
      }
    }
    Failures.rethrow(cascades.end(release));
  }

  /**
   * Releases an object with its owner, to the pool that it came from; for other pools.
   *
   * @param order what is owned, or null
   * @param field the field that owns it
   * @param release the release that it is part of
   */
  public static void releaseOwned(@Nullable Order order, String field, Cascade release) {
    if (order instanceof Lease slot && begins(slot)) {
      slot.below = release.push(slot);
    } else if (order instanceof Lease slot) {
      release.met(field, "Order", slot.pool, slot.mark, watchOf(slot), slot);
    } else if (order != null) {
      release.strange(field, "Order");
    }
  }

  /**
   * Takes an object from its owner, to be released with that; tells whether it was in use.
   */
  private static boolean begins(Lease slot) {
    long place = slot.place;
    boolean stays = slot.place != slot.released && slot.pool.mayRelease(slot, place);
    if (!stays && !slot.pool.leaves(slot)) {
      return false;
    }
    slot.released = slot.place;
    slot.leaving = !stays;
    slot.mark = Marks.WAITING;
    return true;
  }

  /**
   * Calls what runs on release, and hands over what the object owns.
   */
  private void beginRelease(Lease slot, Cascade release) {
    slot.mark = Marks.RELEASING;
    slot.releaseOwned(release);
  }

  /**
   * Makes an object idle; or discards it, if it cannot be made as new.
   */
  private void endRelease(Lease slot, long place, Cascade release) {
    try {
      slot.reset();
    } catch (Throwable failure) {
      release.failed(failure);
      try {
        slot.reset();
      } catch (Throwable second) {
        release.failed(second);
        discard(slot);
        return;
      }
    }
    slot.mark = Marks.IDLE;
    if (Checks.FULL) {
      watch.idle(slot);
    }
    put(place);
  }

  /**
   * Parts with an object for good; the pool is smaller by one.
   */
  private void discard(Lease slot) {
    if (Checks.FULL) {
      watch.gone(slot);
    }
    slot.gone = true;
    discarded.getAndIncrement();
  }

  private PoolMisuseException misuse(Order order) {
    if (order instanceof Lease slot && isKnown(slot)) {
      return watch.misused(Misuse.releasedTwice("Order"), watch.history(slot));
    }
    boolean elsewhere = order instanceof Lease slot && slot.pool != this
        && slot.place != slot.released;
    return watch.misused(Misuse.notInUse("Order", order, elsewhere),
        order instanceof Lease slot ? watchOf(slot).history(slot) : "");
  }

  /**
   * Tells whether an object is of this pool, or was.
   */
  private boolean isKnown(Lease slot) {
    return !slot.gone && slot.pool == this && (BYPASSED || lanes.isClosed()
        || slots[lanes.index(slot.place)] == slot);
  }

  /**
   * Tells the handle of an object in use, which goes stale with its release.
   *
   * @param order what this pool handed out
   * @return a number that finds the object, never 0
   * @throws PoolMisuseException if it is null, is not in use, or does not come from this pool
   */
  @Override
  public long handleOf(Order order) {
    if (!(order instanceof Lease slot) || slot.pool != this || slot.place == slot.released) {
      throw Misuse.noHandle("Order", order);
    }
    if (BYPASSED) {
      return strayHandles.add(slot.place, slot);
    }
    return slot.place;
  }

  /**
   * Finds the object that has a handle.
   *
   * @param handle any number
   * @return the object, or null if it has been released since, or was never given that handle
   */
  @Override
  public @Nullable Order resolve(long handle) {
    if (BYPASSED) {
      return strayHandles.find(handle);
    }
    Lease[] known = known();
    int index = lanes.index(handle);
    if (index >= known.length) {
      return null;
    }
    @Nullable Lease slot = known[index];
    if (slot == null || (long) Engine.PLACE.getAcquire(slot) != handle || slot.released == handle) {
      return null;
    }
    return slot;
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
    Lease[] left = slots.clone();
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
    for (Lease slot : left) {
      if (slot != null && slot.place != slot.released) {
        held++;
      }
    }
    if (Checks.FULL) {
      watch.close(held);
    }
    if (held > 0) {
      throw Misuse.neverReleased("OrderPool", "Order", held);
    }
  }

  private void requireOpen() {
    if (lanes.isClosed()) {
      throw closed();
    }
  }

  private static PoolMisuseException closed() {
    return Misuse.closed("OrderPool", "Order");
  }

  /**
   * Tells how many objects the pool has, idle or in use.
   *
   * @return the number of objects
   */
  @Override
  public int capacity() {
    return lanes.isClosed() ? inUse() : lanes.capacity() - discarded.get();
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
    for (Lease slot : known()) {
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
    for (Lease slot : known()) {
      if (slot != null && lanes.isUsed(slot.place)) {
        used++;
      }
    }
    return used;
  }

  /**
   * The objects that count.
   */
  private Lease[] known() {
    Lease[] left = outliving;
    return left.length == 0 ? slots : left;
  }

  /**
   * With full checks: fails if an object was written since its release, and makes it as new.
   */
  private void noteAcquired(Lease slot, long place) {
    @Nullable PoolMisuseException written = watch.acquired(slot);
    if (written == null) {
      return;
    }
    slot.released = place;
    try {
      slot.reset();
    } catch (Throwable failure) {
      Failures.add(written, failure);
      discard(slot);
      throw written;
    }
    watch.idle(slot);
    put(place);
    throw written;
  }

  /**
   * Knows with full checks what was done with an object of any pool.
   */
  private static Watch<?> watchOf(Lease slot) {
    return slot.pool == null ? Watch.off() : slot.pool.watch;
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
     * @throws PoolExhaustedException if all objects are in use
     * @throws PoolMisuseException if the pool is closed
     */
    public Order acquire() {
      @Nullable Lease order = takeParked();
      return order == null ? OrderPool.this.acquire() : order;
    }

    /**
     * Hands out an object that is as new, if one is idle.
     *
     * @return an object that belongs to the caller until it is released, or null if all are in use
     * @throws PoolMisuseException if the pool is closed
     */
    public @Nullable Order tryAcquire() {
      @Nullable Lease order = takeParked();
      return order == null ? OrderPool.this.tryAcquire() : order;
    }

    /**
     * Hands out an object that is as new.
     *
     * @return an object that belongs to the caller until it is closed
     * @throws PoolExhaustedException if all objects are in use
     * @throws PoolMisuseException if the pool is closed
     */
    public Lease lease() {
      return (Lease) acquire();
    }

    private @Nullable Lease takeParked() {
      @Nullable Lane open = lane;
      if (open == null) {
        throw Misuse.localClosed();
      }
      lanes.requireOwner(open);
      requireOpen();
      if (BYPASSED) {
        return null;
      }
      @Nullable Lease top = pop(open);
      if (top != null) {
        return top;
      }
      long place = lanes.acquire(open);
      return place == 0 ? null : at(place);
    }

    /**
     * Takes back an object of the pool. The caller must not touch it any more.
     *
     * @param order what the pool handed out, here or elsewhere
     * @throws PoolMisuseException if it is null, is idle already, or does not come from this pool;
     *     or if something that it owns is not in use: then all else is released
     */
    public void release(Order order) {
      OrderPool.this.release(order);
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
       * @throws PoolExhaustedException if all objects are in use
       * @throws PoolMisuseException if the pool is closed
       */
      public Order acquire() {
        makeRoom();
        return hold(Local.this.acquire());
      }

      /**
       * Hands out an object that is as new, if one is idle.
       *
       * @return an object that belongs to the caller until it is released, or null if all are in use
       * @throws PoolMisuseException if the pool is closed
       */
      public @Nullable Order tryAcquire() {
        makeRoom();
        @Nullable Order order = Local.this.tryAcquire();
        return order == null ? null : hold(order);
      }

      /**
       * Hands an object out of the scope, which will not release it.
       * What was acquired last is found first.
       *
       * @param order what the scope acquired
       * @return the same object
       * @throws PoolMisuseException if the scope does not hold it
       */
      public Order keep(Order order) {
        if (!held.remove(handleOf(order))) {
          throw Misuse.notInScope("Order");
        }
        return order;
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

      private Order hold(Order order) {
        try {
          held.add(handleOf(order));
        } catch (Throwable failure) {
          Local.this.release(order);
          throw failure;
        }
        return order;
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
          @Nullable Order order = resolve(held.removeLast());
          if (order != null) {
            try {
              Local.this.release(order);
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
    private static final VarHandle PLACE = words(MethodHandles.lookup(), Lease.class, "place");

    private Engine(int capacity, int maximum) {
      super(capacity, maximum);
    }

    @Override
    protected boolean claim(long place) {
      Lease slot = slots[index(place)];
      return slot != null && PLACE.compareAndSet(slot, place, next(place));
    }

    @Override
    protected long word(int index) {
      Lease slot = slots[index];
      return slot == null ? -1 : (long) PLACE.getAcquire(slot);
    }
  }

  /**
   * An object that the pool hands out: the user's own, with what the pool knows of it, and
   * something to close.
   *
   * <p>To close it is to release it, to the pool that it came from.
   */
  public static final class Lease extends Order implements Closeable, Owner {
    /**
     * With which it was last acquired; the first, if it never was.
     */
    private long place;

    /**
     * With which it was last released: the same, unless it is in use.
     */
    private long released;

    /**
     * Whether it was discarded: nobody acquires it any more.
     */
    private boolean gone;

    /**
     * How far its release has come.
     */
    private int mark;

    private final OrderPool pool;

    private @Nullable Owner below;

    private boolean leaving;

    private Lease(OrderPool pool) {
      this.pool = pool;
    }

    /**
     * Releases the object. It does nothing if that was done already.
     */
    @Override
    public void close() {
      if (place != released) {
        pool.release(this);
      }
    }

    /**
     * Releases what the object owns to the pools that it came from.
     */
    private void releaseOwned(Cascade cascade) {
      OrderPool.releaseOwned(next, "Order.next", cascade);
      try {
        cascade.copy(children);
        while (cascade.hasNext()) {
          OrderPool.releaseOwned((Order) cascade.next(), "Order.children", cascade);
        }
      } catch (Throwable failure) {
        cascade.failed(failure);
      }
    }

    @Override
    public boolean beginRelease(Cascade cascade) {
      if (mark != Marks.WAITING) {
        return false;
      }
      pool.beginRelease(this, cascade);
      return true;
    }

    @Override
    public @Nullable Owner endRelease(Cascade cascade) {
      @Nullable Owner owner = below;
      below = null;
      if (leaving) {
        mark = Marks.GONE;
        if (Checks.FULL) {
          pool.watch.gone(this);
        }
      } else {
        pool.endRelease(this, released, cascade);
      }
      return owner;
    }

    /**
     * Makes the object as new.
     */
    private void reset() {
      id = Initial.ID;
      next = null;
      children.clear();
    }

    /**
     * Fails if the object, as constructed, has something that no reset could bring back.
     */
    private void verify() {
      Setup.constant(id, Initial.ID, "Order.id");
      Ownership.verifyNone(next, "Order.next");
      Setup.owned(children, Initial.PROTOTYPE.children, "Order.children");
      Ownership.verifyNone(children, "Order.children");
    }

    /**
     * Shows the fields; with full checks.
     */
    private void show(Snapshot snapshot) {
      snapshot.value("Order.id", id);
      snapshot.value("Order.next", next);
      snapshot.content("Order.children", children);
    }

    /**
     * What a new object has in its fields.
     */
    private static final class Initial {
      private static final Lease PROTOTYPE = new Lease(Setup.noPool());

      private static final long ID = PROTOTYPE.id;
    }
  }
}
