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
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs all contenders in turn, several times over, and prints medians and their ratio to the stack
 * by hand.
 *
 * <p>Contenders alternate, a fork each, since the speed of a machine changes from minute to minute:
 * what is compared was measured close together.
 */
public final class Compare {

  private static final List<String> WORKLOADS = List.of("Pair", "Burst");
  private static final List<String> CONTENDERS =
      List.of("stack", "rockpool", "rockpool, checks off", "deque", "fresh");

  private Compare() {}

  /**
   * Runs the comparison.
   *
   * @param arguments how many rounds; five unless given
   * @throws RunnerException if a benchmark fails
   */
  public static void main(String[] arguments) throws RunnerException {
    int rounds = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
    System.out.printf(
        Locale.ROOT,
        "%s %s, %d rounds, a fork each of 3 + 5 iterations of 1 s; ns per acquire + use + release%n",
        System.getProperty("java.vm.name"),
        System.getProperty("java.vm.version"),
        rounds);
    for (String workload : WORKLOADS) {
      Map<String, List<Double>> times = new LinkedHashMap<>();
      Map<String, Double> bytes = new LinkedHashMap<>();
      for (int round = 0; round < rounds; round++) {
        for (String contender : CONTENDERS) {
          RunResult result = run(workload, contender);
          times
              .computeIfAbsent(contender, name -> new ArrayList<>())
              .add(result.getPrimaryResult().getScore());
          Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
          bytes.merge(contender, allocated == null ? 0 : allocated.getScore(), Math::max);
        }
      }
      print(workload, times, bytes);
    }
  }

  private static RunResult run(String workload, String contender) throws RunnerException {
    String method = contender.startsWith("rockpool") ? "rockpool" : contender;
    OptionsBuilder options = new OptionsBuilder();
    options
        .include("\\." + workload + "\\." + method + "$")
        .forks(1)
        .warmupIterations(3)
        .warmupTime(TimeValue.seconds(1))
        .measurementIterations(5)
        .measurementTime(TimeValue.seconds(1))
        .addProfiler(GCProfiler.class)
        .verbosity(VerboseMode.SILENT);
    options.jvmArgsAppend(
        "-Xms1g",
        "-Xmx1g",
        "-Drockpool.checks=" + (contender.endsWith("off") ? "off" : "standard"));
    return new Runner(options.build()).runSingle();
  }

  private static void print(
      String workload, Map<String, List<Double>> times, Map<String, Double> bytes) {
    double stack = median(times.getOrDefault("stack", List.of()));
    System.out.printf(
        Locale.ROOT,
        "%n| %s | median ns | lowest - highest | x stack | bytes per operation |%n",
        workload.toLowerCase(Locale.ROOT));
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
                median(all) / stack,
                bytes.get(contender)));
  }

  private static double median(List<Double> values) {
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
