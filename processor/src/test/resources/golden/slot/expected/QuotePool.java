package com.acme;

import io.rockpool.Bypass;
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
import io.rockpool.Setup;
import io.rockpool.Snapshot;
import io.rockpool.Watch;
import java.io.Closeable;
import java.util.Arrays;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Hands out {@link Quote} objects that were created ahead of their use, and takes them back.
 *
 * <p>Each object handed out is as new: {@code bid} and {@code ask} are as the constructor left
 * them. It is reset when it is released.
 *
 * <p>When all are in use, {@code acquire} throws a {@link PoolExhaustedException}.
 *
 * <p>A pool is for one thread at a time.
 */
@Generated("io.rockpool.processor.PooledProcessor")
@GeneratedPool
public final class QuotePool implements Pool<Quote> {
  /**
   * How many objects a pool creates unless it is told otherwise.
   */
  public static final int CAPACITY = 32;

  /**
   * Whether objects are made anew and forgotten, instead of being pooled.
   */
  private static final boolean BYPASSED = Bypass.of("com.acme.Quote");

  /**
   * All objects of the pool, idle or in use: the first {@code capacity}.
   */
  private final Quote[] slots;

  /**
   * The idle objects: those from {@code top} on.
   */
  private final Quote[] stack;

  /**
   * What an object in use is marked with.
   */
  private final int mark = Marks.next();

  /**
   * Made once, so that running out allocates nothing.
   */
  private final PoolExhaustedException exhausted;

  /**
   * What has a handle.
   */
  private final Handles<Quote> handles = new Handles<>();

