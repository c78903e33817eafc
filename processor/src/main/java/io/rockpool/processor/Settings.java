package io.rockpool.processor;

/**
 * What the user chose in {@code @Pooled}.
 *
 * @param capacity how many objects a pool has unless told otherwise
 * @param maxCapacity how many it may have at most
 * @param exhaustion what happens when none is left
 * @param resetOnAcquire whether objects are reset when they are acquired, rather than released
 * @param shared whether threads use a pool at the same time
 */
record Settings(
    int capacity, int maxCapacity, Exhaustion exhaustion, boolean resetOnAcquire, boolean shared) {

  /** The most objects that any pool may have. */
  static final int LIMIT = 1 << 24;

  /** The policies that are generated. */
  enum Exhaustion {
    FAIL,
    GROW,
    UNPOOLED,
    WAIT
  }
}
