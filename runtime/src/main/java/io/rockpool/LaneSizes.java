package io.rockpool;

/**
 * How an engine is laid out.
 *
 * @param lanes how many threads can have a lane: a power of two
 * @param visited how many lanes there are for the others: a power of two
 * @param magazine how many cells a magazine has
 * @param stock how many places each of the two arrays of a stock has: a multiple of the magazine
 */
record LaneSizes(int lanes, int visited, int magazine, int stock) {
  private static final int MOST_LANES = 256;
  private static final int LARGEST_MAGAZINE = 64;

  /** With stocks that hold as much as a lane. */
  LaneSizes(int lanes, int visited, int magazine) {
    this(lanes, visited, magazine, magazine);
  }

  /**
   * Twice the processors is enough for the threads that run at the same time; another twice is for
   * those that have a lane and wait for something. Magazines are so small that those which run at
   * the same time cannot hold all objects. Stocks are twice that if they still hold no more than
   * half of them: what goes up and down within a stock needs no atomic operation at all.
   */
  static LaneSizes of(int capacity, int processors) {
    int most = Math.min(MOST_LANES, powerOfTwoFrom(capacity));
    int whole = Integer.highestOneBit(Math.max(1, capacity / (2 * processors)));
    int magazine = Math.min(LARGEST_MAGAZINE, whole);
    int half = whole / 2;
    return new LaneSizes(
        Math.min(most, powerOfTwoFrom(4 * processors)),
        Math.min(most, powerOfTwoFrom(2 * processors)),
        magazine,
        Math.max(magazine, Math.min(2 * magazine, half)));
  }

  private static int powerOfTwoFrom(int least) {
    return Integer.highestOneBit(2 * least - 1);
  }
}
