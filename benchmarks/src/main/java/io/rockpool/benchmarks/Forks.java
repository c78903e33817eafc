package io.rockpool.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures one contender in one JVM, which does nothing else, so that its call sites see one class.
 */
final class Forks {
  private static final int WARMUPS = 3;
  private static final int MEASUREMENTS = 5;

  /** Of creations, of which each begins with a collection of the whole heap. */
  private static final int WARMING_CREATIONS = 2;

  private static final int CREATIONS = 3;

  private static final int MEDIAN = 50;

  private static final int MANY = 100_000;

  /** Heaps, in megabytes. */
  private static final int SMALL = 128;

  private static final int LARGE = 1024;
  private static final int STEP = 32;

  /** Since when the JVM warns of those who use what it will take away. */
  private static final int WARNING_OF_UNSAFE = 23;

  private final int millis;

  /** With so many milliseconds for each iteration. */
  Forks(int millis) {
    this.millis = millis;
  }

  /** Runs one fork, with the layout of a round, and adds what it measured. */
  void run(Workload workload, Contender contender, int round, Figures figures)
      throws RunnerException {
    RunResult result = new Runner(options(workload, contender, round).build()).runSingle();
    Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
    double bytes = allocated == null ? 0 : allocated.getScore();
    if (workload.benchmark() == Crowd.class) {
      figures.add(workload.name(), contender.name(), score(result, "nanos"), bytes);
      figures.add("share", contender.name(), score(result, "share"), 0);
      figures.add("exhausted", contender.name(), score(result, "exhausted"), 0);
    } else {
      // The median iteration: the machine may be elsewhere for the length of one.
      double median = result.getPrimaryResult().getStatistics().getPercentile(MEDIAN);
      figures.add(workload.name(), contender.name(), median, bytes);
    }
  }

  private OptionsBuilder options(Workload workload, Contender contender, int round) {
    OptionsBuilder options = new OptionsBuilder();
    options
        .include(Pattern.quote(workload.benchmark().getName() + ".cycle"))
        .forks(1)
        .threads(workload.benchmark() == Crowd.class ? 1 : workload.threads())
        .warmupIterations(WARMUPS)
        .warmupTime(TimeValue.milliseconds(millis))
        .measurementIterations(MEASUREMENTS)
        .measurementTime(TimeValue.milliseconds(millis))
        .addProfiler(GCProfiler.class)
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
    if (workload.benchmark() == Crowd.class) {
      options.warmupIterations(1).measurementIterations(1);
    }
    if (workload.benchmark() == Creation.class) {
      // What the one before leaves is not the next one's business.
      options.shouldDoGC(true).warmupIterations(WARMING_CREATIONS).measurementIterations(CREATIONS);
    }
    if (workload.benchmark() != Ring.class) {
      options.param("contender", contender.name()).param("payload", workload.payload().name());
      if (workload.benchmark() != Creation.class) {
        options.param("capacity", String.valueOf(workload.capacity()));
      }
    }
    if (workload.live() > 0) {
      options.param("live", String.valueOf(workload.live()));
    }
    List<String> arguments =
        new ArrayList<>(
            List.of(
                // What is touched for the first time costs a page fault: that is none of the
                // contenders'.
                "-XX:+AlwaysPreTouch",
                "-Xms" + heap(workload, round),
                "-Xmx" + heap(workload, round),
                "-Drockpool.checks=" + contender.checks(),
                Layout.argument(round),
                "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED"));
    if (Runtime.version().feature() >= WARNING_OF_UNSAFE) {
      arguments.add("--sun-misc-unsafe-memory-access=allow");
    }
    if (contender == Contender.NETTY || contender == Contender.NETTY_PINNED) {
      // In other threads it makes a new object each time.
      arguments.add("-Djmh.executor=CUSTOM");
      arguments.add("-Djmh.executor.class=" + NettyThreads.class.getName());
    }
    return (OptionsBuilder) options.jvmArgsAppend(arguments.toArray(new String[0]));
  }

  /** In each round of another size, as other pages of the machine are another layout, too. */
  private static String heap(Workload workload, int round) {
    boolean large = workload.live() > MANY || workload.benchmark() == Creation.class;
    return (large ? LARGE : SMALL) + round * STEP + "m";
  }

  private static double score(RunResult result, String name) {
    return Objects.requireNonNull(result.getSecondaryResults().get(name)).getScore();
  }
}
