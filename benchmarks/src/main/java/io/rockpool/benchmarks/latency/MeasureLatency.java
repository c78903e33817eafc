package io.rockpool.benchmarks.latency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures configurations one after the other, each in a JVM of its own, and puts the results into
 * a table, a page and charts.
 */
public final class MeasureLatency {

  private final Settings settings;
  private final Jvm jvm;
  private final Path directory;
  private final Path table;

  private MeasureLatency(Settings settings) {
    this.settings = settings;
    jvm = Jvm.current(settings.options());
    directory = settings.results();
    table = directory.resolve(name() + ".csv");
  }

  /**
   * Measures.
   *
   * @param arguments as {@code key=value}, none of them needed: {@code set} ({@code short}, {@code
   *     full} or {@code crossover}), {@code warmUp} and {@code seconds} of each run, {@code
   *     rounds}, {@code results} and {@code report} for the directories, {@code measure=false} to
   *     report what is there; {@code options} of the JVM, with slashes between them; to measure
   *     others than those of the set {@code collector}, {@code variant}, {@code heap}, {@code
   *     live}, {@code rate} and {@code background}, each a value or several with slashes between
   *     them
   * @throws IOException if files cannot be written or read
   * @throws InterruptedException if interrupted
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    // Charts are drawn without a screen.
    System.setProperty("java.awt.headless", "true");
    MeasureLatency measure = new MeasureLatency(Settings.of(arguments));
    if (measure.settings.measures()) {
      measure.run();
    }
    measure.report();
  }

  private String name() {
    return settings.set().name().toLowerCase(Locale.ROOT) + "-jdk" + jvm.feature();
  }

  private void run() throws IOException, InterruptedException {
    Files.createDirectories(directory);
    List<Configuration> configurations = configurations();
    List<Result> results = new ArrayList<>();
    int runs = settings.rounds() * configurations.size();
    int started = 0;
    for (int round = 1; round <= settings.rounds(); round++) {
      for (Configuration configuration : configurations) {
        System.out.printf("%d of %d: %s%n", ++started, runs, configuration.name());
        try {
          results.add(measure(configuration, round));
        } catch (IOException failure) {
          // A heap may be too small for one of them.
          System.out.println("  " + failure.getMessage());
        }
        // Each time, so that a sweep that is broken off was not in vain.
        ResultTable.write(results, table);
      }
    }
  }

  private List<Configuration> configurations() {
    List<Configuration> configurations = new ArrayList<>();
    for (Situation situation : settings.set().situations(settings)) {
      for (Collector collector : settings.collectors()) {
        for (Variant variant : settings.variants()) {
          configurations.add(new Configuration(situation, collector, variant));
        }
      }
    }
    return configurations;
  }

  private Result measure(Configuration configuration, int round)
      throws IOException, InterruptedException {
    String name = Result.name(jvm, round, configuration);
    jvm.run(configuration, settings.seconds(), directory, name);
    List<String> lines = Files.readAllLines(directory.resolve(name + ".csv"));
    Measurement measurement = Measurement.of(Row.ofLine(lines.get(0), lines.get(1)));
    Outcome outcome = measurement.outcome();
    Percentiles percentiles =
        outcome.saturated() ? null : Percentiles.of(Latencies.read(directory, name));
    Pauses pauses =
        GcLog.read(Files.readAllLines(Jvm.gcLog(directory, name)), outcome.start(), outcome.end());
    Result result = new Result(jvm, round, configuration, measurement, percentiles, pauses);
    System.out.println("  " + result.text());
    return result;
  }

  private void report() throws IOException {
    List<Summary> summaries = Summary.of(ResultTable.read(table), directory);
    Files.createDirectories(settings.report());
    Report report = new Report(summaries);
    report.write(settings.report(), name());
  }
}
