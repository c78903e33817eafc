package com.acme;

import io.rockpool.Cascade;
import io.rockpool.Checks;
import io.rockpool.Failures;
import io.rockpool.GeneratedPool;
import io.rockpool.Marks;
import io.rockpool.Misuse;
import io.rockpool.NestedArrayContent;
import io.rockpool.Owner;
import io.rockpool.Ownership;
import io.rockpool.Pool;
import io.rockpool.PoolExhaustedException;
import io.rockpool.PoolMisuseException;
import io.rockpool.Setup;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Hands out {@link Order} objects that were created ahead of their use, and takes them back.
 *
 * <p>Each object handed out is as new: {@code id} and {@code grid} are as the constructor left
 * them; {@code leg} and {@code next} are null; {@code legs} and {@code children} are cleared. It
 * is reset when it is released.
 *
 * <p>What it owns in {@code leg}, {@code legs}, {@code children}, {@code grid} and {@code next}
 * is released with it, to the pool that it came from.
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
  public static final int CAPACITY = 16;

  /**
   * All objects of the pool, idle or in use: the first {@code capacity}.
   */
  private final Slot[] slots;

  /**
   * The idle objects: those from {@code top} on.
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

  /**
   * The release of objects together with what they own.
   */
  private final Cascade cascade = new Cascade();

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
  }

  private Slot make() {
    return new Slot(this);
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
    return top == stack.length ? null : acquire();
  }

  private Slot take() {
    Slot[] stack = this.stack;
    int index = top;
    if (index < 0 || index >= stack.length) {
      throw exhausted.now();
    }
    Slot slot = stack[index];
    top = index + 1;
    return slot;
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
    if (!(order instanceof Slot slot) || (Checks.ON && slot.mark != mark)) {
      throw misuse(order);
    }
    Cascade release = cascade.begin();
    beginRelease(slot, release);
    release.run();
    endRelease(slot, release);
    Failures.rethrow(release.end());
  }

  /**
   * Takes back every object of the pool that is in use. Nobody may touch them any more.
   */
  @Override
  public void releaseAll() {
    Cascade release = cascade.begin();
    release.all(this);
    for (int i = capacity - 1; i >= 0; i--) {
      Slot slot = slots[i];
      if (i < capacity && slot.mark == mark) {
        beginRelease(slot, release);
        release.run();
        endRelease(slot, release);
      }
    }
    Failures.rethrow(release.end());
  }

  /**
   * Releases an object with its owner, to the pool that it came from; for other pools.
   *
   * @param order what is owned, or null
   * @param field the field that owns it
   * @param release the release that it is part of
   */
  public static void releaseOwned(@Nullable Order order, String field, Cascade release) {
    if (order instanceof Slot slot && slot.mark > Marks.NONE) {
      slot.mark = Marks.WAITING;
      slot.below = release.push(slot);
    } else if (order instanceof Slot slot) {
      release.met(field, "Order", slot.pool, slot.mark);
    } else if (order != null) {
      release.strange(field, "Order");
    }
  }

  /**
   * Calls what runs on release, and hands over what the object owns.
   */
  private void beginRelease(Slot slot, Cascade release) {
    slot.mark = Marks.RELEASING;
    try {
      slot.close();
    } catch (Throwable failure) {
      release.failed(failure);
    }
    slot.releaseOwned(release);
  }

  /**
   * Makes an object idle; or discards it, if it cannot be made as new.
   */
  private void endRelease(Slot slot, Cascade release) {
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
    slot.mark = Marks.NONE;
    int index = top - 1;
    top = index;
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
    for (int i = top; i < stack.length; i++) {
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
   * An object that the pool hands out, and what the pool knows of it.
   */
  private static final class Slot extends Order implements Owner {
    private int mark;

    private final OrderPool pool;

    private final NestedArrayContent gridContent;

    private @Nullable Owner below;

    private Slot(OrderPool pool) {
      this.pool = pool;
      gridContent = NestedArrayContent.of(grid, 2);
    }

    /**
     * Releases what the object owns to the pools that it came from.
     */
    private void releaseOwned(Cascade cascade) {
      LegPool.releaseOwned(leg, "Order.leg", cascade);
      try {
        cascade.copy(legs);
        while (cascade.hasNext()) {
          LegPool.releaseOwned((Leg) cascade.next(), "Order.legs", cascade);
        }
      } catch (Throwable failure) {
        cascade.failed(failure);
      }
      try {
        cascade.copy(children.values());
        while (cascade.hasNext()) {
          OrderPool.releaseOwned((Order) cascade.next(), "Order.children", cascade);
        }
      } catch (Throwable failure) {
        cascade.failed(failure);
      }
      for (Leg[] row : grid) {
        if (row != null) {
          for (Leg element : row) {
            LegPool.releaseOwned(element, "Order.grid", cascade);
          }
        }
      }
      try {
        OrderPool.releaseOwned(getNext(), "Order.next", cascade);
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
      pool.endRelease(this, cascade);
      return owner;
    }

    /**
     * Makes the object as new.
     */
    private void reset() {
      setNext(null);
      id = Initial.ID;
      leg = null;
      legs.clear();
      children.clear();
      gridContent.restore();
    }

    /**
     * Fails if the object, as constructed, has something that no reset could bring back.
     */
    private void verify() {
      Setup.held(grid, "Order.grid");
      Setup.constant(id, Initial.ID, "Order.id");
      Ownership.verifyNone(leg, "Order.leg");
      Setup.owned(legs, Initial.PROTOTYPE.legs, "Order.legs");
      Ownership.verifyNone(legs, "Order.legs");
      Setup.owned(children, Initial.PROTOTYPE.children, "Order.children");
      Ownership.verifyNone(children, "Order.children");
      Setup.owned(grid, Initial.PROTOTYPE.grid, "Order.grid");
      Ownership.verifyNone(grid, 2, "Order.grid");
      Ownership.verifyNone(getNext(), "Order.next");
      reset();
      Setup.restored(getNext(), null, "Order.next");
    }

    /**
     * What a new object has in its fields.
     */
    private static final class Initial {
      private static final Slot PROTOTYPE = new Slot(null);

      private static final long ID = PROTOTYPE.id;
    }
  }
}
