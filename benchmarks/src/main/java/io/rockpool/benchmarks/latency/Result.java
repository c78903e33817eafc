package io.rockpool.benchmarks.latency;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * All about one run, as it goes into a line of a table.
 *
 * @param jvm that measured
 * @param percentiles none if the load was more than could be handled
 */
record Result(
    Jvm jvm,
    int round,
    Configuration configuration,
    Measurement measurement,
    @Nullable Percentiles percentiles,
    Pauses pauses) {

  private static final String ACHIEVED = "achieved";

  static Result of(Row row) {
    return new Result(
        Jvm.of(row),
        (int) row.number("round"),
        Configuration.of(row),
        Measurement.of(row),
        row.has(Percentiles.NAMES.get(0)) ? Percentiles.of(row) : null,
        Pauses.of(row));
  }

  Row row() {
    Outcome outcome = measurement.outcome();
    return new Row()
        .putAll(jvm.row())
        .putAll(configuration.row())
        .put("round", round)
        // For those who read the table: these two, and one below, follow from other columns.
        .put(ACHIEVED, String.format(Locale.ROOT, "%.0f", outcome.achieved()))
        .put("saturated", outcome.saturated())
        .putAll(percentiles == null ? Percentiles.noRow() : percentiles.row())
        .putAll(pauses.row())
        .put("lostNanos", measurement.lostNanos(pauses))
        .putAll(measurement.row());
  }

  /** In short, for those who watch. */
  String text() {
    String latencies =
        percentiles == null
            ? String.format(
                Locale.ROOT, "did not keep up: %,.0f a second", measurement.outcome().achieved())
            : percentiles.text();
    return String.format(
        Locale.ROOT,
        "%s; %d pauses, the longest %s; lost %s",
        latencies,
        pauses.count(),
        Nanos.text(pauses.longestNanos()),
        Nanos.text(measurement.lostNanos(pauses)));
  }

  /** For its files. */
  String name() {
    return name(jvm, round, configuration);
  }

  static String name(Jvm jvm, int round, Configuration configuration) {
    return "jdk" + jvm.feature() + "-" + configuration.name() + "-" + round;
  }
}
