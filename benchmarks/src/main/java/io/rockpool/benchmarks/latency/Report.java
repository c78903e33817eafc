package io.rockpool.benchmarks.latency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A part of a page with tables, and charts where one situation was measured: a page of many shows
 * an overview first.
 */
final class Report {

  private final List<Summary> summaries;
  private final Map<Situation, List<Summary>> situations;

  Report(List<Summary> summaries) {
    this.summaries = summaries;
    this.situations =
        summaries.stream()
            .collect(
                Collectors.groupingBy(
                    summary -> summary.configuration().situation(),
                    LinkedHashMap::new,
                    Collectors.toList()));
  }

  void write(Path directory, String name) throws IOException {
    List<String> lines = new ArrayList<>();
    if (!summaries.isEmpty()) {
      lines.add(introduction());
      lines.add("");
    }
    if (situations.size() > 1) {
      lines.addAll(Overview.lines(summaries));
      lines.add("");
    }
    for (Map.Entry<Situation, List<Summary>> situation : situations.entrySet()) {
      lines.add(situation.getKey().title() + ":");
      lines.add("");
      lines.addAll(LatencyTable.lines(situation.getValue()));
      lines.add("");
    }
    if (situations.size() == 1) {
      lines.addAll(charts(directory, name));
    }
    Files.write(directory.resolve(name + ".md"), lines);
  }

  private String introduction() {
    Summary first = summaries.get(0);
    return String.format(
        Locale.ROOT,
        "JVM %s%s, %d processors, which the load, the rest of the application and the collector's"
            + " threads share; %.0f s measured. Latency is from when a message was due, so it"
            + " counts what waited meanwhile; pauses are stops of all threads for the collector,"
            + " stalls are waits of the load for memory, and lost is for how long others ran in"
            + " place of the load.",
        first.jvm().version(),
        first.jvm().options().isEmpty() ? "" : " with `" + first.jvm().options() + "`",
        first.jvm().processors(),
        first.seconds());
  }

  private List<String> charts(Path directory, String name) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Collector collector : Collector.values()) {
      List<Summary> shown =
          summaries.stream()
              .filter(summary -> summary.configuration().collector() == collector)
              .filter(summary -> !summary.saturated())
              .toList();
      if (!shown.isEmpty()) {
        lines.addAll(chart(directory, "latency-" + name, collector, shown));
      }
    }
    return lines;
  }

  private static List<String> chart(
      Path directory, String prefix, Collector collector, List<Summary> shown) throws IOException {
    String title = collector.label(shown.get(0).jvm().feature());
    PercentileChart chart = new PercentileChart(title);
    for (Summary summary : shown) {
      chart.add(summary.configuration().variant().label(), summary.latencies());
    }
    String name = prefix + "-" + collector.name().toLowerCase(Locale.ROOT);
    chart.write(directory, name);
    return List.of(
        "<picture>",
        "<source media=\"(prefers-color-scheme: dark)\" srcset=\"" + name + "-dark.svg\">",
        "<img alt=\"Latency by percentile, " + title + "\" src=\"" + name + "-light.svg\">",
        "</picture>",
        "");
  }
}
