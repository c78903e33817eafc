package io.rockpool.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What was measured of some contenders, round by round, and the table of medians that is printed of
 * it.
 */
public final class Comparison {

  private final Map<String, List<Double>> times = new LinkedHashMap<>();
  private final Map<String, Double> bytes = new LinkedHashMap<>();

  /**
   * How every contender is run: one fork, whose iterations are equally long.
   *
   * @param millis how long an iteration takes
   * @return options to complete
   */
  public static OptionsBuilder options(int millis) {
    OptionsBuilder options = new OptionsBuilder();
    options
        .forks(1)
        .warmupIterations(3)
        .warmupTime(TimeValue.milliseconds(millis))
        .measurementIterations(5)
        .measurementTime(TimeValue.milliseconds(millis))
        .addProfiler(GCProfiler.class)
        .verbosity(VerboseMode.SILENT);
    return options;
  }

  /**
   * Adds a fork.
   *
   * @param contender whose it is
   * @param result what it measured
   */
  public void add(String contender, RunResult result) {
    times
        .computeIfAbsent(contender, name -> new ArrayList<>())
        .add(result.getPrimaryResult().getScore());
    Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
    bytes.merge(contender, allocated == null ? 0 : allocated.getScore(), Math::max);
  }

  /**
   * Prints a table.
   *
   * @param workload what they did
   * @param reference the contender whose median the others are divided by
   */
  public void print(String workload, String reference) {
    double unit = median(times.getOrDefault(reference, List.of()));
    System.out.printf(
        Locale.ROOT,
        "%n| %s | median ns | lowest - highest | x %s | bytes per operation |%n",
        workload,
        reference);
    System.out.println("| --- | --- | --- | --- | --- |");
    times.forEach(
        (contender, all) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f - %.2f | %.2f | %.3f |%n",
                contender,
                median(all),
                sorted(all)[0],
                sorted(all)[all.size() - 1],
                median(all) / unit,
                bytes.get(contender)));
  }

  private static double median(List<Double> values) {
    if (values.isEmpty()) {
      return Double.NaN;
    }
    double[] sorted = sorted(values);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static double[] sorted(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted;
  }
}
