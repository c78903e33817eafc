package io.rockpool.benchmarks.latency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A Markdown table of many situations: the median and the tail with and without a pool. */
final class Overview {

  private static final String TAIL = "p99.99";

  private Overview() {}

  static List<String> lines(List<Summary> summaries) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| collector | live | a second | heap, MB | beside, MB/s | median of `new` | pooled | ratio"
            + " | p99.99 of `new` | pooled | ratio |");
    lines.add("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    for (Collector collector : Collector.values()) {
      Map<Situation, List<Summary>> situations =
          summaries.stream()
              .filter(summary -> summary.configuration().collector() == collector)
              .collect(
                  Collectors.groupingBy(
                      summary -> summary.configuration().situation(),
                      LinkedHashMap::new,
                      Collectors.toList()));
      situations.forEach(
          (situation, both) ->
              Comparison.of(both)
                  .ifPresent(comparison -> lines.add(line(collector, situation, comparison))));
    }
    return lines;
  }

  private static String line(Collector collector, Situation situation, Comparison comparison) {
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %,d | %,d | %d | %s | %s | %s | %s | %s | %s |",
        collector.label(comparison.fresh().jvm().feature()),
        situation.live(),
        situation.rate(),
        situation.heap(),
        situation.background(),
        text(comparison.fresh(), "p50"),
        text(comparison.pooled(), "p50"),
        comparison.ratio("p50"),
        text(comparison.fresh(), TAIL),
        text(comparison.pooled(), TAIL),
        comparison.ratio(TAIL));
  }

  private static String text(Summary summary, String percentile) {
    return summary.saturated()
        ? String.format(Locale.ROOT, "%,.0f a second", summary.achieved())
        : Nanos.text(summary.percentiles().nanos(percentile));
  }
}
