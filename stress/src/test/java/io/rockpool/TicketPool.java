package io.rockpool;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** A shared pool by hand on the engine, in the shape of generated ones. */
final class TicketPool {
  private final Slot[] slots;
  private final Lanes lanes;
  private final Waiters waiters;
  private final PoolExhaustedException exhausted;

  TicketPool(int capacity) {
    this(capacity, Lanes.of(capacity, capacity));
  }

  TicketPool(int capacity, LaneSizes sizes) {
    this(capacity, Lanes.of(capacity, capacity, sizes));
  }

  private TicketPool(int capacity, Lanes lanes) {
    this.lanes = lanes;
    waiters = new Waiters(lanes, "TicketPool");
    exhausted = PoolExhaustedException.of("TicketPool", "Ticket", capacity);
    slots = new Slot[Integer.highestOneBit(2 * capacity - 1)];
    for (int i = 0; i < capacity; i++) {
      slots[i] = new Slot();
    }
  }

  Ticket acquire() {
    Ticket ticket = tryAcquire();
    if (ticket == null) {
      throw exhausted.now();
    }
    return ticket;
  }

  Ticket tryAcquire() {
    return handOut(lanes.acquire());
  }

  /** As with {@code WAIT}; gives null if the time is over. */
  Ticket acquire(long nanos) throws InterruptedException {
    return handOut(waiters.acquire(nanos));
  }

  private Ticket handOut(long place) {
    if (place == 0) {
      return null;
    }
    Slot slot = slots[lanes.index(place)];
    slot.place = place;
    return slot;
  }

  void release(Ticket ticket) {
    if (!(ticket instanceof Slot slot)) {
      throw misuse(ticket);
    }
    long place = slot.place;
    if (place == slot.released || slots[lanes.index(place)] != slot) {
      throw misuse(ticket);
    }
    slot.released = place;
    slot.reset();
    lanes.release(place);
  }

  /** As with full checks: of two threads that release at the same moment, one fails. */
  void releaseExactly(Ticket ticket) {
    if (!(ticket instanceof Slot slot)) {
      throw misuse(ticket);
    }
    long place = slot.place;
    long released = slot.released;
    if (place == released
        || slots[lanes.index(place)] != slot
        || !Slot.RELEASED.compareAndSet(slot, released, place)) {
      throw misuse(ticket);
    }
    slot.reset();
    lanes.release(place);
  }

  /** As with {@code WAIT}. */
  void releaseToWaiters(Ticket ticket) {
    release(ticket);
    waiters.released();
  }

  void close() {
    waiters.close();
  }

  Local local() {
    return new Local(this);
  }

  int inUse() {
    int inUse = 0;
    for (Slot slot : slots) {
      if (slot != null && slot.place != slot.released) {
        inUse++;
      }
    }
    return inUse;
  }

  int parked() {
    return lanes.parked();
  }

  private PoolMisuseException misuse(Ticket ticket) {
    return ticket instanceof Slot slot && slots[lanes.index(slot.place)] == slot
        ? Misuse.releasedTwice("Ticket")
        : Misuse.notInUse("Ticket", ticket, Marks.NONE);
  }

  /** A front for one thread. */
  static final class Local {
    private final TicketPool pool;
    private final Stock stock;

    private Local(TicketPool pool) {
      this.pool = pool;
      stock = pool.lanes.stock();
    }

    Ticket acquire() {
      Ticket ticket = pool.handOut(stock.acquire());
      if (ticket == null) {
        throw pool.exhausted.now();
      }
      return ticket;
    }

    void release(Ticket ticket) {
      if (!(ticket instanceof Slot slot)) {
        throw pool.misuse(ticket);
      }
      long place = slot.place;
      if (place == slot.released || pool.slots[pool.lanes.index(place)] != slot) {
        throw pool.misuse(ticket);
      }
      slot.released = place;
      slot.reset();
      stock.release(place);
    }

    void close() {
      stock.close();
    }
  }

  private static final class Slot extends Ticket {
    static final VarHandle RELEASED;

    static {
      try {
        RELEASED = MethodHandles.lookup().findVarHandle(Slot.class, "released", long.class);
      } catch (ReflectiveOperationException failure) {
        throw new ExceptionInInitializerError(failure);
      }
    }

    /** The place with which it was last acquired. */
    private long place;

    /** The place with which it was last released: the same as above if it is idle. */
    private long released;

    private void reset() {
      number = 0;
      amount = 0;
      holder = null;
    }
  }
}
