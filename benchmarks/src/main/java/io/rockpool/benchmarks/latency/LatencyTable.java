package io.rockpool.benchmarks.latency;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A Markdown table of one situation: under each collector, all variants and their ratio. */
final class LatencyTable {

  private static final List<String> COLUMNS =
      List.of("p50", "p99", "p99.9", "p99.99", "p99.999", "max");

  private LatencyTable() {}

  static List<String> lines(List<Summary> summaries) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| | median | p99 | p99.9 | p99.99 | p99.999 | maximum | pauses | longest | stalls | lost |");
    lines.add("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    for (Collector collector : Collector.values()) {
      List<Summary> shown =
          summaries.stream()
              .filter(summary -> summary.configuration().collector() == collector)
              .toList();
      shown.forEach(summary -> lines.add(line(summary)));
      Comparison.of(shown).ifPresent(comparison -> lines.add(line(collector, comparison)));
    }
    return lines;
  }

  private static String line(Summary summary) {
    Configuration configuration = summary.configuration();
    Pauses pauses = summary.pauses();
    String name =
        configuration.collector().label(summary.jvm().feature())
            + ", "
            + (configuration.variant() == Variant.NEW ? "`new`" : configuration.variant().label());
    String latencies =
        summary.saturated()
            ? String.format(Locale.ROOT, "did not keep up: %,.0f a second", summary.achieved())
                + " | - | - | - | - | -"
            : COLUMNS.stream()
                .map(column -> Nanos.text(summary.percentiles().nanos(column)))
                .collect(Collectors.joining(" | "));
    return String.format(
        "| %s | %s | %d | %s | %d | %s |",
        name,
        latencies,
        pauses.count(),
        pauses.count() == 0 ? "-" : Nanos.text(pauses.longestNanos()),
        pauses.stalls(),
        Nanos.text(summary.lostNanos()));
  }

  private static String line(Collector collector, Comparison comparison) {
    return String.format(
        "| %s, `new` / pooled | %s | | | | |",
        collector.label(comparison.fresh().jvm().feature()),
        COLUMNS.stream().map(comparison::ratio).collect(Collectors.joining(" | ")));
  }
}
