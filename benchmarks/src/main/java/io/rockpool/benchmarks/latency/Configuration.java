package io.rockpool.benchmarks.latency;

import java.util.Locale;

/** What one JVM measures. */
record Configuration(Situation situation, Collector collector, Variant variant) {

  static Configuration of(Row row) {
    return new Configuration(
        Situation.of(row),
        Collector.valueOf(row.text("collector").toUpperCase(Locale.ROOT)),
        Variant.valueOf(row.text("variant").toUpperCase(Locale.ROOT)));
  }

  Row row() {
    return new Row()
        .put("collector", collector.name().toLowerCase(Locale.ROOT))
        .putAll(situation.row())
        .put("variant", variant.label());
  }

  /** For files. */
  String name() {
    return row().line().replace(',', '-');
  }
}
