package io.rockpool;

import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * The threads that wait for an object of a pool, first come, first served; for generated pools.
 *
 * <p>They stand in a queue, and only the first one tries to acquire: so nobody who waits is
 * overtaken by another who waits, nor by a newcomer, who queues up if there is a queue. (Who does
 * not wait, which is {@code tryAcquire}, does not queue up.) Whoever leaves the queue, for whatever
 * reason, wakes the next one, which is the first now.
 *
 * <p><b>No wake-up is lost.</b> A release makes the slot idle, then a full fence, then it asks
 * whether anybody waits. A thread that wants to wait first counts itself and queues up, which are
 * volatile, and looks for a slot afterwards. In whatever order the two come, either the release
 * sees the thread and wakes the first in the queue, or the thread sees the slot. The first in the
 * queue may be leaving just then with another slot; but then it wakes the next one after that, and
 * that one looks again.
 *
 * <p>No lock is taken, so virtual threads are not pinned; nothing is allocated while nobody waits.
 * Any thread may call.
 */
public final class Waiters {
  private final Lanes lanes;
  private final LongAdder exhaustions;
  private final String pool;
  private final String type;
  private final ConcurrentLinkedQueue<Thread> queue = new ConcurrentLinkedQueue<>();

  /** How many threads are in the queue, or about to be, or have just left. */
  private final AtomicInteger waiting = new AtomicInteger();

  private volatile boolean closed;

  /**
   * Creates an empty queue.
   *
   * @param lanes where slots become idle
   * @param exhaustions counts the calls that find nothing idle
   * @param pool the simple name of the pool's class
   * @param type the simple name of what is pooled
   */
  public Waiters(Lanes lanes, LongAdder exhaustions, String pool, String type) {
    this.lanes = lanes;
    this.exhaustions = exhaustions;
    this.pool = pool;
    this.type = type;
  }

  /**
   * Claims an idle slot, and waits for one as long as it takes if there is none or others wait.
   *
   * <p>An interrupt does not end it: the thread goes on to wait, and is interrupted again when it
   * has a slot, or the pool is closed.
   *
   * @return the place of the slot
   * @throws PoolMisuseException if the pool was closed before or while the thread waited
   */
  public long acquire() {
    long place = acquireAtOnce();
    if (place != 0) {
      return place;
    }
    try {
      return await(Long.MAX_VALUE, false);
    } catch (InterruptedException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /**
   * Claims an idle slot, and waits for one if there is none or others wait.
   *
   * @param nanos how long to wait at most; not at all unless it is positive; {@link Long#MAX_VALUE}
   *     is for ever
   * @return the place of the slot, or 0 if the time is over
   * @throws InterruptedException if the thread was interrupted before or while it waited
   * @throws PoolMisuseException if the pool was closed before or while the thread waited
   */
  public long acquire(long nanos) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    long place = acquireAtOnce();
    return place == 0 && nanos > 0 ? await(nanos, true) : place;
  }

  /**
   * The nanoseconds of a duration.
   *
   * @param duration any duration
   * @return as many as fit, for {@link #acquire(long)}
   */
  public static long nanos(Duration duration) {
    try {
      return duration.toNanos();
    } catch (ArithmeticException tooLong) {
      return duration.isNegative() ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }

  /**
   * Wakes a thread that waits, if there is one; after each release, be it of one slot or of many.
   */
  public void released() {
    // Between the store that makes a slot idle and the load of the count, which a processor would
    // otherwise exchange.
    VarHandle.fullFence();
    if (waiting.get() != 0) {
      wakeFirst();
    }
  }

  /**
   * Whether a thread waits, so that who comes later had better queue up.
   *
   * @return whether a thread waits
   */
  public boolean any() {
    return waiting.get() != 0;
  }

  /** Wakes all threads that wait, which fail, as does every later one that would wait. */
  public void close() {
    closed = true;
    for (Thread thread : queue) {
      LockSupport.unpark(thread);
    }
  }

  private long acquireAtOnce() {
    if (waiting.get() == 0) {
      long place = lanes.acquire();
      if (place != 0) {
        return place;
      }
    }
    exhaustions.increment();
    return 0;
  }

  private long await(long nanos, boolean interruptible) throws InterruptedException {
    if (closed) {
      throw Misuse.closed(pool, type);
    }
    long start = System.nanoTime();
    Thread thread = Thread.currentThread();
    boolean interrupted = false;
    waiting.getAndIncrement();
    try {
      queue.add(thread);
      for (; ; ) {
        if (closed) {
          throw Misuse.closedWhileWaiting(pool, type);
        }
        if (Thread.interrupted()) {
          if (interruptible) {
            throw new InterruptedException();
          }
          interrupted = true;
        }
        if (queue.peek() == thread) {
          long place = lanes.acquire();
          if (place != 0) {
            return place;
          }
        }
        long left = nanos == Long.MAX_VALUE ? nanos : nanos - (System.nanoTime() - start);
        if (left <= 0) {
          return 0;
        }
        LockSupport.parkNanos(this, left);
      }
    } finally {
      queue.remove(thread);
      waiting.getAndDecrement();
      wakeFirst();
      if (interrupted) {
        thread.interrupt();
      }
    }
  }

  private void wakeFirst() {
    Thread first = queue.peek();
    if (first != null) {
      LockSupport.unpark(first);
    }
  }
}
