package io.rockpool;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Slots that one thread has claimed ahead of their use, so that it acquires and releases them
 * without an atomic operation; for the {@code Local} of generated pools.
 *
 * <p>They come and go in whole magazines. What is in the stock is parked: no other thread can
 * acquire it, until the stock is closed or its thread has died.
 *
 * <p>Each acquisition has a place of its own, also of a slot that never left the stock: so a place
 * that somebody kept can be told from the present one. The generation of the slot, which other
 * threads see, does not rise by that.
 *
 * <p>A slot may be released through any stock, or through the pool, wherever it was acquired. But
 * where a slot stays in a stock no atomic operation decides between two threads that release it at
 * the same moment, which is misuse: then it may lie in two stocks, and have two owners.
 *
 * <p>For one thread, unless said otherwise.
 */
public final class Stock extends StockContent {
  // 128 bytes behind the content.
  byte q00, q01, q02, q03, q04, q05, q06, q07;
  byte q10, q11, q12, q13, q14, q15, q16, q17;
  byte q20, q21, q22, q23, q24, q25, q26, q27;
  byte q30, q31, q32, q33, q34, q35, q36, q37;
  byte q40, q41, q42, q43, q44, q45, q46, q47;
  byte q50, q51, q52, q53, q54, q55, q56, q57;
  byte q60, q61, q62, q63, q64, q65, q66, q67;
  byte q70, q71, q72, q73, q74, q75, q76, q77;
  byte q80, q81, q82, q83, q84, q85, q86, q87;
  byte q90, q91, q92, q93, q94, q95, q96, q97;
  byte qa0, qa1, qa2, qa3, qa4, qa5, qa6, qa7;
  byte qb0, qb1, qb2, qb3, qb4, qb5, qb6, qb7;
  byte qc0, qc1, qc2, qc3, qc4, qc5, qc6, qc7;
  byte qd0, qd1, qd2, qd3, qd4, qd5, qd6, qd7;
  byte qe0, qe1, qe2, qe3, qe4, qe5, qe6, qe7;
  byte qf0, qf1, qf2, qf3, qf4, qf5, qf6, qf7;

  Stock(Lanes lanes, Depot depot, Generations generations, int size) {
    super(lanes, depot, generations, size);
  }

  /**
   * Hands out a slot of the stock, or else one of the pool.
   *
   * @return its place, or 0 if the stock is empty and there was a moment during the call at which
   *     no slot of the pool was idle
   */
  public long acquire() {
    if (Checks.FULL) {
      requireOwner();
    }
    int cell = top - 1;
    if (cell < 0) {
      return restock();
    }
    top = cell;
    long place = current[cell];
    return place < 0 ? ~place : place + step;
  }

  /**
   * Takes a slot into the stock; or makes it idle for everybody, if the stock is closed.
   *
   * @param place what it was acquired with
   */
  public void release(long place) {
    int cell = top;
    if (cell == current.length) {
      if (current == NONE) {
        lanes.release(place);
        return;
      }
      makeRoom();
      cell = top;
    }
    top = cell + 1;
    current[cell] = place;
  }

  /** With full checks, fails if the calling thread is not the one whose stock it is. */
  public void requireOwner() {
    if (Checks.FULL && owner != Thread.currentThread() && current != NONE) {
      throw Misuse.localOfAnotherThread(owner);
    }
  }

  /** Makes all slots of the stock idle for everybody. */
  public void giveBack() {
    for (; ; ) {
      while (top > 0) {
        // Lowered afterwards: two copies of a place are better than none.
        lanes.release(idle(current[top - 1]));
        top--;
      }
      if (!spare) {
        return;
      }
      turn(previous.length);
    }
  }

  /**
   * Makes all slots of the stock idle for everybody, and ends it. Closing it again does nothing.
   */
  public void close() {
    giveBack();
    current = NONE;
    lanes.forget(this);
  }

  /** How many slots are parked; an estimate unless called by the stock's thread. */
  int parked() {
    return top + (spare ? previous.length : 0);
  }

  /**
   * Gives back what a dead thread left; for any thread.
   *
   * @return whether there was anything
   */
  boolean recover() {
    // Volatile: that a thread was seen to be dead makes visible all it did, and so does the
    // exchange of what another left, if that died in turn.
    Thread present = (Thread) OWNER.getVolatile((StockContent) this);
    if (present.isAlive()
        || !OWNER.compareAndSet((StockContent) this, present, Thread.currentThread())) {
      return false;
    }
    boolean found = parked() > 0;
    close();
    return found;
  }

  private long restock() {
    if (current == NONE) {
      throw Misuse.localClosed();
    }
    if (spare) {
      turn(previous.length);
      return acquire();
    }
    long @Nullable [] magazine;
    while ((magazine = depot.takeFull()) != null) {
      for (int cell = 0; cell < depot.size; cell++) {
        long place = Magazine.get(magazine, cell);
        if (generations.claim(place)) {
          current[top] = ~(place + step);
          top++;
        }
      }
      depot.putEmpty(magazine);
      if (top > 0) {
        return acquire();
      }
    }
    return lanes.acquire();
  }

  private void makeRoom() {
    if (spare) {
      send(previous);
    }
    turn(0);
  }

  /** Makes a full array of places idle for everybody, as magazines. */
  private void send(long[] places) {
    for (int from = 0; from < places.length; from += depot.size) {
      send(places, from);
    }
  }

  private void send(long[] places, int from) {
    long[] magazine = depot.takeEmpty();
    if (magazine == null) {
      for (int cell = 0; cell < depot.size; cell++) {
        lanes.goHome(idle(places[from + cell]));
      }
      return;
    }
    for (int cell = 0; cell < depot.size; cell++) {
      Magazine.set(magazine, cell, idle(places[from + cell]));
    }
    // If there is no room, the places are found by a search.
    depot.putFull(magazine);
  }

  /** The place that says that a slot in the stock is idle. */
  private static long idle(long place) {
    return place < 0 ? ~place : place;
  }

  private void turn(int next) {
    long[] turned = current;
    current = previous;
    previous = turned;
    spare = next == 0;
    top = next;
  }
}

/**
 * The content itself: the slots in {@code current} below {@code top}, and perhaps the previous.
 *
 * <p>A slot that was released into the stock has the place of its release there; the next is handed
 * out. One that was claimed and not handed out yet has the complement of the place that is to be.
 */
abstract class StockContent extends Padding {
  static final long[] NONE = {};

  static final VarHandle OWNER;

  static {
    try {
      OWNER =
          MethodHandles.lookup()
              .findVarHandle(StockContent.class, "owner", Thread.class)
              .withInvokeExactBehavior();
    } catch (ReflectiveOperationException failure) {
      throw new ExceptionInInitializerError(failure);
    }
  }

  final Lanes lanes;
  final Depot depot;
  final Generations generations;
  final long step;
  long[] current;
  long[] previous;

  /** Whether the previous array is full; otherwise it is empty. */
  boolean spare;

  /** How many places the current array has. */
  int top;

  /** Whose stock it is: the thread that took it, or the one that recovers it. */
  Thread owner = Thread.currentThread();

  StockContent(Lanes lanes, Depot depot, Generations generations, int size) {
    this.lanes = lanes;
    this.depot = depot;
    this.generations = generations;
    step = generations.step;
    current = new long[size];
    previous = new long[size];
  }
}
