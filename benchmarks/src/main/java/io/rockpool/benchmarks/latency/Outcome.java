package io.rockpool.benchmarks.latency;

import java.util.concurrent.TimeUnit;

/**
 * How a load went.
 *
 * @param offered messages
 * @param handled those of them that were handled before it was given up
 * @param start when the first arrived
 * @param end when the last was done
 * @param waited messages that were waited for: at their arrival all before them were done
 * @param sinceWaited messages since the last that was waited for
 */
record Outcome(long offered, long handled, long start, long end, long waited, long sinceWaited) {

  /** A load that was behind for as large a part of its time, up to its end, did not keep up. */
  private static final int PART = 10;

  /** Whether more arrived than could be handled, so that percentiles tell its length alone. */
  boolean saturated() {
    return handled < offered || sinceWaited * PART > offered;
  }

  /** Messages in a second. */
  double achieved() {
    return handled * (double) TimeUnit.SECONDS.toNanos(1) / Math.max(1, end - start);
  }
}
