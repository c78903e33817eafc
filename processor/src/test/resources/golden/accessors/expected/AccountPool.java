package com.acme;

import io.rockpool.Bypass;
import io.rockpool.Cascade;
import io.rockpool.Checks;
import io.rockpool.CollectionContent;
import io.rockpool.Failures;
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
 * Hands out {@link Account} objects that were created ahead of their use, and takes them back.
 *
 * <p>Each object handed out is as new: {@code balance}, {@code open} and {@code entries} are as
 * the constructor left them; {@code owner} is null. It is reset when it is released.
 *
 * <p>When all are in use, {@code acquire} throws a {@link PoolExhaustedException}.
 *
 * <p>A pool is for one thread at a time.
 */
@Generated("io.rockpool.processor.PooledProcessor")
@GeneratedPool
public final class AccountPool implements Pool<Account> {
  /**
   * How many objects a pool creates unless it is told otherwise.
   */
  public static final int CAPACITY = 16;

  /**
   * Whether objects are made anew and forgotten, instead of being pooled.
   */
  private static final boolean BYPASSED = Bypass.of("com.acme.Account");

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
  public AccountPool() {
    this(CAPACITY);
  }

  /**
   * Creates a pool with all its objects.
   *
   * @param capacity how many objects to create
   * @throws IllegalArgumentException if the capacity is out of range
   */
  public AccountPool(int capacity) {
    slots = new Slot[Setup.capacity(capacity, MAX_CAPACITY)];
    exhausted = PoolExhaustedException.of("AccountPool", "Account", capacity);
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
   * @throws PoolMisuseException if the pool is closed
   */
  @Override
  public Account acquire() {
    Slot account = take();
    account.mark = mark;
    return account;
  }

  /**
   * Hands out an object that is as new, if one is idle.
   *
   * @return an object that belongs to the caller until it is released, or null if all are in use
   * @throws PoolMisuseException if the pool is closed
   */
  @Override
  public @Nullable Account tryAcquire() {
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
      requireOpen();
      exhaustions++;
      throw exhausted.now();
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
   * @param account what this pool handed out
   * @throws PoolMisuseException if it is null, is idle already, or does not come from this pool
   */
  @Override
  public void release(Account account) {
    if (BYPASSED || !(account instanceof Slot slot) || (Checks.ON ? slot.mark != mark : closed)) {
      letGo(account);
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
  private void letGo(Account account) {
    if (!(account instanceof Slot slot) || !leaves(slot.mark)) {
      throw misuse(account);
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
   * @param account what is owned, or null
   * @param field the field that owns it
   * @param release the release that it is part of
   */
  public static void releaseOwned(@Nullable Account account, String field, Cascade release) {
    if (account instanceof Slot slot && Marks.isHandedOut(slot.mark)) {
      try {
        slot.pool.release(slot);
      } catch (Throwable failure) {
        release.failed(failure);
      }
    } else if (account instanceof Slot slot) {
      release.met(field, "Account", slot.pool, slot.mark);
    } else if (account != null) {
      release.strange(field, "Account");
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

  private PoolMisuseException misuse(Account account) {
    for (int i = top; i < stack.length; i++) {
      if (stack[i] == account) {
        return Misuse.releasedTwice("Account");
      }
    }
    int found = account instanceof Slot slot ? slot.mark : Marks.NONE;
    return Misuse.notInUse("Account", account, found);
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
      throw Misuse.closedInBetween("AccountPool", "Account");
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
      throw Misuse.neverReleased("AccountPool", "Account", held);
    }
  }

  private void requireOpen() {
    if (closed) {
      throw Misuse.closed("AccountPool", "Account");
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
  private static final class Slot extends Account {
    private int mark;

    private final AccountPool pool;

    private Slot(AccountPool pool) {
      this.pool = pool;
    }

    /**
     * Makes the object as new.
     */
    private void reset() {
      setBalance(Initial.BALANCE);
      setOpen(Initial.OPEN);
      setOwner(null);
      CollectionContent.restore(getEntries(), Initial.ENTRIES);
    }

    /**
     * Fails if the object, as constructed, has something that no reset could bring back.
     */
    private void verify() {
      Setup.held(getEntries(), "Account.entries");
      Setup.constant(getBalance(), Initial.BALANCE, "Account.balance");
      Setup.constant(isOpen(), Initial.OPEN, "Account.open");
      Setup.initiallyNull(getOwner(), "Account.owner");
      Setup.same(getEntries(), getEntries(), "Account.getEntries()");
      Setup.owned(getEntries(), Initial.PROTOTYPE.getEntries(), "Account.entries");
      Setup.clearable(getEntries(), "Account.entries");
      reset();
      Setup.restored(getBalance(), Initial.BALANCE, "Account.balance");
      Setup.restored(isOpen(), Initial.OPEN, "Account.open");
      Setup.restored(getOwner(), null, "Account.owner");
    }

    /**
     * What a new object has in its fields.
     */
    private static final class Initial {
      private static final Slot PROTOTYPE = new Slot(Setup.noPool());

      private static final long BALANCE = PROTOTYPE.getBalance();

      private static final boolean OPEN = PROTOTYPE.isOpen();

      private static final Object[] ENTRIES = CollectionContent.of(PROTOTYPE.getEntries());
    }
  }
}
