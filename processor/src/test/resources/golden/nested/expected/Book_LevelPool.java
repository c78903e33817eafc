package com.acme;

import io.rockpool.Bypass;
import io.rockpool.Cascade;
import io.rockpool.Checks;
import io.rockpool.Failures;
import io.rockpool.GeneratedPool;
import io.rockpool.Handles;
import io.rockpool.Held;
import io.rockpool.Marks;
import io.rockpool.Misuse;
import io.rockpool.Pool;
import io.rockpool.PoolExhaustedException;
import io.rockpool.PoolMisuseException;
import io.rockpool.PoolStats;
import io.rockpool.Pools;
import io.rockpool.Setup;
import io.rockpool.Snapshot;
import io.rockpool.Watch;
import java.io.Closeable;
import java.util.Arrays;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Hands out {@link Book.Level} objects that were created ahead of their use, and takes them back.
 *
 * <p>Each object handed out is as new: {@code number} and {@code price} are as the constructor
 * left them; {@code next} is null. It is reset when it is released.
 *
 * <p>When all are in use, {@code acquire} throws a {@link PoolExhaustedException}.
 *
 * <p>A pool is for one thread at a time.
 */
@Generated("io.rockpool.processor.PooledProcessor")
@GeneratedPool
@SuppressWarnings("resource")
final class Book_LevelPool implements Pool<Book.Level> {
  /**
   * How many objects a pool creates unless it is told otherwise.
   */
  public static final int CAPACITY = 512;

  /**
   * Whether objects are made anew and forgotten, instead of being pooled.
   */
  private static final boolean BYPASSED = Bypass.of("com.acme.Book.Level");

  /**
   * Finds the pool of an object in use; objects have no reference to it.
   */
  private static final Pools<Book_LevelPool> POOLS = new Pools<>();

  /**
   * All objects of the pool, idle or in use: the first {@code capacity}.
   */
  private final Lease[] slots;

  /**
   * The idle objects: those from {@code top} on.
   */
  private final Lease[] stack;

  /**
   * What an object in use is marked with.
   */
  private final int mark = POOLS.next();

  /**
   * Made once, so that running out allocates nothing.
   */
  private final PoolExhaustedException exhausted;

  /**
   * What has a handle.
   */
  private final Handles<Lease> handles = new Handles<>();

  /**
   * Knows with full checks who has an object, and what the idle ones are like.
   */
  private final Watch<Lease> watch = Checks.FULL
      ? Watch.confined(this, "Book_LevelPool", "Book.Level", Lease::show) : Watch.off();

  private int capacity;

  private int top;

  private boolean closed;

  /**
   * The high-water mark, as far as its objects are gone.
   */
  private int peak;

  private long exhaustions;

  /**
   * The scopes that there have been, each within the one before.
   */
  private @Nullable Scope outermost;

  /**
   * The scope that was opened last, of those that are open.
   */
  private @Nullable Scope current;

  /**
   * Creates a pool of {@value #CAPACITY} objects.
   */
  public Book_LevelPool() {
    this(CAPACITY);
  }

  /**
   * Creates a pool with all its objects.
   *
   * @param capacity how many objects to create
   * @throws IllegalArgumentException if the capacity is out of range
   */
  public Book_LevelPool(int capacity) {
    slots = new Lease[Setup.capacity(capacity, MAX_CAPACITY)];
    exhausted = PoolExhaustedException.of("Book_LevelPool", "Book.Level", capacity);
    slots[0] = make();
    slots[0].verify();
    for (int i = 1; i < capacity; i++) {
      slots[i] = make();
    }
    stack = slots.clone();
    this.capacity = capacity;
    POOLS.add(this, mark, handles, watch);
  }

  private Lease make() {
    return new Lease();
  }

  /**
   * Hands out an object that is as new.
   *
   * @return an object that belongs to the caller until it is released
   * @throws PoolExhaustedException if all objects are in use
   * @throws PoolMisuseException if the pool is closed
   */
  @Override
  public Book.Level acquire() {
    if (BYPASSED) {
      Lease slot = fresh();
      slot.mark = mark;
      return slot;
    }
    Lease[] stack = this.stack;
    int index = top;
    if (index < 0 || index >= stack.length) {
      requireOpen();
      exhaustions++;
      throw exhausted.now(watch);
    }
    Lease slot = stack[index];
    if (Checks.FULL) {
      noteAcquired(slot);
    }
    slot.mark = mark;
    top = index + 1;
    return slot;
  }

  /**
   * Hands out an object that is as new, if one is idle.
   *
   * @return an object that belongs to the caller until it is released, or null if all are in use
   * @throws PoolMisuseException if the pool is closed
   */
  @Override
  public Book. @Nullable Level tryAcquire() {
    if (top == stack.length) {
      requireOpen();
      exhaustions++;
      return null;
    }
    return acquire();
  }

