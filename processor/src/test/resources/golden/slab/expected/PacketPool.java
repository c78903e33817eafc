package com.acme;

import io.rockpool.BufferSlab;
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
import io.rockpool.PoolStats;
import io.rockpool.Setup;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.Arrays;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Hands out {@link Packet} objects that were created ahead of their use, and takes them back.
 *
 * <p>Each object handed out is as new: {@code port} is as the constructor left it;
 * {@code payload} and {@code counters} are slices of a block that the objects share, filled with
 * zeros; {@code scratch} is cleared. It is reset when it is released.
 *
 * <p>When all are in use, {@code acquire} creates more, up to {@value #MAX_CAPACITY} in all.
 *
 * <p>A pool is for one thread at a time.
 */
@Generated("io.rockpool.processor.PooledProcessor")
@GeneratedPool
public final class PacketPool implements Pool<Packet> {
  /**
   * How many objects a pool creates unless it is told otherwise.
   */
  public static final int CAPACITY = 64;

  /**
   * How many objects a pool grows to at most.
   */
  public static final int MAX_CAPACITY = 16777216;

  /**
   * Whether objects are made anew and forgotten, instead of being pooled.
   */
  private static final boolean BYPASSED = Bypass.of("com.acme.Packet");

  /**
   * The blocks of which {@code payload} is a slice in each object.
   */
  private static final BufferSlab<ByteBuffer> PAYLOAD = BufferSlab.ofBytes("Packet.payload", 1500,
      ByteOrder.LITTLE_ENDIAN).offHeap(64);

  /**
   * The blocks of which {@code counters} is a slice in each object.
   */
  private static final BufferSlab<LongBuffer> COUNTERS = BufferSlab.ofLongs("Packet.counters", 8);

  /**
   * The blocks of which {@code scratch} is a slice in each object.
   */
  private static final BufferSlab<ByteBuffer> SCRATCH = BufferSlab.ofBytes("Packet.scratch", 256,
      ByteOrder.BIG_ENDIAN);

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
  public PacketPool() {
    this(CAPACITY);
  }

  /**
   * Creates a pool with all its objects.
   *
   * @param capacity how many objects to create
   * @throws IllegalArgumentException if the capacity is out of range
   */
  public PacketPool(int capacity) {
    slots = new Slot[Setup.capacity(capacity, MAX_CAPACITY)];
    exhausted = PoolExhaustedException.of("PacketPool", "Packet", MAX_CAPACITY);
    fill(slots);
    slots[0].verify();
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
    more = Math.min(more, PAYLOAD.most());
    more = Math.min(more, COUNTERS.most());
    more = Math.min(more, SCRATCH.most());
    if (more <= 0) {
      throw exhausted.now();
    }
    Slot[] block = new Slot[more];
    fill(block);
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

  private Slot make(ByteBuffer payloadSlice, LongBuffer countersSlice, ByteBuffer scratchSlice) {
    return new Slot(this, payloadSlice, countersSlice, scratchSlice);
  }

  /**
   * Creates objects, each with its slice of a new block; or none.
   */
  private void fill(Slot[] made) {
    ByteBuffer payloadBlock = PAYLOAD.block(made.length);
    LongBuffer countersBlock = COUNTERS.block(made.length);
    ByteBuffer scratchBlock = SCRATCH.block(made.length);
    for (int i = 0; i < made.length; i++) {
      made[i] = make(PAYLOAD.slice(payloadBlock, i), COUNTERS.slice(countersBlock, i),
          SCRATCH.slice(scratchBlock, i));
    }
    requireOpen();
  }

  /**
   * Hands out an object that is as new.
   *
   * @return an object that belongs to the caller until it is released
   * @throws PoolExhaustedException if all objects are in use and the pool cannot grow any more
   * @throws PoolMisuseException if the pool is closed
   */
  @Override
  public Packet acquire() {
    Slot packet = take();
    packet.mark = mark;
    return packet;
  }

  /**
   * Hands out an object that is as new, if one is idle.
   *
   * @return an object that belongs to the caller until it is released, or null if all are in use
   * @throws PoolMisuseException if the pool is closed
   */
  @Override
  public @Nullable Packet tryAcquire() {
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
    return make(PAYLOAD.single(), COUNTERS.single(), SCRATCH.single());
  }

  /**
   * Takes an object back. The caller must not touch it any more.
   *
   * @param packet what this pool handed out
   * @throws PoolMisuseException if it is null, is idle already, or does not come from this pool
   */
  @Override
  public void release(Packet packet) {
    if (BYPASSED || !(packet instanceof Slot slot) || (Checks.ON ? slot.mark != mark : closed)) {
      letGo(packet);
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
  private void letGo(Packet packet) {
    if (!(packet instanceof Slot slot) || !leaves(slot.mark)) {
      throw misuse(packet);
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
   * Releases an object with its owner, to the pool that it came from; for other pools.
   *
   * @param packet what is owned, or null
   * @param field the field that owns it
   * @param release the release that it is part of
   */
  public static void releaseOwned(@Nullable Packet packet, String field, Cascade release) {
    if (packet instanceof Slot slot && Marks.isHandedOut(slot.mark)) {
      try {
        slot.pool.release(slot);
      } catch (Throwable failure) {
        release.failed(failure);
      }
    } else if (packet instanceof Slot slot) {
      release.met(field, "Packet", slot.pool, slot.mark);
    } else if (packet != null) {
      release.strange(field, "Packet");
    }
  }

  /**
   * Makes an object idle after a failure; or discards it, if it cannot be made as new.
   */
  private void takeBack(Slot slot, Throwable failure) {
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
  private void discard(Slot slot) {
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

  private PoolMisuseException misuse(Packet packet) {
    for (int i = top; i < stack.length; i++) {
      if (stack[i] == packet) {
        return Misuse.releasedTwice("Packet");
      }
    }
    int found = packet instanceof Slot slot ? slot.mark : Marks.NONE;
    return Misuse.notInUse("Packet", packet, found);
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
      throw Misuse.closedInBetween("PacketPool", "Packet");
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
      throw Misuse.neverReleased("PacketPool", "Packet", held);
    }
  }

  private void requireOpen() {
    if (closed) {
      throw Misuse.closed("PacketPool", "Packet");
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
  private static final class Slot extends Packet {
    private int mark;

    private final PacketPool pool;

    private final ByteBuffer payloadSlice;

    private final LongBuffer countersSlice;

    private final ByteBuffer scratchSlice;

    private Slot(PacketPool pool, ByteBuffer payloadSlice, LongBuffer countersSlice,
        ByteBuffer scratchSlice) {
      this.pool = pool;
      this.payloadSlice = payloadSlice;
      this.payload = payloadSlice;
      this.countersSlice = countersSlice;
      setCounters(countersSlice);
      this.scratchSlice = scratchSlice;
      this.scratch = scratchSlice;
    }

    /**
     * Makes the object as new.
     */
    private void reset() {
      setCounters(countersSlice);
      COUNTERS.restore(countersSlice);
      port = Initial.PORT;
      payload = payloadSlice;
      PAYLOAD.restore(payloadSlice);
      scratch = scratchSlice;
      scratchSlice.clear();
      scratchSlice.order(ByteOrder.BIG_ENDIAN);
    }

    /**
     * Fails if the object, as constructed, has something that no reset could bring back.
     */
    private void verify() {
      Setup.constant(port, Initial.PORT, "Packet.port");
      reset();
      Setup.stored(getCounters(), countersSlice, "Packet.counters");
    }

    /**
     * What a new object has in its fields.
     */
    private static final class Initial {
      private static final Slot PROTOTYPE = new Slot(Setup.noPool(), PAYLOAD.single(),
          COUNTERS.single(), SCRATCH.single());

      private static final int PORT = PROTOTYPE.port;
    }
  }
}
