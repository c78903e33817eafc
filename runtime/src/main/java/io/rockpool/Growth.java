package io.rockpool;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Lets one thread at a time make a pool larger; for generated pools.
 *
 * <p>The others are not blocked: they are told to look again for what has been released meanwhile,
 * after a rest. Only who needs the growth waits for it. The one thread may begin again while it is
 * at it, as the constructor of an object does that uses the pool.
 */
public final class Growth {
  /** Long enough to leave the processor to the other, and short beside the making of objects. */
  private static final long REST_NANOS = 20_000;

  private final AtomicReference<@Nullable Thread> grower = new AtomicReference<>();

  /** How many times the thread has begun. It alone reads and writes it. */
  private int depth;

  /** Written by one thread at a time. */
  private volatile long count;

  /** Creates one, for a pool. */
  public Growth() {}

  /**
   * Begins to make the pool larger, unless another thread does.
   *
   * @return whether the caller may; then it must {@link #end}. Otherwise it has rested a little
   */
  public boolean begin() {
    Thread thread = Thread.currentThread();
    Thread present = grower.get();
    if (present == thread) {
      depth++;
      return true;
    }
    if ((present == null || !present.isAlive()) && grower.compareAndSet(present, thread)) {
      depth = 1;
      return true;
    }
    // Returns at once if the thread is interrupted: then it looks again and again.
    LockSupport.parkNanos(this, REST_NANOS);
    return false;
  }

  /** Counts that the pool has become larger; between {@link #begin} and {@link #end}. */
  public void succeeded() {
    long before = count;
    count = before + 1;
  }

  /** Lets others make the pool larger. */
  public void end() {
    if (--depth == 0) {
      grower.set(null);
    }
  }

  /**
   * How many times the pool became larger.
   *
   * @return the number of times
   */
  public long count() {
    return count;
  }
}