  /**
   * Makes an object that is forgotten when it is released.
   */
  private Lease fresh() {
    requireOpen();
    return make();
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
   * Takes an object back. The caller must not touch it any more.
   *
   * @param level what this pool handed out
   * @throws PoolMisuseException if it is null, is idle already, or does not come from this pool
   */
  @Override
  public void release(Book.Level level) {
    if (BYPASSED || !(level instanceof Lease slot)
        || (Checks.ON ? slot.mark != mark : closed || Marks.isEntry(slot.mark))) {
      letGo(level);
      return;
    }
    if (Checks.FULL) {
      watch.enter();
    }
    slot.mark = Marks.IDLE;
    int index = top - 1;
    top = index;
    stack[index] = slot;
    slot.reset();
    if (Checks.FULL) {
      watch.idle(slot);
    }
  }

  /**
   * Lets go of an object that was in use when the pool was closed, or made by a bypassed one;
   * refuses any other.
   */
  private void letGo(Book.Level level) {
    if (level instanceof Lease slot && endHandle(slot)) {
      release(level);
      return;
    }
    if (!(level instanceof Lease slot) || !leaves(slot.mark)) {
      throw misuse(level);
    }
    if (Checks.FULL) {
      watch.gone(slot);
    }
    slot.mark = Marks.GONE;
  }

  /**
   * Tells by its mark whether an object is let go when it is released, and counts it out.
   */
  private boolean leaves(int found) {
    if (BYPASSED && found == mark) {
      return true;
    }
    if (found == Marks.outliving(mark)) {
      capacity--;
      return true;
    }
    return false;
  }

  /**
   * Takes back every object of the pool that is in use. Nobody may touch them any more.
   */
  @Override
  public void releaseAll() {
    if (closed) {
      return;
    }
    for (int i = capacity - 1; i >= 0; i--) {
      Lease slot = slots[i];
      if (isInUse(slot.mark)) {
        release(slot);
      }
    }
  }

  /**
   * Releases an object with its owner, to the pool that it came from; for other pools.
   *
   * @param level what is owned, or null
   * @param field the field that owns it
   * @param release the release that it is part of
   */
  public static void releaseOwned(Book. @Nullable Level level, String field, Cascade release) {
    if (level instanceof Lease slot && Marks.isHandedOut(slot.mark)) {
      releaseToOrigin(slot, release);
    } else if (level instanceof Lease slot) {
      release.met(field, "Book.Level", null, slot.mark, POOLS.watchOf(slot), slot);
    } else if (level != null) {
      release.strange(field, "Book.Level");
    }
  }

  /**
   * Releases an object in use to the pool that it came from. If nobody has that any more,
   * the object is let go as when a pool was closed.
   */
  private static void releaseToOrigin(Lease slot, @Nullable Cascade release) {
    @Nullable Book_LevelPool origin = POOLS.find(slot, slot.mark, release);
    if (origin != null) {
      origin.release(slot);
      return;
    }
    slot.mark = Marks.GONE;
  }

  private PoolMisuseException misuse(Book.Level level) {
    for (int i = top; i < stack.length; i++) {
      if (stack[i] == level) {
        return watch.misused(Misuse.releasedTwice("Book.Level"), watch.history(stack[i]));
      }
    }
    int found = level instanceof Lease slot ? slot.mark : Marks.NONE;
    return watch.misused(Misuse.notInUse("Book.Level", level, found),
        level instanceof Lease slot ? POOLS.watchOf(slot).history(slot) : "");
  }

  /**
   * Tells the handle of an object in use, which goes stale with its release.
   *
   * @param level what this pool handed out
   * @return a number that finds the object, never 0
   * @throws PoolMisuseException if it is null, is not in use, or does not come from this pool
   */
  @Override
  public long handleOf(Book.Level level) {
    if (!(level instanceof Lease slot)) {
      throw Misuse.noHandle("Book.Level", level);
    }
    int found = slot.mark;
    if (!handles.has(slot, found)) {
      if (found != mark && found != Marks.outliving(mark)) {
        throw Misuse.noHandle("Book.Level", level);
      }
      found = handles.open(slot, found, capacity);
      slot.mark = found;
    }
    return handles.handle(found);
  }

  /**
   * Finds the object that has a handle.
   *
   * @param handle any number
   * @return the object, or null if it has been released since, or was never given that handle
   */
  @Override
  public Book. @Nullable Level resolve(long handle) {
    return handles.find(handle);
  }

  /**
   * Makes the handle of an object stale, and tells whether it had one.
   */
  private boolean endHandle(Lease slot) {
    if (!handles.has(slot, slot.mark)) {
      return false;
    }
    slot.mark = handles.close(slot.mark);
    return true;
  }

  /**
   * Tells by its mark whether an object of the pool is in use.
   */
  private boolean isInUse(int found) {
    return found == mark || Marks.isEntry(found);
  }

  /**
   * Ends the pool: nothing can be acquired any more, and what is released is let go.
   * To close it again does nothing.
   *
   * @throws PoolMisuseException if objects were still in use; the pool is closed none the less
   */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    peak = highWater();
    if (Checks.FULL) {
      watch.end();
    }
    int held = 0;
    for (int i = 0; i < capacity; i++) {
      Lease slot = slots[i];
      if (slot.mark == mark) {
        slot.mark = Marks.outliving(mark);
        held++;
      } else if (isInUse(slot.mark)) {
        handles.remark(slot.mark, Marks.outliving(mark));
        held++;
      } else {
        slot.mark = Marks.GONE;
      }
    }
    Arrays.fill(slots, null);
    Arrays.fill(stack, null);
    capacity = held;
    top = stack.length;
    closed = true;
    if (Checks.FULL) {
      watch.close(held);
    }
    if (held > 0) {
      throw Misuse.neverReleased("Book_LevelPool", "Book.Level", held);
    }
  }

