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
import java.util.IdentityHashMap;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Hands out {@link Token} objects that were created ahead of their use, and takes them back.
 *
 * <p>Each object handed out is as new: {@code kind} is as the constructor left it. It is reset
 * when it is released.
 *
 * <p>When all are in use, {@code acquire} throws a {@link PoolExhaustedException}.
 *
 * <p>A pool is for one thread at a time.
 */
@Generated("io.rockpool.processor.PooledProcessor")
@GeneratedPool
public final class TokenPool implements Pool<Token> {
  /**
   * How many objects a pool creates unless it is told otherwise.
   */
  public static final int CAPACITY = 32;

  /**
   * Whether objects are made anew and forgotten, instead of being pooled.
   */
  private static final boolean BYPASSED = Bypass.of("com.acme.Token");

  /**
   * All objects of the pool, idle or in use: the first {@code capacity}.
   */
  private final Slot[] slots;

  /**
   * The idle objects: those from {@code top} on.
   */
  private final Slot[] stack;

  /**
   * Finds the slot of an object.
   */
  private final IdentityHashMap<Token, Slot> table;

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
  private final Handles<Slot> handles = new Handles<>();

  /**
   * Knows with full checks who has an object, and what the idle ones are like.
   */
  private final Watch<Slot> watch = Checks.FULL
      ? Watch.confined(this, "TokenPool", "Token", Slot::show) : Watch.off();

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
  public TokenPool() {
    this(CAPACITY);
  }

  /**
   * Creates a pool with all its objects.
   *
   * @param capacity how many objects to create
   * @throws IllegalArgumentException if the capacity is out of range
   */
  public TokenPool(int capacity) {
    slots = new Slot[Setup.capacity(capacity, MAX_CAPACITY)];
    table = new IdentityHashMap<>(capacity);
    exhausted = PoolExhaustedException.of("TokenPool", "Token", capacity);
    slots[0] = make();
    slots[0].verify();
    for (int i = 1; i < capacity; i++) {
      slots[i] = make();
    }
    adopt(slots);
    stack = slots.clone();
    this.capacity = capacity;
  }

  private Slot make() {
    return new Slot(Setup.made(Token.create(), "Token.create"));
  }

