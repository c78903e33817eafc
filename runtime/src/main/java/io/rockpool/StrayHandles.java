package io.rockpool;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The handles of objects that were handed out though they do not belong to the pool; for generated
 * pools that threads share.
 *
 * <p>What belongs to such a pool has its place for a handle; these have numbers of their own, which
 * no place of any pool ever is. Any thread may call.
 *
 * @param <S> what the pool knows of an object
 */
public final class StrayHandles<S> {
  private static final AtomicLong LAST = new AtomicLong();

  private final ConcurrentHashMap<Long, S> known = new ConcurrentHashMap<>();

  /** Creates an empty map. */
  public StrayHandles() {}

  /**
   * Draws a handle.
   *
   * @return a negative number that no other object of any pool has
   */
  public long next() {
    // Far from one another, as those of the pools are.
    return (LAST.incrementAndGet() * Handles.GOLDEN) | Long.MIN_VALUE;
  }

  /**
   * Makes a handle known.
   *
   * @param handle what was drawn for the object
   * @param slot what the pool knows of it
   * @return the handle
   */
  public long add(long handle, S slot) {
    known.put(handle, slot);
    return handle;
  }

  /**
   * Finds what has a handle.
   *
   * @param handle any number
   * @return what the pool knows of the object; null if nobody has that handle
   */
  public @Nullable S find(long handle) {
    return handle < 0 ? known.get(handle) : null;
  }

  /**
   * Forgets a handle: it is stale.
   *
   * @param handle what was drawn for the object
   */
  public void remove(long handle) {
    known.remove(handle);
  }
}
