package io.rockpool;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * As many {@link Cascade}s as threads may need that release at the same time; for generated pools
 * that threads share.
 *
 * <p>A release takes one out by one compare-and-set, and puts it back by another. If all are out,
 * it makes one more, which is the only thing that is ever allocated here. Any thread may call.
 */
public final class Cascades {
  private static final int MOST = 64;

  /** So many references lie between two that are used, so that no two share a cache line. */
  private static final int APART_BITS = 5;

  private final AtomicReferenceArray<@Nullable Cascade> idle;
  private final int mask;

  /** Creates some, for a pool. */
  public Cascades() {
    int processors = Runtime.getRuntime().availableProcessors();
    int count = Math.min(MOST, Integer.highestOneBit(8 * processors - 1));
    mask = count - 1;
    idle = new AtomicReferenceArray<>(count << APART_BITS);
    for (int i = 0; i < count; i++) {
      idle.set(i << APART_BITS, new Cascade());
    }
  }

  /**
   * Begins to release something.
   *
   * @return what to use until {@link #end}; it is the caller's alone
   */
  public Cascade begin() {
    int start = (int) Thread.currentThread().getId();
    for (int i = 0; i <= mask; i++) {
      int index = (start + i & mask) << APART_BITS;
      Cascade found = idle.get(index);
      if (found != null && idle.compareAndSet(index, found, null)) {
        return found;
      }
    }
    return new Cascade();
  }

  /**
   * Ends a release.
   *
   * @param cascade what {@link #begin} returned
   * @return the first failure, with the others suppressed in it; null if there was none
   */
  public @Nullable Throwable end(Cascade cascade) {
    Throwable failure = cascade.end();
    int start = (int) Thread.currentThread().getId();
    for (int i = 0; i <= mask; i++) {
      int index = (start + i & mask) << APART_BITS;
      if (idle.get(index) == null && idle.compareAndSet(index, null, cascade)) {
        break;
      }
    }
    return failure;
  }
}
