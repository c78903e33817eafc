package io.rockpool.benchmarks.latency;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What was asked for, as {@code key=value}. */
final class Settings {

  private static final List<String> KEYS =
      List.of(
          "set",
          "results",
          "report",
          "measure",
          "warmUp",
          "seconds",
          "rounds",
          "options",
          "collector",
          "variant",
          "heap",
          "live",
          "rate",
          "background");

  private final Row row;

  private Settings(Row row) {
    this.row = row;
  }

  /** Of arguments that may each hold several, separated by spaces. */
  static Settings of(String... arguments) {
    Row row =
        Row.ofPairs(
            Arrays.stream(arguments)
                .flatMap(argument -> Arrays.stream(argument.trim().split(" +", -1)))
                .filter(pair -> !pair.isEmpty())
                .toList());
    for (String name : row.names()) {
      if (!KEYS.contains(name)) {
        throw new IllegalArgumentException("There is no '" + name + "', but " + KEYS + ".");
      }
    }
    return new Settings(row);
  }

  RunSet set() {
    return RunSet.valueOf(text("set", "short").toUpperCase(Locale.ROOT));
  }

  /** Where the figures go. */
  Path results() {
    return Path.of(text("results", "target/latency")).toAbsolutePath();
  }

  /** Where what is made of them goes. */
  Path report() {
    return row.has("report") ? Path.of(row.text("report")) : results();
  }

  /** Or else the figures are there already. */
  boolean measures() {
    return Boolean.parseBoolean(text("measure", "true"));
  }

  int rounds() {
    return Integer.parseInt(text("rounds", "1"));
  }

  /** How long the two parts of a run take. */
  Row seconds() {
    return new Row().put("warmUp", text("warmUp", "5")).put("seconds", text("seconds", "10"));
  }

  /** For the JVM, beside those of the configuration. */
  List<String> options() {
    return row.has("options") ? List.of(row.text("options").split("/", -1)) : List.of();
  }

  List<Collector> collectors() {
    return values("collector", "g1/parallel/zgc").map(Collector::valueOf).toList();
  }

  List<Variant> variants() {
    return values("variant", "new/pooled").map(Variant::valueOf).toList();
  }

  List<Integer> numbers(String name, String otherwise) {
    return values(name, otherwise).map(Integer::valueOf).toList();
  }

  /** Between slashes. */
  private Stream<String> values(String name, String otherwise) {
    return Arrays.stream(text(name, otherwise).toUpperCase(Locale.ROOT).split("/", -1));
  }

  private String text(String name, String otherwise) {
    return row.has(name) ? row.text(name) : otherwise;
  }
}
