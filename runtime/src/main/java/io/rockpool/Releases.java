package io.rockpool;

/**
 * Lets exactly one thread release an object, if several try at the same moment; for generated
 * pools.
 *
 * <p>Each acquisition has a place of its own, and those of one slot rise. So the last place that
 * was released, and a compare-and-set to the next, tell the first release of a place from any
 * other.
 *
 * <p>It costs an atomic operation, and a word for each slot. So a pool asks only with full checks,
 * or if its objects own others: what is being released is linked then, and can be in one list only.
 */
public final class Releases {
  private final Lanes lanes;
  private final Words last;

  private Releases(Lanes lanes, Words last) {
    this.lanes = lanes;
    this.last = last;
  }

  /**
   * Creates what a pool asks with full checks.
   *
   * @param lanes the pool's engine
   * @param capacity how many slots there are
   * @param maximum how many there may be later
   * @return one that is of use with full checks only
   */
  public static Releases checked(Lanes lanes, int capacity, int maximum) {
    return Checks.FULL ? exact(lanes, capacity, maximum) : exact(lanes, 1, 1);
  }

  /**
   * Creates what a pool asks at each release.
   *
   * @param lanes the pool's engine
   * @param capacity how many slots there are
   * @param maximum how many there may be later
   * @return one that is always of use
   */
  public static Releases exact(Lanes lanes, int capacity, int maximum) {
    return new Releases(lanes, new Words(capacity, maximum));
  }

  /**
   * Whether the caller is the first to release a place.
   *
   * @param place what the object was acquired with
   * @return true for one thread, and once
   */
  public boolean isFirst(long place) {
    int index = lanes.index(place);
    // Volatile, though only the atomicity is needed: the object is handed on through the engine.
    for (long present; (present = last.get(index)) < place; ) {
      if (last.compareAndSet(index, present, place)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Makes room for more slots; for one thread at a time. If memory runs out, nothing has changed.
   *
   * @param capacity how many slots there are to be
   */
  public void reserve(int capacity) {
    last.reserve(capacity);
  }
}
