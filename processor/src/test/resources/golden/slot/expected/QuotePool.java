package com.acme;

import io.rockpool.Checks;
import io.rockpool.GeneratedPool;
import io.rockpool.Marks;
import io.rockpool.Misuse;
import io.rockpool.Pool;
import io.rockpool.PoolExhaustedException;
import io.rockpool.PoolMisuseException;
import io.rockpool.Setup;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Hands out {@link Quote} objects that were created ahead of their use, and takes them back.
 *
 * <p>Each object handed out is as new: {@code bid} and {@code ask} are as the constructor left
 * them. It is reset when it is released.
 *
 * <p>When all are in use, {@code acquire} throws a {@link PoolExhaustedException}.
 *
 * <p>A pool is for one thread at a time.
 */
@Generated("io.rockpool.processor.PooledProcessor")
@GeneratedPool
public final class QuotePool implements Pool<Quote> {
  /**
   * How many objects a pool creates unless it is told otherwise.
   */
  public static final int CAPACITY = 32;

  /**
   * All objects of the pool, idle or in use: the first {@code capacity}.
   */
  private final Quote[] slots;

  /**
   * The idle objects: those from {@code top} on.
   */
  private final Quote[] stack;

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
  public QuotePool() {
    this(CAPACITY);
  }

  /**
   * Creates a pool with all its objects.
   *
   * @param capacity how many objects to create
   * @throws IllegalArgumentException if the capacity is out of range
   */
  public QuotePool(int capacity) {
    slots = new Quote[Setup.capacity(capacity, MAX_CAPACITY)];
    exhausted = PoolExhaustedException.of("QuotePool", "Quote", capacity);
    Quote first = make();
    verify(first);
    slots[0] = first;
    for (int i = 1; i < capacity; i++) {
      slots[i] = make();
    }
    stack = slots.clone();
    this.capacity = capacity;
  }

  private Quote make() {
    return new Quote();
  }

  /**
   * Hands out an object that is as new.
   *
   * @return an object that belongs to the caller until it is released
   * @throws PoolExhaustedException if all objects are in use
   */
  @Override
  public Quote acquire() {
    Quote quote = take();
    quote.slot = mark;
    return quote;
  }

  /**
   * Hands out an object that is as new, if one is idle.
   *
   * @return an object that belongs to the caller until it is released, or null if all are in use
   */
  @Override
  public @Nullable Quote tryAcquire() {
    return top == stack.length ? null : acquire();
  }

  /**
   * Hands out an object that is as new, after {@code set(bid, ask)}.
   *
   * @param bid passed to {@code set}
   * @param ask passed to {@code set}
   * @return an object that belongs to the caller until it is released
   * @throws PoolExhaustedException if all objects are in use
   */
  public Quote acquire(long bid, long ask) {
    Quote quote = take();
    try {
      quote.set(bid, ask);
    } catch (Throwable failure) {
      takeBack(quote);
      throw failure;
    }
    quote.slot = mark;
    return quote;
  }

  /**
   * Hands out an object that is as new, after {@code set(bid, ask)}, if one is idle.
   *
   * @param bid passed to {@code set}
   * @param ask passed to {@code set}
   * @return an object that belongs to the caller until it is released, or null if all are in use
   */
  public @Nullable Quote tryAcquire(long bid, long ask) {
    return top == stack.length ? null : acquire(bid, ask);
  }

  private Quote take() {
    Quote[] stack = this.stack;
    int index = top;
    if (index < 0 || index >= stack.length) {
      throw exhausted.now();
    }
    Quote slot = stack[index];
    top = index + 1;
    return slot;
  }

  /**
   * Takes an object back. The caller must not touch it any more.
   *
   * @param quote what this pool handed out
   * @throws PoolMisuseException if it is null, is idle already, or does not come from this pool
   */
  @Override
  public void release(Quote quote) {
    if (quote == null || (Checks.ON && quote.slot != mark)) {
      throw misuse(quote);
    }
    quote.slot = Marks.NONE;
    int index = top - 1;
    top = index;
    stack[index] = quote;
    reset(quote);
  }

  /**
   * Takes back every object of the pool that is in use. Nobody may touch them any more.
   */
  @Override
  public void releaseAll() {
    for (int i = capacity - 1; i >= 0; i--) {
      Quote quote = slots[i];
      if (quote.slot == mark) {
        release(quote);
      }
    }
  }

  /**
   * Makes an object idle after a failure, as new.
   */
  private void takeBack(Quote quote) {
    reset(quote);
    quote.slot = Marks.NONE;
    int index = top - 1;
    top = index;
    stack[index] = quote;
  }

  private PoolMisuseException misuse(Quote quote) {
    for (int i = top; i < stack.length; i++) {
      if (stack[i] == quote) {
        return Misuse.releasedTwice("Quote");
      }
    }
    int found = quote == null ? Marks.NONE : quote.slot;
    return Misuse.notInUse("Quote", quote, found);
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
   * Makes the object as new.
   */
  private void reset(Quote quote) {
    quote.bid = Initial.BID;
    quote.ask = Initial.ASK;
  }

  /**
   * Fails if the object, as constructed, has something that no reset could bring back.
   */
  private void verify(Quote quote) {
    Setup.unmarked(quote.slot, "Quote.slot");
    Setup.constant(quote.bid, Initial.BID, "Quote.bid");
    Setup.constant(quote.ask, Initial.ASK, "Quote.ask");
  }

  /**
   * What a new object has in its fields.
   */
  private static final class Initial {
    private static final Quote PROTOTYPE = new Quote();

    private static final long BID = PROTOTYPE.bid;

    private static final long ASK = PROTOTYPE.ask;
  }
}
