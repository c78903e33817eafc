package com.acme;

import com.acme.lib.Cell;
import io.rockpool.Bypass;
import io.rockpool.Cascade;
import io.rockpool.Checks;
import io.rockpool.Failures;
import io.rockpool.GeneratedPool;
import io.rockpool.Marks;
import io.rockpool.Misuse;
import io.rockpool.Pool;
import io.rockpool.PoolExhaustedException;
import io.rockpool.PoolMisuseException;
import io.rockpool.PoolSetupException;
import io.rockpool.PoolStats;
import io.rockpool.Setup;
import java.util.Arrays;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Hands out {@link Cell} objects that were created ahead of their use, and takes them back.
 *
 * <p>Each object handed out is as new: {@code value} and {@code version} are what
 * {@code reset()} made of them. It is reset when it is released.
 *
 * <p>When all are in use, {@code acquire} throws a {@link PoolExhaustedException}.
 *
 * <p>A pool is for one thread at a time.
 *
 * @param <T> as in {@link Cell}
 */
@Generated("io.rockpool.processor.PooledProcessor")
@GeneratedPool
public final class CellPool<T> implements Pool<Cell<T>> {
  /**
   * How many objects a pool creates unless it is told otherwise.
   */
  public static final int CAPACITY = 16;

  /**
   * Whether objects are made anew and forgotten, instead of being pooled.
   */
  private static final boolean BYPASSED = Bypass.of("com.acme.lib.Cell");

  /**
   * All objects of the pool, idle or in use: the first {@code capacity}.
   */
  private final Slot<T>[] slots;

  /**
   * The idle objects: those from {@code top} on.
   */
  private final Slot<T>[] stack;

  /**
   * What an object in use is marked with.
   */
  private final int mark = Marks.next();

  /**
   * Made once, so that running out allocates nothing.
   */
  private final PoolExhaustedException exhausted;

  private int capacity;

  private int top;

  private boolean closed;

  /**
   * The high-water mark, as far as its objects are gone.
   */
  private int peak;

  private long exhaustions;

  /**
   * Creates a pool of {@value #CAPACITY} objects.
   */
  public CellPool() {
    this(CAPACITY);
  }

  /**
   * Creates a pool with all its objects.
   *
   * @param capacity how many objects to create
   * @throws IllegalArgumentException if the capacity is out of range
   */
  public CellPool(int capacity) {
    slots = Setup.<Slot<T>>array(Setup.capacity(capacity, MAX_CAPACITY));
    exhausted = PoolExhaustedException.of("CellPool", "Cell", capacity);
    Slot<T> first = make();
    first.verify();
    slots[0] = first;
    for (int i = 1; i < capacity; i++) {
      slots[i] = make();
    }
    stack = slots.clone();
    this.capacity = capacity;
  }

  private Slot<T> make() {
    return new Slot<>(this);
  }

  /**
   * Hands out an object that is as new.
   *
   * @return an object that belongs to the caller until it is released
   * @throws PoolExhaustedException if all objects are in use
   * @throws PoolMisuseException if the pool is closed
   */
  @Override
  public Cell<T> acquire() {
    Slot<T> cell = take();
    cell.mark = mark;
    return cell;
  }

  /**
   * Hands out an object that is as new, if one is idle.
   *
   * @return an object that belongs to the caller until it is released, or null if all are in use
   * @throws PoolMisuseException if the pool is closed
   */
  @Override
  public @Nullable Cell<T> tryAcquire() {
    if (top == stack.length) {
      requireOpen();
      exhaustions++;
      return null;
    }
    return acquire();
  }

  private Slot<T> take() {
    if (BYPASSED) {
      return fresh();
    }
    Slot<T>[] stack = this.stack;
    int index = top;
    if (index < 0 || index >= stack.length) {
      requireOpen();
      exhaustions++;
      throw exhausted.now();
    }
    Slot<T> slot = stack[index];
    top = index + 1;
    return slot;
  }

  /**
   * Makes an object that is forgotten when it is released.
   */
  private Slot<T> fresh() {
    requireOpen();
    return make();
  }

