package io.rockpool.benchmarks.latency;

import java.util.concurrent.TimeUnit;

/**
 * When messages arrive: at a fixed rate from the start, whenever the last one was done. The nth is
 * due at {@code start + n * 1 s / rate}, to the nanosecond below, found without a division.
 */
final class Arrivals {

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final long perSecond;
  private final long wholeNanos;
  private final long restPerSecond;
  private long nanos;
  private long rest;

  Arrivals(long start, long perSecond) {
    this.perSecond = perSecond;
    this.wholeNanos = SECOND / perSecond;
    this.restPerSecond = SECOND % perSecond;
    this.nanos = start;
  }

  /** When the next message is due. */
  long next() {
    long due = nanos;
    nanos += wholeNanos;
    rest += restPerSecond;
    if (rest >= perSecond) {
      rest -= perSecond;
      nanos++;
    }
    return due;
  }
}