  private void requireOpen() {
    if (closed) {
      throw Misuse.closed("Book_LevelPool", "Book.Level");
    }
  }

  /**
   * With full checks: fails if an object was written since its release, and makes it as new.
   */
  private void noteAcquired(Lease slot) {
    @Nullable PoolMisuseException written = watch.acquired(slot);
    if (written == null) {
      return;
    }
    slot.reset();
    watch.idle(slot);
    throw written;
  }

  /**
   * Tells how many objects the pool has, idle or in use.
   *
   * @return the number of objects
   */
  @Override
  public int capacity() {
    return capacity;
  }

  /**
   * Tells how many objects can be acquired before the pool is exhausted.
   *
   * @return the number of objects
   */
  @Override
  public int idle() {
    return stack.length - top;
  }

  /**
   * Tells how many objects of the pool have been handed out and not come back.
   *
   * @return the number of objects
   */
  @Override
  public int inUse() {
    return capacity - idle();
  }

  /**
   * Tells the figures of this moment.
   *
   * @return the figures
   */
  @Override
  public PoolStats stats() {
    return new PoolStats(capacity, idle(), inUse(), 0, highWater(), exhaustions, 0);
  }

  /**
   * Tells how many objects were in use at the same time, at most. One that never was is at the
   * end of the stack: it is handed out only when all others are in use.
   */
  private int highWater() {
    int used = 0;
    for (int i = 0; i < capacity && !closed; i++) {
      if (slots[i].mark != Marks.NONE) {
        used++;
      }
    }
    return Math.max(peak, used);
  }

  /**
   * Opens a scope, within the one that was opened last. Close it, best by try-with-resources.
   *
   * @return a scope that holds nothing yet
   * @throws PoolMisuseException if the pool is closed
   */
  public Scope scope() {
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
    public Book.Level acquire() {
      makeRoom();
      return hold(Book_LevelPool.this.acquire());
    }

    /**
     * Hands out an object that is as new, if one is idle.
     *
     * @return an object that belongs to the caller until it is released, or null if all are in use
     * @throws PoolMisuseException if the pool is closed
     */
    public Book. @Nullable Level tryAcquire() {
      makeRoom();
      Book. @Nullable Level level = Book_LevelPool.this.tryAcquire();
      return level == null ? null : hold(level);
    }

    /**
     * Hands an object out of the scope, which will not release it.
     * What was acquired last is found first.
     *
     * @param level what the scope acquired
     * @return the same object
     * @throws PoolMisuseException if the scope does not hold it
     */
    public Book.Level keep(Book.Level level) {
      if (!held.remove(handleOf(level))) {
        throw Misuse.notInScope("Book.Level");
      }
      return level;
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

    private Book.Level hold(Book.Level level) {
      try {
        held.add(handleOf(level));
      } catch (Throwable failure) {
        Book_LevelPool.this.release(level);
        throw failure;
      }
      return level;
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
        Book. @Nullable Level level = resolve(held.removeLast());
        if (level != null) {
          try {
            Book_LevelPool.this.release(level);
          } catch (Throwable failure) {
            first = Failures.add(first, failure);
          }
        }
      }
      return first;
    }
  }

  /**
   * An object that the pool hands out: the user's own, with what the pool knows of it, and
   * something to close.
   *
   * <p>To close it is to release it, to the pool that it came from.
   */
  public static final class Lease extends Book.Level implements Closeable {
    private int mark;

    private Lease() {
    }

    /**
     * Releases the object. It does nothing if that was done already.
     */
    @Override
    public void close() {
      if (Marks.isHandedOut(mark)) {
        releaseToOrigin(this, null);
      }
    }

    /**
     * Makes the object as new.
     */
    private void reset() {
      number = Initial.NUMBER;
      price = Initial.PRICE;
      next = null;
    }

    /**
     * Fails if the object, as constructed, has something that no reset could bring back.
     */
    private void verify() {
      Setup.constant(number, Initial.NUMBER, "Line.number");
      Setup.constant(price, Initial.PRICE, "Level.price");
      Setup.initiallyNull(next, "Level.next");
    }

    /**
     * Shows the fields; with full checks.
     */
    private void show(Snapshot snapshot) {
      snapshot.value("Line.number", number);
      snapshot.value("Level.price", price);
      snapshot.value("Level.next", next);
    }

    /**
     * What a new object has in its fields.
     */
    private static final class Initial {
      private static final Lease PROTOTYPE = new Lease();

      private static final int NUMBER = PROTOTYPE.number;

      private static final long PRICE = PROTOTYPE.price;
    }
  }
}