  /**
   * Enters objects into the table: all of them or none.
   */
  private void adopt(Slot[] made) {
    for (int i = 0; i < made.length; i++) {
      Slot slot = made[i];
      if (table.putIfAbsent(slot.token, slot) != null) {
        while (--i >= 0) {
          table.remove(made[i].token);
        }
        throw Setup.madeTwice("Token.create");
      }
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
  public Token acquire() {
    if (BYPASSED) {
      Slot slot = fresh();
      slot.mark = mark;
      return slot.token;
    }
    Slot[] stack = this.stack;
    int index = top;
    if (index < 0 || index >= stack.length) {
      requireOpen();
      exhaustions++;
      throw exhausted.now(watch);
    }
    Slot slot = stack[index];
    if (Checks.FULL) {
      noteAcquired(slot);
    }
    slot.mark = mark;
    top = index + 1;
    return slot.token;
  }

  /**
   * Hands out an object that is as new, if one is idle.
   *
   * @return an object that belongs to the caller until it is released, or null if all are in use
   * @throws PoolMisuseException if the pool is closed
   */
  @Override
  public @Nullable Token tryAcquire() {
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
  private Slot fresh() {
    requireOpen();
    Slot slot = make();
    adopt(new Slot[] {slot});
    return slot;
  }

  /**
   * Takes an object back. The caller must not touch it any more.
   *
   * @param token what this pool handed out
   * @throws PoolMisuseException if it is null, is idle already, or does not come from this pool
   */
  @Override
  public void release(Token token) {
    Slot slot = table.get(token);
    if (BYPASSED || slot == null
        || (Checks.ON ? slot.mark != mark : closed || Marks.isEntry(slot.mark))) {
      letGo(token);
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
  private void letGo(Token token) {
    Slot slot = table.get(token);
    if (slot != null && endHandle(slot)) {
      release(token);
      return;
    }
    if (slot == null || !leaves(slot.mark)) {
      throw misuse(token);
    }
    if (Checks.FULL) {
      watch.gone(slot);
    }
    slot.mark = Marks.GONE;
    table.remove(slot.token);
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
      Slot slot = slots[i];
      if (isInUse(slot.mark)) {
        release(slot.token);
      }
    }
  }

  private PoolMisuseException misuse(Token token) {
    Slot slot = table.get(token);
    for (int i = top; i < stack.length; i++) {
      if (stack[i].token == token) {
        return watch.misused(Misuse.releasedTwice("Token"), watch.history(stack[i]));
      }
    }
    int found = slot == null ? Marks.NONE : slot.mark;
    return watch.misused(Misuse.notInUse("Token", token, found), watch.history(slot));
  }

  /**
   * Tells the handle of an object in use, which goes stale with its release.
   *
   * @param token what this pool handed out
   * @return a number that finds the object, never 0
   * @throws PoolMisuseException if it is null, is not in use, or does not come from this pool
   */
  @Override
  public long handleOf(Token token) {
    Slot slot = table.get(token);
    if (slot == null) {
      throw Misuse.noHandle("Token", token);
    }
    int found = slot.mark;
    if (!handles.has(slot, found)) {
      if (found != mark && found != Marks.outliving(mark)) {
        throw Misuse.noHandle("Token", token);
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
  public @Nullable Token resolve(long handle) {
    @Nullable Slot slot = handles.find(handle);
    return slot == null ? null : slot.token;
  }

  /**
   * Makes the handle of an object stale, and tells whether it had one.
   */
  private boolean endHandle(Slot slot) {
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
      Slot slot = slots[i];
      if (slot.mark == mark) {
        slot.mark = Marks.outliving(mark);
        held++;
      } else if (isInUse(slot.mark)) {
        handles.remark(slot.mark, Marks.outliving(mark));
        held++;
      } else {
        slot.mark = Marks.GONE;
        table.remove(slot.token);
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
      throw Misuse.neverReleased("TokenPool", "Token", held);
    }
  }

  private void requireOpen() {
    if (closed) {
      throw Misuse.closed("TokenPool", "Token");
    }
  }

  /**
   * With full checks: fails if an object was written since its release, and makes it as new.
   */
  private void noteAcquired(Slot slot) {
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
    public Token acquire() {
      makeRoom();
      return hold(TokenPool.this.acquire());
    }

    /**
     * Hands out an object that is as new, if one is idle.
     *
     * @return an object that belongs to the caller until it is released, or null if all are in use
     * @throws PoolMisuseException if the pool is closed
     */
    public @Nullable Token tryAcquire() {
      makeRoom();
      @Nullable Token token = TokenPool.this.tryAcquire();
      return token == null ? null : hold(token);
    }

    /**
     * Hands an object out of the scope, which will not release it.
     * What was acquired last is found first.
     *
     * @param token what the scope acquired
     * @return the same object
     * @throws PoolMisuseException if the scope does not hold it
     */
    public Token keep(Token token) {
      if (!held.remove(handleOf(token))) {
        throw Misuse.notInScope("Token");
      }
      return token;
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

    private Token hold(Token token) {
      try {
        held.add(handleOf(token));
      } catch (Throwable failure) {
        TokenPool.this.release(token);
        throw failure;
      }
      return token;
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
        @Nullable Token token = resolve(held.removeLast());
        if (token != null) {
          try {
            TokenPool.this.release(token);
          } catch (Throwable failure) {
            first = Failures.add(first, failure);
          }
        }
      }
      return first;
    }
  }

  /**
   * What the pool knows of an object.
   */
  private static final class Slot {
    private final Token token;

    private int mark;

    private Slot(Token token) {
      this.token = token;
    }

    /**
     * Makes the object as new.
     */
    private void reset() {
      token.kind = Initial.KIND;
    }

    /**
     * Fails if the object, as constructed, has something that no reset could bring back.
     */
    private void verify() {
      Setup.constant(token.kind, Initial.KIND, "Token.kind");
    }

    /**
     * Shows the fields; with full checks.
     */
    private void show(Snapshot snapshot) {
      snapshot.value("Token.kind", token.kind);
    }

    /**
     * What a new object has in its fields.
     */
    private static final class Initial {
      private static final Token PROTOTYPE = Setup.made(Token.create(), "Token.create");

      private static final int KIND = PROTOTYPE.kind;
    }
  }
}
