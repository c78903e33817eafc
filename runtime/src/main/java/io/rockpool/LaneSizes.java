package io.rockpool;

/**
 * How an engine is laid out.
 *
 * @param lanes how many threads can have a lane: a power of two
 * @param visited how many lanes there are for the others: a power of two
 * @param magazine how many cells a magazine has
 */
record LaneSizes(int lanes, int visited, int magazine) {
  private static final int MOST_LANES = 256;
  private static final int LARGEST_MAGAZINE = 128;

  /**
   * Twice the processors is enough for the threads that run at the same time; another twice is for
   * those that have a lane and wait for something. Magazines are so small that those which run at
   * the same time cannot hold all objects.
   */
  static LaneSizes of(int capacity, int processors) {
    int most = Math.min(MOST_LANES, powerOfTwoFrom(capacity));
    int magazine = Integer.highestOneBit(Math.max(1, capacity / (2 * processors)));
    return new LaneSizes(
        Math.min(most, powerOfTwoFrom(4 * processors)),
        Math.min(most, powerOfTwoFrom(2 * processors)),
        Math.min(LARGEST_MAGAZINE, magazine));
  }

  private static int powerOfTwoFrom(int least) {
    return Integer.highestOneBit(2 * least - 1);
  }
}
