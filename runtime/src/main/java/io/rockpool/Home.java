package io.rockpool;

/**
 * A cell for each slot, where its place goes if no magazine has room for it: so a release can
 * always be completed.
 */
final class Home {
  private final Words words;

  Home(int capacity, int maximum) {
    words = new Words(capacity, maximum);
  }

  void reserve(int capacity) {
    words.reserve(capacity);
  }

  /** Reads the cell of a slot. Acquire: who claims the place sees the reset before it. */
  long find(int index) {
    return words.get(index);
  }

  /**
   * Writes a place into the cell of its slot.
   *
   * <p>By compare-and-set, and never back in generation: a thread that released the object at the
   * same time as another, which is misuse, may come so late that the slot has been acquired and
   * released here again, and must not overwrite that. Places of one slot compare like their
   * generations.
   */
  void put(int index, long place) {
    for (long present; (present = words.get(index)) < place; ) {
      if (words.compareAndSet(index, present, place)) {
        return;
      }
    }
  }
}
