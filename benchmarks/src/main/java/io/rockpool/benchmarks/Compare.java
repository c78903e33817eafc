package io.rockpool.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs all contenders in turn, several times over, and prints medians and their ratio to the stack
 * by hand.
 *
 * <p>Contenders alternate, a fork each, since the speed of a machine changes from minute to minute:
 * what is compared was measured close together.
 */
public final class Compare {

  private static final Map<String, List<String>> WORKLOADS =
      new TreeMap<>(
          Map.of(
              "Pair",
              List.of(
                  "stack",
                  "rockpool",
                  "rockpool, checks off",
                  "deque",
                  "fresh",
                  "lease",
                  "scope",
                  "handle"),
              "Burst",
              List.of("stack", "rockpool", "rockpool, checks off", "deque", "fresh", "scope")));

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
    for (Map.Entry<String, List<String>> workload : WORKLOADS.entrySet()) {
      Comparison comparison = new Comparison();
      for (int round = 0; round < rounds; round++) {
        for (String contender : workload.getValue()) {
          comparison.add(contender, run(workload.getKey(), contender));
        }
      }
      comparison.print(workload.getKey().toLowerCase(Locale.ROOT), "stack");
    }
  }

  private static RunResult run(String workload, String contender) throws RunnerException {
    String method = contender.startsWith("rockpool") ? "rockpool" : contender;
    OptionsBuilder options = Comparison.options(1000);
    options.include("\\.benchmarks\\." + workload + "\\." + method + "$");
    options.jvmArgsAppend(
        "-Xms1g",
        "-Xmx1g",
        "-Drockpool.checks=" + (contender.endsWith("off") ? "off" : "standard"));
    return new Runner(options.build()).runSingle();
  }
}
