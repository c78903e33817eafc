package com.acme;

import io.rockpool.Bypass;
import io.rockpool.Cascade;
import io.rockpool.Checks;
import io.rockpool.GeneratedPool;
import io.rockpool.Marks;
import io.rockpool.Misuse;
import io.rockpool.Pool;
import io.rockpool.PoolExhaustedException;
import io.rockpool.PoolMisuseException;
import io.rockpool.PoolStats;
import io.rockpool.Setup;
import java.util.Arrays;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Hands out {@link Order} objects that were created ahead of their use, and takes them back.
 *
 * <p>Each object handed out is as new: {@code id} is as the constructor left it. It is reset
 * when it is released.
 *
 * <p>When all are in use, {@code acquire} creates more, up to {@value #MAX_CAPACITY} in all.
 *
 * <p>A pool is for one thread at a time.
 */
@Generated("io.rockpool.processor.PooledProcessor")
@GeneratedPool
final class OrderPool implements Pool<Order> {
  /**
   * How many objects a pool creates unless it is told otherwise.
   */
  public static final int CAPACITY = 16;

  /**
   * How many objects a pool grows to at most.
   */
  public static final int MAX_CAPACITY = 4096;

  /**
   * Whether objects are made anew and forgotten, instead of being pooled.
   */
  private static final boolean BYPASSED = Bypass.of("com.acme.Order");

  /**
   * All objects of the pool, idle or in use: the first {@code capacity}.
   */
  private Slot[] slots;

  /**
   * The idle objects: those from {@code top} on.
   */
  private Slot[] stack;

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

  private long growths;

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
    slots = new Slot[Setup.capacity(capacity, MAX_CAPACITY)];
    exhausted = PoolExhaustedException.of("OrderPool", "Order", MAX_CAPACITY);
    Slot first = make();
    first.verify();
    slots[0] = first;
    for (int i = 1; i < capacity; i++) {
      slots[i] = make();
    }
    stack = slots.clone();
    this.capacity = capacity;
  }

  /**
   * Adds as many objects as there are, within the maximum; nothing changes if one cannot be made.
   */
  private void grow() {
    requireOpen();
    exhaustions++;
    int more = Math.min(Math.max(capacity, 1), MAX_CAPACITY - capacity);
    if (more <= 0) {
      throw exhausted.now();
    }
    Slot[] block = new Slot[more];
    for (int i = 0; i < more; i++) {
      block[i] = make();
    }
    requireOpen();
    // A constructor that uses the pool may have made it grow.
    if (more > MAX_CAPACITY - capacity) {
      throw exhausted.now();
    }
    Slot[] grownSlots = Arrays.copyOf(slots, capacity + more);
    Slot[] grownStack = new Slot[stack.length + more];
    System.arraycopy(block, 0, grownSlots, capacity, more);
    System.arraycopy(stack, top, grownStack, top + more, stack.length - top);
    System.arraycopy(block, 0, grownStack, top, more);
    slots = grownSlots;
    stack = grownStack;
    capacity += more;
    growths++;
  }

  private Slot make() {
    return new Slot(this);
  }

  /**
   * Hands out an object that is as new.
   *
   * @return an object that belongs to the caller until it is released
   * @throws PoolExhaustedException if all objects are in use and the pool cannot grow any more
   * @throws PoolMisuseException if the pool is closed
   */
  @Override
  public Order acquire() {
    Slot order = take();
    order.mark = mark;
    return order;
  }

  /**
   * Hands out an object that is as new, if one is idle.
   *
   * @return an object that belongs to the caller until it is released, or null if all are in use
   * @throws PoolMisuseException if the pool is closed
   */
  @Override
  public @Nullable Order tryAcquire() {
    if (top == stack.length) {
      requireOpen();
      exhaustions++;
      return null;
    }
    return acquire();
  }

  private Slot take() {
    if (BYPASSED) {
      return fresh();
    }
    Slot[] stack = this.stack;
    int index = top;
    if (index < 0 || index >= stack.length) {
      grow();
      stack = this.stack;
      index = top;
    }
    Slot slot = stack[index];
    top = index + 1;
    return slot;
  }

  /**
   * Makes an object that is forgotten when it is released.
   */
  private Slot fresh() {
    requireOpen();
    return make();
  }

  /**
   * Takes an object back. The caller must not touch it any more.
   *
   * @param order what this pool handed out
   * @throws PoolMisuseException if it is null, is idle already, or does not come from this pool
   */
  @Override
  public void release(Order order) {
    if (BYPASSED || !(order instanceof Slot slot) || (Checks.ON ? slot.mark != mark : closed)) {
      letGo(order);
      return;
    }
    slot.mark = Marks.IDLE;
    int index = top - 1;
    top = index;
    stack[index] = slot;
    slot.reset();
  }

  /**
   * Lets go of an object that was in use when the pool was closed, or made by a bypassed one;
   * refuses any other.
   */
  private void letGo(Order order) {
    if (!(order instanceof Slot slot) || !leaves(slot.mark)) {
      throw misuse(order);
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
      Slot slot = slots[i];
      if (slot.mark == mark) {
        release(slot);
      }
    }
  }

  /**
   * Releases an object with its owner, to the pool that it came from; for other pools.
   *
   * @param order what is owned, or null
   * @param field the field that owns it
   * @param release the release that it is part of
   */
  public static void releaseOwned(@Nullable Order order, String field, Cascade release) {
    if (order instanceof Slot slot && Marks.isHandedOut(slot.mark)) {
      slot.pool.release(slot);
    } else if (order instanceof Slot slot) {
      release.met(field, "Order", slot.pool, slot.mark);
    } else if (order != null) {
      release.strange(field, "Order");
    }
  }

  private PoolMisuseException misuse(Order order) {
    for (int i = top; i < stack.length; i++) {
      if (stack[i] == order) {
        return Misuse.releasedTwice("Order");
      }
    }
    int found = order instanceof Slot slot ? slot.mark : Marks.NONE;
    return Misuse.notInUse("Order", order, found);
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
    int held = 0;
    for (int i = 0; i < capacity; i++) {
      Slot slot = slots[i];
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
      throw Misuse.neverReleased("OrderPool", "Order", held);
    }
  }

  private void requireOpen() {
    if (closed) {
      throw Misuse.closed("OrderPool", "Order");
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
    return new PoolStats(capacity, idle(), inUse(), 0, highWater(), exhaustions, growths);
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
  private static final class Slot extends Order {
    private int mark;

    private final OrderPool pool;

    private Slot(OrderPool pool) {
      this.pool = pool;
    }

    /**
     * Makes the object as new.
     */
    private void reset() {
      id = Initial.ID;
    }

    /**
     * Fails if the object, as constructed, has something that no reset could bring back.
     */
    private void verify() {
      Setup.constant(id, Initial.ID, "Order.id");
    }

    /**
     * What a new object has in its fields.
     */
    private static final class Initial {
      private static final Slot PROTOTYPE = new Slot(Setup.noPool());

      private static final long ID = PROTOTYPE.id;
    }
  }
}
