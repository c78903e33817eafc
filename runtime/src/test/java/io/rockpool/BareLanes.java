package io.rockpool;

import java.util.concurrent.atomic.AtomicLongArray;

/** An engine whose slots have no objects: words, and nothing else. */
final class BareLanes extends Lanes {
  private final AtomicLongArray words;

  BareLanes(int capacity, int maximum, LaneSizes sizes) {
    super(capacity, maximum, sizes);
    words = new AtomicLongArray(maximum);
    for (int index = 0; index < maximum; index++) {
      words.set(index, first(index));
    }
  }

  /** Laid out as for a pool. */
  static BareLanes of(int capacity, int maximum) {
    return new BareLanes(capacity, maximum, LaneSizes.of(capacity, 2));
  }

  @Override
  protected boolean claim(long place) {
    return words.compareAndSet(index(place), place, next(place));
  }

  @Override
  protected long word(int index) {
    return words.getAcquire(index);
  }
}
