package io.rockpool.benchmarks.shared;

import io.rockpool.benchmarks.Comparison;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs all contenders of each workload in turn, several times over, and prints medians and their
 * ratio to the shared pool.
 *
 * <p>Contenders alternate, a fork each, since the speed of a machine changes from minute to minute:
 * what is compared was measured close together.
 */
public final class CompareShared {

  /** The trades that are idle beside those that live. */
  private static final int IDLE = 1024;

  private static final Set<Contender> ALL = EnumSet.complementOf(EnumSet.of(Contender.NOTHING));

  private static final Set<Contender> SHARED =
      EnumSet.complementOf(
          EnumSet.of(Contender.NOTHING, Contender.CONFINED, Contender.DEQUE, Contender.NEW));

  /**
   * A confined pool does not take what another thread acquired; no pool at all is the queue alone.
   */
  private static final Set<Contender> HANDING_OVER =
      EnumSet.complementOf(EnumSet.of(Contender.CONFINED));

  /** What is done, by how many threads, with how many trades. */
  private record Workload(
      Class<?> benchmark, int threads, int capacity, Set<Contender> contenders) {

    /** By which contenders of it can be chosen. */
    String name() {
      return benchmark.getSimpleName().toLowerCase(Locale.ROOT) + "/" + threads;
    }
  }

  private static final List<Workload> WORKLOADS =
      List.of(
          new Workload(Pair.class, 1, IDLE, ALL),
          new Workload(Pair.class, 2, IDLE, ALL),
          new Workload(Pair.class, 8, IDLE, ALL),
          new Workload(HandOver.class, 2, 4096, HANDING_OVER),
          new Workload(Burst.class, 1, IDLE, ALL),
          new Workload(Burst.class, 2, IDLE, ALL),
          new Workload(
              Replacement.class,
              2,
              16_384 + IDLE,
              EnumSet.complementOf(EnumSet.of(Contender.NOTHING, Contender.CONFINED))));

  private static final Workload CROWD = new Workload(Crowd.class, 8, 8, SHARED);

  private final int rounds;
  private final int millis;
  private final Pattern chosen;

  private CompareShared(int rounds, int millis, Pattern chosen) {
    this.rounds = rounds;
    this.millis = millis;
    this.chosen = chosen;
  }

  /**
   * Runs the comparison.
   *
   * @param arguments how many rounds; how long an iteration takes, in milliseconds; a pattern to
   *     choose contenders of workloads, as {@code pair/2/stormpot}; where there are sources for a
   *     later Java, and where their classes go
   * @throws RunnerException if a benchmark fails
   */
  public static void main(String[] arguments) throws RunnerException {
    compile(arguments[3], arguments[4]);
    new CompareShared(
            Integer.parseInt(arguments[0]),
            Integer.parseInt(arguments[1]),
            Pattern.compile(arguments[2]))
        .run();
  }

  /** The build's compiler does not read classes of a later Java; that of this JVM may. */
  static void compile(String sources, String classes) {
    List<Contender> later =
        Arrays.stream(Contender.values()).filter(contender -> !contender.runsHere()).toList();
    if (!later.isEmpty()) {
      System.out.println("Not on this JVM: " + later);
      return;
    }
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                classes,
                sources + "/io/rockpool/benchmarks/shared/StormpotFront.java",
                sources + "/io/rockpool/benchmarks/shared/StormpotTapFront.java");
    if (failed != 0) {
      throw new IllegalStateException("The sources in " + sources + " do not compile.");
    }
  }

  private void run() throws RunnerException {
    System.out.printf(
        Locale.ROOT,
        "%s %s, %d rounds, a fork each of 3 + 5 iterations of %d ms; ns per acquire + use + release%n",
        System.getProperty("java.vm.name"),
        System.getProperty("java.vm.version"),
        rounds,
        millis);
    for (Workload workload : WORKLOADS) {
      Comparison comparison = new Comparison();
      for (int round = 0; round < rounds; round++) {
        for (Contender contender : chosen(workload)) {
          comparison.add(contender.label(), run(workload, contender));
        }
      }
      if (!chosen(workload).isEmpty()) {
        comparison.print(workload.name(), Contender.POOL.label());
      }
    }
    crowd();
  }

  private List<Contender> chosen(Workload workload) {
    return workload.contenders.stream()
        .filter(Contender::runsHere)
        .filter(
            contender ->
                chosen
                    .matcher(workload.name() + "/" + contender.name().toLowerCase(Locale.ROOT))
                    .find())
        .toList();
  }

  private RunResult run(Workload workload, Contender contender) throws RunnerException {
    OptionsBuilder options = options(workload, contender, millis);
    options.threads(workload.threads);
    return new Runner(options.build()).runSingle();
  }

  private static OptionsBuilder options(Workload workload, Contender contender, int millis) {
    OptionsBuilder options = Comparison.options(millis);
    options
        .include(Pattern.quote(workload.benchmark.getName() + ".cycle"))
        .param("contender", contender.name())
        .param("capacity", String.valueOf(workload.capacity))
        .shouldFailOnError(true);
    List<String> arguments =
        new ArrayList<>(
            List.of("-Xms1g", "-Xmx1g", "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED"));
    if (contender == Contender.NETTY) {
      // In other threads it makes a new object each time.
      arguments.add("-Djmh.executor=CUSTOM");
      arguments.add("-Djmh.executor.class=" + NettyThreads.class.getName());
    }
    options.jvmArgsAppend(arguments.toArray(new String[0]));
    return options;
  }

  /** The worst case has figures of its own: those of the worst round. */
  private void crowd() throws RunnerException {
    List<Contender> contenders = chosen(CROWD);
    if (contenders.isEmpty()) {
      return;
    }
    System.out.printf("%n| %s | ns | slowest / fastest thread | told exhausted |%n", CROWD.name());
    System.out.println("| --- | --- | --- | --- |");
    for (Contender contender : contenders) {
      double nanos = 0;
      double share = 1;
      double exhausted = 0;
      for (int round = 0; round < rounds; round++) {
        OptionsBuilder options = options(CROWD, contender, millis);
        options.warmupIterations(1).measurementIterations(1);
        RunResult result = new Runner(options.build()).runSingle();
        nanos = Math.max(nanos, score(result, "nanos"));
        share = Math.min(share, score(result, "share"));
        exhausted += score(result, "exhausted");
      }
      System.out.printf(
          Locale.ROOT, "| %s | %.1f | %.2f | %.0f |%n", contender.label(), nanos, share, exhausted);
    }
  }

  private static double score(RunResult result, String name) {
    return Objects.requireNonNull(result.getSecondaryResults().get(name)).getScore();
  }
}