  /**
   * Takes an object back. The caller must not touch it any more.
   *
   * @param cell what this pool handed out
   * @throws PoolMisuseException if it is null, is idle already, or does not come from this pool
   */
  @Override
  public void release(Cell<T> cell) {
    if (BYPASSED || !(cell instanceof Slot<T> slot) || (Checks.ON ? slot.mark != mark : closed)) {
      letGo(cell);
      return;
    }
    slot.mark = Marks.IDLE;
    try {
      slot.resetFields();
    } catch (Throwable failure) {
      takeBack(slot, failure);
      throw failure;
    }
    int index = top - 1;
    top = index;
    stack[index] = slot;
  }

  /**
   * Lets go of an object that was in use when the pool was closed, or made by a bypassed one;
   * refuses any other.
   */
  private void letGo(Cell<T> cell) {
    if (!(cell instanceof Slot<T> slot) || !leaves(slot.mark)) {
      throw misuse(cell);
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
    @Nullable Throwable first = null;
    for (int i = capacity - 1; i >= 0; i--) {
      Slot<T> slot = slots[i];
      if (i < capacity && slot.mark == mark) {
        try {
          release(slot);
        } catch (Throwable failure) {
          first = Failures.add(first, failure);
        }
      }
    }
    Failures.rethrow(first);
  }

  /**
   * Releases an object with its owner, to the pool that it came from; for other pools.
   *
   * @param cell what is owned, or null
   * @param field the field that owns it
   * @param release the release that it is part of
   */
  public static void releaseOwned(@Nullable Cell<?> cell, String field, Cascade release) {
    if (cell instanceof Slot<?> slot && Marks.isHandedOut(slot.mark)) {
      try {
        releaseToOrigin(slot);
      } catch (Throwable failure) {
        release.failed(failure);
      }
    } else if (cell instanceof Slot<?> slot) {
      release.met(field, "Cell", slot.pool, slot.mark);
    } else if (cell != null) {
      release.strange(field, "Cell");
    }
  }

  private static <T> void releaseToOrigin(Slot<T> slot) {
    slot.pool.release(slot);
  }

  /**
   * Makes an object idle after a failure; or discards it, if it cannot be made as new.
   */
  private void takeBack(Slot<T> slot, Throwable failure) {
    if (BYPASSED) {
      return;
    }
    try {
      slot.resetFields();
    } catch (Throwable second) {
      Failures.add(failure, second);
      discard(slot);
      return;
    }
    slot.mark = Marks.IDLE;
    int index = top - 1;
    top = index;
    stack[index] = slot;
  }

  /**
   * Parts with an object for good; the pool is smaller by one.
   */
  private void discard(Slot<T> slot) {
    slot.mark = Marks.IDLE;
    peak = highWater();
    int last = capacity - 1;
    for (int i = 0; i <= last; i++) {
      if (slots[i] == slot) {
        slots[i] = slots[last];
        capacity = last;
        return;
      }
    }
  }

  private PoolMisuseException misuse(Cell<T> cell) {
    for (int i = top; i < stack.length; i++) {
      if (stack[i] == cell) {
        return Misuse.releasedTwice("Cell");
      }
    }
    int found = cell instanceof Slot<T> slot ? slot.mark : Marks.NONE;
    return Misuse.notInUse("Cell", cell, found);
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
      if (slots[i].mark == mark) {
        moving--;
      }
    }
    if (Checks.ON && moving > 0) {
      throw Misuse.closedInBetween("CellPool", "Cell");
    }
    peak = highWater();
    int held = 0;
    for (int i = 0; i < capacity; i++) {
      Slot<T> slot = slots[i];
      if (slot.mark == mark) {
        slot.mark = Marks.outliving(mark);
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
    if (held > 0) {
      throw Misuse.neverReleased("CellPool", "Cell", held);
    }
  }

  private void requireOpen() {
    if (closed) {
      throw Misuse.closed("CellPool", "Cell");
    }
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
   * An object that the pool hands out, and what the pool knows of it.
   */
  private static final class Slot<T> extends Cell<T> {
    private int mark;

    private final CellPool<T> pool;

    private Slot(CellPool<T> pool) {
      this.pool = pool;
    }

    /**
     * Makes the object as new.
     */
    private void resetFields() {
      this.reset();
    }

    /**
     * Fails if the object, as constructed, has something that no reset could bring back.
     */
    private void verify() {
      try {
        resetFields();
      } catch (PoolSetupException failure) {
        throw Setup.ofType(failure);
      }
    }
  }
}
