package io.rockpool.benchmarks.latency;

import java.util.Locale;

/**
 * What a load has to cope with, by whatever collector and with or without a pool.
 *
 * @param heap in megabytes, from the first moment to the last
 * @param live quotes that are valid at a time
 * @param rate messages in a second
 * @param background megabytes in a second that the rest of the application allocates
 */
record Situation(int heap, int live, int rate, int background) {

  static Situation of(Row row) {
    return new Situation(
        (int) row.number("heap"),
        (int) row.number("live"),
        (int) row.number("rate"),
        (int) row.number("background"));
  }

  Row row() {
    return new Row()
        .put("heap", heap)
        .put("live", live)
        .put("rate", rate)
        .put("background", background);
  }

  /** For a heading. */
  String title() {
    return String.format(
        Locale.ROOT,
        "%,d live objects, %,d messages a second, a heap of %,d MB, %d MB a second allocated beside",
        live,
        rate,
        heap,
        background);
  }
}
