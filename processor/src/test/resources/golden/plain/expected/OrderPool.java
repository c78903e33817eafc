package com.acme;

import io.rockpool.Checks;
import io.rockpool.Failures;
import io.rockpool.GeneratedPool;
import io.rockpool.Marks;
import io.rockpool.Misuse;
import io.rockpool.Pool;
import io.rockpool.PoolExhaustedException;
import io.rockpool.PoolMisuseException;
import io.rockpool.Setup;
import java.time.Instant;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Hands out {@link Order} objects that were created ahead of their use, and takes them back.
 *
 * <p>Each object handed out is as new: {@code id}, {@code price}, {@code quantity},
 * {@code side}, {@code received} and {@code venue} are as the constructor left them;
 * {@code client} is null; {@code stamp} is set by {@code @Pooled.Reset}; {@code cachedHash}
 * keeps what the last owner put into it. It is reset when it is released.
 *
 * <p>When all are in use, {@code acquire} throws a {@link PoolExhaustedException}.
 *
 * <p>A pool is for one thread at a time.
 */
@Generated("io.rockpool.processor.PooledProcessor")
@GeneratedPool
public final class OrderPool implements Pool<Order> {
  /**
   * How many objects a pool creates unless it is told otherwise.
   */
  public static final int CAPACITY = 1024;

  /**
   * All objects of the pool, idle or in use: the first {@code capacity}.
   */
  private final Slot[] slots;

  /**
   * The idle objects: the first {@code top}.
   */
  private final Slot[] stack;

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
    exhausted = PoolExhaustedException.of("OrderPool", "Order", capacity);
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

  private Slot make() {
    return new Slot();
  }

  /**
   * Hands out an object that is as new.
   *
   * @return an object that belongs to the caller until it is released
   * @throws PoolExhaustedException if all objects are in use
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
      throw exhausted.now();
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
    slot.mark = Marks.NONE;
    try {
      slot.reset();
    } catch (Throwable failure) {
      takeBack(slot, failure);
      throw failure;
    }
    int index = top;
    top = index + 1;
    stack[index] = slot;
  }

  /**
   * Takes back every object of the pool that is in use. Nobody may touch them any more.
   */
  @Override
  public void releaseAll() {
    @Nullable Throwable first = null;
    for (int i = capacity - 1; i >= 0; i--) {
      Slot slot = slots[i];
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
   * Makes an object idle after a failure; or discards it, if it cannot be made as new.
   */
  private void takeBack(Slot slot, Throwable failure) {
    try {
      slot.reset();
    } catch (Throwable second) {
      Failures.add(failure, second);
      discard(slot);
      return;
    }
    slot.mark = Marks.NONE;
    int index = top;
    top = index + 1;
    stack[index] = slot;
  }

  /**
   * Parts with an object for good; the pool is smaller by one.
   */
  private void discard(Slot slot) {
    slot.mark = Marks.NONE;
    int last = capacity - 1;
    for (int i = 0; i <= last; i++) {
      if (slots[i] == slot) {
        slots[i] = slots[last];
        capacity = last;
        return;
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
      price = Initial.PRICE;
      quantity = Initial.QUANTITY;
      side = Initial.SIDE;
      received = Initial.RECEIVED;
      client = null;
      stamp = System.nanoTime(); // @Pooled.Reset
    }

    /**
     * Fails if the object, as constructed, has something that no reset could bring back.
     */
    private void verify() {
      Setup.constant(id, Initial.ID, "Order.id");
      Setup.constant(price, Initial.PRICE, "Order.price");
      Setup.constant(quantity, Initial.QUANTITY, "Order.quantity");
      Setup.constant(side, Initial.SIDE, "Order.side");
      Setup.constant(received, Initial.RECEIVED, "Order.received");
      Setup.initiallyNull(client, "Order.client");
    }

    /**
     * What a new object has in its fields.
     */
    private static final class Initial {
      private static final Slot PROTOTYPE = new Slot();

      private static final long ID = PROTOTYPE.id;

      private static final long PRICE = PROTOTYPE.price;

      private static final int QUANTITY = PROTOTYPE.quantity;

      private static final Order.Side SIDE = PROTOTYPE.side;

      private static final Instant RECEIVED = PROTOTYPE.received;
    }
  }
}
