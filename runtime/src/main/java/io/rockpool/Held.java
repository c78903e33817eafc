package io.rockpool;

import java.util.Arrays;

/**
 * The handles of what a scope has acquired and still holds; for the scopes of generated pools.
 *
 * <p>Handles go stale by themselves when an object is released by hand, so a scope need not be
 * told. Stale ones are dropped when there is no room for another: the list is never longer than
 * twice what was in use at the same time, and once it is as long as it has to be, nothing is
 * allocated.
 *
 * <p>One thread at a time.
 */
public final class Held {
  private static final int FIRST = 16;

  private long[] handles = new long[FIRST];
  private int size;
  private boolean open;

  /** Creates an empty list, of a scope that is not open. */
  public Held() {}

  /** Begins: the scope is open. */
  public void open() {
    size = 0;
    open = true;
  }

  /**
   * Ends: nothing is added any more.
   *
   * @return whether the scope was open before
   */
  public boolean close() {
    boolean was = open;
    open = false;
    return was;
  }

  /**
   * Whether the scope is open.
   *
   * @return whether it has begun and not ended
   */
  public boolean isOpen() {
    return open;
  }

  /**
   * Fails if the scope is not open; before anything is acquired.
   *
   * @throws PoolMisuseException if it is closed
   */
  public void requireOpen() {
    if (!open) {
      throw Misuse.scopeClosed();
    }
  }

  /**
   * Whether there is no room for another.
   *
   * @return whether {@link #trim} must be called before {@link #add}
   */
  public boolean isFull() {
    return size == handles.length;
  }

  /**
   * How many there are.
   *
   * @return the number of handles
   */
  public int size() {
    return size;
  }

  /**
   * Reads one.
   *
   * @param position from 0
   * @return the handle there
   */
  public long get(int position) {
    return handles[position];
  }

  /**
   * Adds one at the end.
   *
   * @param handle of what was acquired
   */
  public void add(long handle) {
    handles[size] = handle;
    size++;
  }

  /**
   * Puts one where another was, while stale ones are dropped.
   *
   * @param position not above that from which it was read
   * @param handle what is still held
   */
  public void set(int position, long handle) {
    handles[position] = handle;
  }

  /**
   * Keeps only the first ones, and makes room for as many again.
   *
   * @param held how many
   */
  public void trim(int held) {
    size = held;
    if (held > handles.length / 2) {
      handles = Arrays.copyOf(handles, 2 * handles.length);
    }
  }

  /**
   * Takes the last one.
   *
   * @return the handle that was added last
   */
  public long removeLast() {
    size--;
    return handles[size];
  }

  /**
   * Removes one. What was added last is found first.
   *
   * @param handle of an object
   * @return whether it was there
   */
  public boolean remove(long handle) {
    for (int i = size - 1; i >= 0; i--) {
      if (handles[i] == handle) {
        System.arraycopy(handles, i + 1, handles, i, size - i - 1);
        size--;
        return true;
      }
    }
    return false;
  }
}
