package com.acme;

import com.acme.lib.Token;
import io.rockpool.Bypass;
import io.rockpool.Checks;
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
import java.util.IdentityHashMap;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Hands out {@link Token} objects that were created ahead of their use, and takes them back.
 *
 * <p>Each object handed out is as new: {@code issuer} and {@code serial} are as the constructor
 * left them. It is reset when it is released.
 *
 * <p>When all are in use, {@code acquire} creates more, up to {@value #MAX_CAPACITY} in all.
 *
 * <p>A pool is for one thread at a time.
 */
@Generated("io.rockpool.processor.PooledProcessor")
@GeneratedPool
public final class TokenPool implements Pool<Token> {
  /**
   * How many objects a pool creates unless it is told otherwise.
   */
  public static final int CAPACITY = 8;

  /**
   * How many objects a pool grows to at most.
   */
  public static final int MAX_CAPACITY = 32;

  /**
   * Whether objects are made anew and forgotten, instead of being pooled.
   */
  private static final boolean BYPASSED = Bypass.of("com.acme.lib.Token");

  /**
   * All objects of the pool, idle or in use: the first {@code capacity}.
   */
  private Slot[] slots;

  /**
   * The idle objects: those from {@code top} on.
   */
  private Slot[] stack;

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

  private final String issuer;

  private final Slot.Initial initial;

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
   *
   * @param issuer used to create each object
   */
  public TokenPool(String issuer) {
    this(CAPACITY, issuer);
  }

  /**
   * Creates a pool with all its objects.
   *
   * @param capacity how many objects to create
   * @param issuer used to create each object
   * @throws IllegalArgumentException if the capacity is out of range
   */
  public TokenPool(int capacity, String issuer) {
    slots = new Slot[Setup.capacity(capacity, MAX_CAPACITY)];
    table = new IdentityHashMap<>(capacity);
    exhausted = PoolExhaustedException.of("TokenPool", "Token", MAX_CAPACITY);
    this.issuer = issuer;
    initial = new Slot.Initial(Setup.made(Pools.token(issuer), "Pools.token"));
    Slot first = make();
    first.verify(initial);
    slots[0] = first;
    for (int i = 1; i < capacity; i++) {
      slots[i] = make();
    }
    adopt(slots);
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
    adopt(block);
    System.arraycopy(block, 0, grownSlots, capacity, more);
    System.arraycopy(stack, top, grownStack, top + more, stack.length - top);
    System.arraycopy(block, 0, grownStack, top, more);
    slots = grownSlots;
    stack = grownStack;
    capacity += more;
    growths++;
  }

  private Slot make() {
    return new Slot(Setup.made(Pools.token(issuer), "Pools.token"));
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
        throw Setup.madeTwice("Pools.token");
      }
    }
  }

  /**
   * Hands out an object that is as new.
   *
   * @return an object that belongs to the caller until it is released
   * @throws PoolExhaustedException if all objects are in use and the pool cannot grow any more
   * @throws PoolMisuseException if the pool is closed
   */
  @Override
  public Token acquire() {
    Slot slot = take();
    slot.mark = mark;
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
    if (BYPASSED || slot == null || (Checks.ON ? slot.mark != mark : closed)) {
      letGo(token);
      return;
    }
    slot.mark = Marks.IDLE;
    int index = top - 1;
    top = index;
    stack[index] = slot;
    slot.reset(initial);
  }

  /**
   * Lets go of an object that was in use when the pool was closed, or made by a bypassed one;
   * refuses any other.
   */
  private void letGo(Token token) {
    Slot slot = table.get(token);
    if (slot == null || !leaves(slot.mark)) {
      throw misuse(token);
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
      if (slot.mark == mark) {
        release(slot.token);
      }
    }
  }

  private PoolMisuseException misuse(Token token) {
    Slot slot = table.get(token);
    for (int i = top; i < stack.length; i++) {
      if (stack[i].token == token) {
        return Misuse.releasedTwice("Token");
      }
    }
    int found = slot == null ? Marks.NONE : slot.mark;
    return Misuse.notInUse("Token", token, found);
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
        table.remove(slot.token);
      }
    }
    Arrays.fill(slots, null);
    Arrays.fill(stack, null);
    capacity = held;
    top = stack.length;
    closed = true;
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
    private void reset(Initial initial) {
      token.serial = initial.serial;
    }

    /**
     * Fails if the object, as constructed, has something that no reset could bring back.
     */
    private void verify(Initial initial) {
      try {
        Setup.constant(token.serial, initial.serial, "Token.serial");
      } catch (PoolSetupException failure) {
        throw Setup.ofType(failure);
      }
    }

    /**
     * What a new object has in its fields, made with what the pool was given.
     */
    private static final class Initial {
      private final long serial;

      private Initial(Token prototype) {
        this.serial = prototype.serial;
      }
    }
  }
}
