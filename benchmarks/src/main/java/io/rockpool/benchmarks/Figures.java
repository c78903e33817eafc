package io.rockpool.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All that one run measured, and the circumstances under which it did; a file of comma-separated
 * values that a report is written from.
 */
final class Figures {
  private final Map<String, String> circumstances = new LinkedHashMap<>();
  private final Map<String, Sample> samples = new LinkedHashMap<>();

  /** Notes a circumstance: a word, and what is to be said of it. */
  void note(String circumstance, String value) {
    circumstances.put(circumstance, value.replace('\n', ' '));
  }

  /** A circumstance, or nothing at all if it was not noted. */
  String circumstance(String name) {
    return circumstances.getOrDefault(name, "");
  }

  /** Adds what one fork measured. */
  void add(String workload, String contender, double value, double bytes) {
    samples.merge(
        workload + " " + contender,
        new Sample(workload, contender, List.of(value), bytes),
        (before, another) -> {
          List<Double> values = new ArrayList<>(before.values());
          values.addAll(another.values());
          return new Sample(workload, contender, values, Math.max(before.bytes(), another.bytes()));
        });
  }

  /** What was measured of a contender, if anything. */
  Optional<Sample> of(String workload, Contender contender) {
    return of(workload, contender.name());
  }

  /** What was measured of a contender, if anything. */
  Optional<Sample> of(String workload, String contender) {
    return Optional.ofNullable(samples.get(workload + " " + contender));
  }

  /** All of a workload, in the order in which they were measured. */
  List<Sample> of(String workload) {
    return samples.values().stream().filter(each -> each.workload().equals(workload)).toList();
  }

  /** Everything. */
  List<Sample> all() {
    return List.copyOf(samples.values());
  }

  /** Writes a file. */
  void write(Path file) {
    List<String> lines = new ArrayList<>();
    circumstances.forEach((name, value) -> lines.add("# " + name + ": " + value));
    lines.add("workload,contender,bytes,values");
    for (Sample each : samples.values()) {
      lines.add(
          String.format(Locale.ROOT, "%s,%s,%.3f,", each.workload(), each.contender(), each.bytes())
              + each.values().stream()
                  .map(value -> String.format(Locale.ROOT, "%.3f", value))
                  .collect(Collectors.joining(" ")));
    }
    try {
      Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
      Files.write(file, lines);
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot write " + file + ".", failure);
    }
  }

  /** Reads a file. */
  static Figures read(Path file) {
    Figures figures = new Figures();
    try {
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith("# ")) {
          String[] parts = line.substring(2).split(": ", 2);
          figures.note(parts[0], parts[1]);
        } else if (!line.startsWith("workload,")) {
          String[] cells = line.split(",", -1);
          for (String value : cells[3].split(" ", -1)) {
            figures.add(
                cells[0], cells[1], Double.parseDouble(value), Double.parseDouble(cells[2]));
          }
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot read " + file + ".", failure);
    }
    return figures;
  }
}
