package com.acme;

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
import java.util.ArrayList;
import java.util.Arrays;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Hands out {@link ArrayList} objects that were created ahead of their use, and takes them back.
 *
 * <p>Each object handed out is as new: {@code modCount} is what {@code clear()} made of it. It
 * is reset when it is released.
 *
 * <p>When all are in use, {@code acquire} throws a {@link PoolExhaustedException}.
 *
 * <p>A pool is for one thread at a time.
 *
 * @param <E> as in {@link ArrayList}
 */
@Generated("io.rockpool.processor.PooledProcessor")
@GeneratedPool
public final class ArrayListPool<E> implements Pool<ArrayList<E>> {
  /**
   * How many objects a pool creates unless it is told otherwise.
   */
  public static final int CAPACITY = 8;

  /**
   * Whether objects are made anew and forgotten, instead of being pooled.
   */
  private static final boolean BYPASSED = Bypass.of("java.util.ArrayList");

  /**
   * All objects of the pool, idle or in use: the first {@code capacity}.
   */
  private final Slot<E>[] slots;

  /**
   * The idle objects: those from {@code top} on.
   */
  private final Slot<E>[] stack;

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
  public ArrayListPool() {
    this(CAPACITY);
  }

  /**
   * Creates a pool with all its objects.
   *
   * @param capacity how many objects to create
   * @throws IllegalArgumentException if the capacity is out of range
   */
  public ArrayListPool(int capacity) {
    slots = Setup.<Slot<E>>array(Setup.capacity(capacity, MAX_CAPACITY));
    exhausted = PoolExhaustedException.of("ArrayListPool", "ArrayList", capacity);
    Slot<E> first = make();
    first.verify();
    slots[0] = first;
    for (int i = 1; i < capacity; i++) {
      slots[i] = make();
    }
    stack = slots.clone();
    this.capacity = capacity;
  }

  private Slot<E> make() {
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
  public ArrayList<E> acquire() {
    Slot<E> arrayList = take();
    arrayList.mark = mark;
    return arrayList;
  }

  /**
   * Hands out an object that is as new, if one is idle.
   *
   * @return an object that belongs to the caller until it is released, or null if all are in use
   * @throws PoolMisuseException if the pool is closed
   */
  @Override
  public @Nullable ArrayList<E> tryAcquire() {
    if (top == stack.length) {
      requireOpen();
      exhaustions++;
      return null;
    }
    return acquire();
  }

  private Slot<E> take() {
    if (BYPASSED) {
      return fresh();
    }
    Slot<E>[] stack = this.stack;
    int index = top;
    if (index < 0 || index >= stack.length) {
      requireOpen();
      exhaustions++;
      throw exhausted.now();
    }
    Slot<E> slot = stack[index];
    top = index + 1;
    return slot;
  }

  /**
   * Makes an object that is forgotten when it is released.
   */
  private Slot<E> fresh() {
    requireOpen();
    return make();
  }

  /**
   * Takes an object back. The caller must not touch it any more.
   *
   * @param arrayList what this pool handed out
   * @throws PoolMisuseException if it is null, is idle already, or does not come from this pool
   */
  @Override
  public void release(ArrayList<E> arrayList) {
    if (BYPASSED || !(arrayList instanceof Slot<E> slot) || (Checks.ON ? slot.mark != mark : closed)) {
      letGo(arrayList);
      return;
    }
    slot.mark = Marks.IDLE;
    try {
      slot.reset();
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
  private void letGo(ArrayList<E> arrayList) {
    if (!(arrayList instanceof Slot<E> slot) || !leaves(slot.mark)) {
      throw misuse(arrayList);
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
      Slot<E> slot = slots[i];
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
   * @param arrayList what is owned, or null
   * @param field the field that owns it
   * @param release the release that it is part of
   */
  public static void releaseOwned(@Nullable ArrayList<?> arrayList, String field, Cascade release) {
    if (arrayList instanceof Slot<?> slot && Marks.isHandedOut(slot.mark)) {
      try {
        releaseToOrigin(slot);
      } catch (Throwable failure) {
        release.failed(failure);
      }
    } else if (arrayList instanceof Slot<?> slot) {
      release.met(field, "ArrayList", slot.pool, slot.mark);
    } else if (arrayList != null) {
      release.strange(field, "ArrayList");
    }
  }

  private static <E> void releaseToOrigin(Slot<E> slot) {
    slot.pool.release(slot);
  }

  /**
   * Makes an object idle after a failure; or discards it, if it cannot be made as new.
   */
  private void takeBack(Slot<E> slot, Throwable failure) {
    if (BYPASSED) {
      return;
    }
    try {
      slot.reset();
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
  private void discard(Slot<E> slot) {
    slot.mark = Marks.IDLE;
    peak = highWater();
    int last = capacity - 1;
    for (int i = 0; i <= last; i++) {
      if ((Object) slots[i] == slot) {
        slots[i] = slots[last];
        capacity = last;
        return;
      }
    }
  }

  private PoolMisuseException misuse(ArrayList<E> arrayList) {
    for (int i = top; i < stack.length; i++) {
      if ((Object) stack[i] == arrayList) {
        return Misuse.releasedTwice("ArrayList");
      }
    }
    int found = arrayList instanceof Slot<E> slot ? slot.mark : Marks.NONE;
    return Misuse.notInUse("ArrayList", arrayList, found);
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
      throw Misuse.closedInBetween("ArrayListPool", "ArrayList");
    }
    peak = highWater();
    int held = 0;
    for (int i = 0; i < capacity; i++) {
      Slot<E> slot = slots[i];
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
      throw Misuse.neverReleased("ArrayListPool", "ArrayList", held);
    }
  }

  private void requireOpen() {
    if (closed) {
      throw Misuse.closed("ArrayListPool", "ArrayList");
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
  private static final class Slot<E> extends ArrayList<E> {
    private static final long serialVersionUID = 1L;

    private transient int mark;

    private final transient ArrayListPool<E> pool;

    private Slot(ArrayListPool<E> pool) {
      this.pool = pool;
    }

    /**
     * Makes the object as new.
     */
    private void reset() {
      this.clear();
    }

    /**
     * Fails if the object, as constructed, has something that no reset could bring back.
     */
    private void verify() {
      try {
        Setup.initiallyEmpty(this, "ArrayList");
        reset();
      } catch (PoolSetupException failure) {
        throw Setup.ofType(failure);
      }
    }
  }
}
