package io.rockpool;

/**
 * What is true of each slot: its generation, which rises whenever the slot is acquired.
 *
 * <p>A <i>place</i> is a long that says "slot {@code index} of generation {@code g} is idle". It is
 * written when that generation of the slot is released. It is <i>valid</i> as long as the
 * generation of the slot is not above {@code g}; to claim the slot is to set its generation to
 * {@code g + 1}, by one compare-and-set. So however many copies of a place there are, and wherever
 * they are found, one claim succeeds, and all copies are stale from then on. A slot is idle if and
 * only if a valid place of it lies somewhere.
 *
 * <p>What is acquired is known by its place as well, the one that its release will write.
 *
 * <p>A generation is mostly {@code g} itself. It is below while a {@link Stock} hands a slot out
 * again and again: that is nobody else's business, and the next claim makes up for it.
 *
 * <p>Generations never come back in practice: a place has 63 bits, of which a pool of 1,024 slots
 * takes ten for the index. The same slot would have to be acquired 2<sup>53</sup> times, 1.4 years
 * at 5 ns each, and then a stale place be read at the one moment at which it matches again. For
 * 2<sup>24</sup> slots that are 2<sup>39</sup> times of one and the same slot.
 */
final class Generations {
  private final int indexBits;
  private final int indexMask;

  /** From a place to the next of the same slot. */
  final long step;

  private final Words words;

  Generations(int capacity, int maximum) {
    indexBits = 32 - Integer.numberOfLeadingZeros(maximum - 1);
    indexMask = (1 << indexBits) - 1;
    step = 1L << indexBits;
    words = new Words(capacity, maximum);
    initialize(0, capacity);
  }

  /** Makes room for more slots; for one thread at a time. If memory runs out, nothing changes. */
  void reserve(int capacity) {
    words.reserve(capacity);
  }

  /** Starts the generations of slots that nobody knows yet. */
  void initialize(int from, int to) {
    for (int index = from; index < to; index++) {
      words.initialize(index, 1);
    }
  }

  /** The place of a slot that has not been acquired yet. It is not 0: no place is. */
  long first(int index) {
    return step | index;
  }

  int index(long place) {
    return (int) place & indexMask;
  }

  /**
   * Whether a place was valid at a moment of this call. Acquire: a generation that is read later is
   * at least as new.
   */
  boolean valid(long place) {
    return words.get(index(place)) <= place >>> indexBits;
  }

  /**
   * Claims the slot of a place, unless the place is stale.
   *
   * <p>A volatile compare-and-set, of which only the atomicity is needed: whoever found the place
   * read it in such a way that the reset of the object is seen.
   */
  boolean claim(long place) {
    int index = index(place);
    long generation = place >>> indexBits;
    return words.compareAndSet(index, generation, generation + 1) || claimAhead(index, generation);
  }

  private boolean claimAhead(int index, long generation) {
    for (long present; (present = words.get(index)) <= generation; ) {
      if (words.compareAndSet(index, present, generation + 1)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Adds all generations up. As none ever falls, two equal sums mean that no slot was claimed from
   * the end of the first to the beginning of the second. Each word is read with acquire, so that
   * what is read after the first sum is read after its words.
   */
  long sum(int capacity) {
    long sum = 0;
    for (int index = 0; index < capacity; index++) {
      sum += words.get(index);
    }
    return sum;
  }
}
