package io.rockpool.benchmarks.latency;

/**
 * When the thread of the load was stopped or had to wait while latencies were measured.
 *
 * @param count stops of all threads for the collector
 * @param nanos that these took together, from the first thread that was told to stop
 * @param longestNanos of one
 * @param otherCount stops for anything else
 * @param stalls of that thread alone, until there was memory
 * @param stalledNanos that these took together
 */
record Pauses(
    int count, long nanos, long longestNanos, int otherCount, int stalls, long stalledNanos) {

  static final Pauses NONE = new Pauses(0, 0, 0, 0, 0, 0);

  static Pauses of(Row row) {
    return new Pauses(
        (int) row.number("pauses"),
        row.number("pauseNanos"),
        row.number("longestPauseNanos"),
        (int) row.number("otherPauses"),
        (int) row.number("stalls"),
        row.number("stalledNanos"));
  }

  Row row() {
    return new Row()
        .put("pauses", count)
        .put("pauseNanos", nanos)
        .put("longestPauseNanos", longestNanos)
        .put("otherPauses", otherCount)
        .put("stalls", stalls)
        .put("stalledNanos", stalledNanos);
  }

  Pauses plus(Pauses other) {
    return new Pauses(
        count + other.count,
        nanos + other.nanos,
        Math.max(longestNanos, other.longestNanos),
        otherCount + other.otherCount,
        stalls + other.stalls,
        stalledNanos + other.stalledNanos);
  }
}
