package com.acme;

import io.rockpool.Checks;
import io.rockpool.GeneratedPool;
import io.rockpool.Marks;
import io.rockpool.Misuse;
import io.rockpool.Pool;
import io.rockpool.PoolExhaustedException;
import io.rockpool.PoolMisuseException;
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
   * All objects of the pool, idle or in use: the first {@code capacity}.
   */
  private Slot[] slots;

  /**
   * The idle objects: the first {@code top}.
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
    top = capacity;
  }

  /**
   * Adds as many objects as there are, within the maximum; nothing changes if one cannot be made.
   */
  private void grow() {
    int more = Math.min(Math.max(capacity, 1), MAX_CAPACITY - capacity);
    if (more <= 0) {
      throw exhausted.now();
    }
    Slot[] block = new Slot[more];
    for (int i = 0; i < more; i++) {
      block[i] = make();
    }
    // A constructor that uses the pool may have made it grow.
    if (more > MAX_CAPACITY - capacity) {
      throw exhausted.now();
    }
    Slot[] grownSlots = Arrays.copyOf(slots, capacity + more);
    Slot[] grownStack = Arrays.copyOf(stack, capacity + more);
    System.arraycopy(block, 0, grownSlots, capacity, more);
    System.arraycopy(block, 0, grownStack, top, more);
    slots = grownSlots;
    stack = grownStack;
    capacity += more;
    top += more;
  }

  private Slot make() {
    return new Slot();
  }

  /**
   * Hands out an object that is as new.
   *
   * @return an object that belongs to the caller until it is released
   * @throws PoolExhaustedException if all objects are in use and the pool cannot grow any more
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
   */
  @Override
  public @Nullable Order tryAcquire() {
    return top == 0 ? null : acquire();
  }

  private Slot take() {
    int index = top - 1;
    if (index < 0) {
      grow();
      index = top - 1;
    }
    Slot slot = stack[index];
    top = index;
    return slot;
  }

  /**
   * Takes an object back. The caller must not touch it any more.
   *
   * @param order what this pool handed out
   * @throws PoolMisuseException if it is null, is idle already, or does not come from this pool
   */
  @Override
  public void release(Order order) {
    if (!(order instanceof Slot slot) || (Checks.ON && slot.mark != mark)) {
      throw misuse(order);
    }
    slot.reset();
    slot.mark = Marks.NONE;
    int index = top;
    top = index + 1;
    stack[index] = slot;
  }

  /**
   * Takes back every object of the pool that is in use. Nobody may touch them any more.
   */
  @Override
  public void releaseAll() {
    for (int i = capacity - 1; i >= 0; i--) {
      Slot slot = slots[i];
      if (slot.mark == mark) {
        release(slot);
      }
    }
  }

  private PoolMisuseException misuse(Order order) {
    for (int i = 0; i < top; i++) {
      if (stack[i] == order) {
        return Misuse.releasedTwice("Order");
      }
    }
    int found = order instanceof Slot slot ? slot.mark : Marks.NONE;
    return Misuse.notInUse("Order", order, found);
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
    return top;
  }

  /**
   * Tells how many objects of the pool have been handed out and not come back.
   *
   * @return the number of objects
   */
  @Override
  public int inUse() {
    return capacity - top;
  }

  /**
   * An object that the pool hands out, and what the pool knows of it.
   */
  private static final class Slot extends Order {
    private int mark;

    private Slot() {
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
      private static final Slot PROTOTYPE = new Slot();

      private static final long ID = PROTOTYPE.id;
    }
  }
}
