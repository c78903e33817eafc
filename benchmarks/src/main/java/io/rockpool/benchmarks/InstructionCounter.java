package io.rockpool.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What counts the instructions of a process, thread by thread where it can. */
enum InstructionCounter {
  /** The processor's own counter. */
  PERF {
    @Override
    boolean isAvailable() {
      return succeeds(List.of("perf", "stat", "-x,", "-e", "instructions:u", "true"))
          .filter(output -> !output.contains("not supported"))
          .isPresent();
    }

    @Override
    List<String> command(Path output) {
      return List.of("perf", "stat", "-x,", "-e", "instructions:u", "-o", output.toString());
    }

    @Override
    Map<String, Long> counts(Path output) throws IOException {
      return perf(Files.readString(output));
    }

    @Override
    int items() {
      return 20_000_000;
    }
  },

  /** A processor that is simulated: slow, and the same each time. */
  VALGRIND {
    @Override
    boolean isAvailable() {
      return succeeds(List.of("valgrind", "--version")).isPresent();
    }

    @Override
    List<String> command(Path output) {
      return List.of(
          "valgrind",
          "--tool=callgrind",
          "--separate-threads=yes",
          // The compiler writes code that it has written before.
          "--smc-check=all-non-file",
          "--callgrind-out-file=" + output);
    }

    @Override
    Map<String, Long> counts(Path output) throws IOException {
      Map<String, Long> counts = new HashMap<>();
      String name = String.valueOf(output.getFileName());
      try (Stream<Path> files = Files.list(output.resolveSibling("."))) {
        for (Path file : files.toList()) {
          String thread = String.valueOf(file.getFileName());
          if (thread.startsWith(name + "-")) {
            counts.put(thread.substring(name.length()), callgrind(Files.readString(file)));
          }
        }
      }
      return counts;
    }

    @Override
    int items() {
      return 1 << 20;
    }
  };

  private static final Pattern TOTALS = Pattern.compile("(?m)^(?:summary|totals): (\\d+)");
  private static final Pattern PERF_COUNT = Pattern.compile("(?m)^(\\d+),[^,]*,instructions");

  /** Whether this machine has it, and lets this process use it. */
  abstract boolean isAvailable();

  /** What to put before a command, so that the counts of it are written. */
  abstract List<String> command(Path output);

  /** The counts that were written, by thread. */
  abstract Map<String, Long> counts(Path output) throws IOException;

  /** For how many items the start of a JVM does not matter. */
  abstract int items();

  /** The best one that this machine has, if any. */
  static Optional<InstructionCounter> available() {
    return Stream.of(values()).filter(InstructionCounter::isAvailable).findFirst();
  }

  /** How many more instructions the thread that differs most had the second time. */
  static long difference(Map<String, Long> one, Map<String, Long> two) {
    return two.entrySet().stream()
        .filter(each -> one.containsKey(each.getKey()))
        .mapToLong(each -> each.getValue() - one.getOrDefault(each.getKey(), 0L))
        .max()
        .orElseThrow(() -> new IllegalStateException("Nothing was counted: " + one + ", " + two));
  }

  /** The count of a file that {@code callgrind} wrote. */
  static long callgrind(String file) {
    Matcher matcher = TOTALS.matcher(file);
    if (!matcher.find()) {
      throw new IllegalStateException("No totals in what callgrind wrote.");
    }
    return Long.parseLong(matcher.group(1));
  }

  /** The count of a file that {@code perf stat -x,} wrote. */
  static Map<String, Long> perf(String file) {
    Matcher matcher = PERF_COUNT.matcher(file);
    if (!matcher.find()) {
      throw new IllegalStateException("No count in what perf wrote: " + file);
    }
    return Map.of("all", Long.parseLong(matcher.group(1)));
  }

  /** Counts what a command does. */
  Map<String, Long> count(List<String> command) {
    try {
      Path directory = Files.createTempDirectory("rockpool-count");
      try {
        Path output = directory.resolve("counts");
        List<String> counted = new ArrayList<>(command(output));
        counted.addAll(command);
        String printed =
            succeeds(counted)
                .orElseThrow(
                    () -> new IllegalStateException("Failed: " + String.join(" ", counted)));
        if (printed.isEmpty()) {
          throw new IllegalStateException("It did nothing: " + String.join(" ", counted));
        }
        return counts(output);
      } finally {
        delete(directory);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
  }

  /** What a command prints, unless it fails, or is not there. */
  private static Optional<String> succeeds(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? Optional.of(printed) : Optional.empty();
    } catch (IOException missing) {
      return Optional.empty();
    } catch (InterruptedException interruption) {
      throw new IllegalStateException(interruption);
    }
  }
}
