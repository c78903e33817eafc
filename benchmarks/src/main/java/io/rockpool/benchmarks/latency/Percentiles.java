package io.rockpool.benchmarks.latency;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.HdrHistogram.AbstractHistogram;

/** The percentiles that tables show, the last of them the maximum, in nanoseconds. */
record Percentiles(List<Long> nanos) {

  /** Their names, also as columns. */
  static final List<String> NAMES =
      List.of("p50", "p90", "p99", "p99.9", "p99.99", "p99.999", "max");

  private static final double[] SHARES = {50, 90, 99, 99.9, 99.99, 99.999, 100};

  static Percentiles of(AbstractHistogram histogram) {
    return new Percentiles(
        Arrays.stream(SHARES).mapToObj(histogram::getValueAtPercentile).toList());
  }

  static Percentiles of(Row row) {
    return new Percentiles(NAMES.stream().map(row::number).toList());
  }

  long nanos(String name) {
    return nanos.get(NAMES.indexOf(name));
  }

  String text() {
    return NAMES.stream()
        .map(name -> name + " " + Nanos.text(nanos(name)))
        .collect(Collectors.joining(", "));
  }

  Row row() {
    Row row = new Row();
    for (String name : NAMES) {
      row.put(name, nanos(name));
    }
    return row;
  }

  /** In place of those that would tell nothing. */
  static Row noRow() {
    Row row = new Row();
    for (String name : NAMES) {
      row.put(name, "");
    }
    return row;
  }
}