  /**
   * Knows with full checks who has an object, and what the idle ones are like.
   */
  private final Watch<Quote> watch = Checks.FULL
      ? Watch.confined(this, "QuotePool", "Quote", this::show) : Watch.off();

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
    slots = new Quote[Setup.capacity(capacity, MAX_CAPACITY)];
    exhausted = PoolExhaustedException.of("QuotePool", "Quote", capacity);
    slots[0] = make();
    verify(slots[0]);
    for (int i = 1; i < capacity; i++) {
      slots[i] = make();
    }
    stack = slots.clone();
    this.capacity = capacity;
  }

  private Quote make() {
    return new Quote();
  }

  /**
   * Hands out an object that is as new.
   *
   * @return an object that belongs to the caller until it is released
   * @throws PoolExhaustedException if all objects are in use
   * @throws PoolMisuseException if the pool is closed
   */
  @Override
  public Quote acquire() {
    if (BYPASSED) {
      Quote slot = fresh();
      slot.slot = mark;
      return slot;
    }
    Quote[] stack = this.stack;
    int index = top;
    if (index < 0 || index >= stack.length) {
      requireOpen();
      exhaustions++;
      throw exhausted.now(watch);
    }
    Quote slot = stack[index];
    if (Checks.FULL) {
      noteAcquired(slot);
    }
    slot.slot = mark;
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
  public @Nullable Quote tryAcquire() {
    if (top == stack.length) {
      requireOpen();
      exhaustions++;
      return null;
    }
    return acquire();
  }

  /**
   * Hands out an object that is as new, after {@code set(bid, ask)}.
   *
   * @param bid passed to {@code set}
   * @param ask passed to {@code set}
   * @return an object that belongs to the caller until it is released
   * @throws PoolExhaustedException if all objects are in use
   * @throws PoolMisuseException if the pool is closed
   */
  public Quote acquire(long bid, long ask) {
    Quote quote = take();
    try {
      quote.set(bid, ask);
    } catch (Throwable failure) {
      takeBack(quote);
      throw failure;
    }
    quote.slot = mark;
    return quote;
  }

  /**
   * Hands out an object that is as new, after {@code set(bid, ask)}, if one is idle.
   *
   * @param bid passed to {@code set}
   * @param ask passed to {@code set}
   * @return an object that belongs to the caller until it is released, or null if all are in use
   * @throws PoolMisuseException if the pool is closed
   */
  public @Nullable Quote tryAcquire(long bid, long ask) {
    if (top == stack.length) {
      requireOpen();
      exhaustions++;
      return null;
    }
    return acquire(bid, ask);
  }

  private Quote take() {
    if (BYPASSED) {
      return fresh();
    }
    Quote[] stack = this.stack;
    int index = top;
    if (index < 0 || index >= stack.length) {
      requireOpen();
      exhaustions++;
      throw exhausted.now(watch);
    }
    Quote slot = stack[index];
    if (Checks.FULL) {
      noteAcquired(slot);
    }
    top = index + 1;
    return slot;
  }

  /**
   * Makes an object that is forgotten when it is released.
   */
  private Quote fresh() {
    requireOpen();
    return make();
  }

  /**
   * Takes an object back. The caller must not touch it any more.
   *
   * @param quote what this pool handed out
   * @throws PoolMisuseException if it is null, is idle already, or does not come from this pool
   */
  @Override
  public void release(Quote quote) {
    if (BYPASSED || quote == null
        || (Checks.ON ? quote.slot != mark : closed || Marks.isEntry(quote.slot))) {
      letGo(quote);
      return;
    }
    if (Checks.FULL) {
      watch.enter();
    }
    quote.slot = Marks.IDLE;
    int index = top - 1;
    top = index;
    stack[index] = quote;
    reset(quote);
    if (Checks.FULL) {
      watch.idle(quote);
    }
  }

  /**
   * Lets go of an object that was in use when the pool was closed, or made by a bypassed one;
   * refuses any other.
   */
  private void letGo(Quote quote) {
    if (quote != null && endHandle(quote)) {
      release(quote);
      return;
    }
    if (quote == null || !leaves(quote.slot)) {
      throw misuse(quote);
    }
    if (Checks.FULL) {
      watch.gone(quote);
    }
    quote.slot = Marks.GONE;
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
      Quote quote = slots[i];
      if (isInUse(quote.slot)) {
        release(quote);
      }
    }
  }

  /**
   * Makes an object idle after a failure, as new.
   */
  private void takeBack(Quote quote) {
    if (BYPASSED) {
      return;
    }
    reset(quote);
    quote.slot = Marks.IDLE;
    if (Checks.FULL) {
      watch.idle(quote);
    }
    int index = top - 1;
    top = index;
    stack[index] = quote;
  }

  private PoolMisuseException misuse(Quote quote) {
    for (int i = top; i < stack.length; i++) {
      if (stack[i] == quote) {
        return watch.misused(Misuse.releasedTwice("Quote"), watch.history(stack[i]));
      }
    }
    int found = quote == null ? Marks.NONE : quote.slot;
    return watch.misused(Misuse.notInUse("Quote", quote, found), watch.history(quote));
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
    if (quote == null) {
      throw Misuse.noHandle("Quote", quote);
    }
    int found = quote.slot;
    if (!handles.has(quote, found)) {
      if (found != mark && found != Marks.outliving(mark)) {
        throw Misuse.noHandle("Quote", quote);
      }
      found = handles.open(quote, found, capacity);
      quote.slot = found;
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
  public @Nullable Quote resolve(long handle) {
    return handles.find(handle);
  }

  /**
   * Makes the handle of an object stale, and tells whether it had one.
   */
  private boolean endHandle(Quote quote) {
    if (!handles.has(quote, quote.slot)) {
      return false;
    }
    quote.slot = handles.close(quote.slot);
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
    // What is neither idle nor in use is in the hands of code that the pool calls.
    int moving = inUse();
    for (int i = 0; i < capacity; i++) {
      if (isInUse(slots[i].slot)) {
        moving--;
      }
    }
    if (Checks.ON && moving > 0) {
      throw Misuse.closedInBetween("QuotePool", "Quote");
    }
    peak = highWater();
    if (Checks.FULL) {
      watch.end();
    }
    int held = 0;
    for (int i = 0; i < capacity; i++) {
      Quote quote = slots[i];
      if (quote.slot == mark) {
        quote.slot = Marks.outliving(mark);
        held++;
      } else if (isInUse(quote.slot)) {
        handles.remark(quote.slot, Marks.outliving(mark));
        held++;
      } else {
        quote.slot = Marks.GONE;
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
      throw Misuse.neverReleased("QuotePool", "Quote", held);
    }
  }

  private void requireOpen() {
    if (closed) {
      throw Misuse.closed("QuotePool", "Quote");
    }
  }

  /**
   * With full checks: fails if an object was written since its release, and makes it as new.
   */
  private void noteAcquired(Quote quote) {
    @Nullable PoolMisuseException written = watch.acquired(quote);
    if (written == null) {
      return;
    }
    reset(quote);
    watch.idle(quote);
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
      if (slots[i].slot != Marks.NONE) {
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
   * Makes the object as new.
   */
  private void reset(Quote quote) {
    quote.bid = Initial.BID;
    quote.ask = Initial.ASK;
  }

  /**
   * Fails if the object, as constructed, has something that no reset could bring back.
   */
  private void verify(Quote quote) {
    Setup.unmarked(quote.slot, "Quote.slot");
    Setup.constant(quote.bid, Initial.BID, "Quote.bid");
    Setup.constant(quote.ask, Initial.ASK, "Quote.ask");
  }

  /**
   * Shows the fields; with full checks.
   */
  private void show(Quote quote, Snapshot snapshot) {
    snapshot.value("Quote.bid", quote.bid);
    snapshot.value("Quote.ask", quote.ask);
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
    public Quote acquire() {
      makeRoom();
      return hold(QuotePool.this.acquire());
    }

    /**
     * Hands out an object that is as new, if one is idle.
     *
     * @return an object that belongs to the caller until it is released, or null if all are in use
     * @throws PoolMisuseException if the pool is closed
     */
    public @Nullable Quote tryAcquire() {
      makeRoom();
      @Nullable Quote quote = QuotePool.this.tryAcquire();
      return quote == null ? null : hold(quote);
    }

    /**
     * Hands out an object that is as new, after {@code set(bid, ask)}.
     *
     * @param bid passed to {@code set}
     * @param ask passed to {@code set}
     * @return an object that belongs to the caller until it is released
     * @throws PoolExhaustedException if all objects are in use
     * @throws PoolMisuseException if the pool is closed
     */
    public Quote acquire(long bid, long ask) {
      makeRoom();
      return hold(QuotePool.this.acquire(bid, ask));
    }

    /**
     * Hands out an object that is as new, after {@code set(bid, ask)}, if one is idle.
     *
     * @param bid passed to {@code set}
     * @param ask passed to {@code set}
     * @return an object that belongs to the caller until it is released, or null if all are in use
     * @throws PoolMisuseException if the pool is closed
     */
    public @Nullable Quote tryAcquire(long bid, long ask) {
      makeRoom();
      @Nullable Quote quote = QuotePool.this.tryAcquire(bid, ask);
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
        QuotePool.this.release(quote);
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
            QuotePool.this.release(quote);
          } catch (Throwable failure) {
            first = Failures.add(first, failure);
          }
        }
      }
      return first;
    }
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
