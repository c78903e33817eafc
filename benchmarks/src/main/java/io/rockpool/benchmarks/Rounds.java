package io.rockpool.benchmarks;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Takes what is planned in rounds, a fork of each contender of each workload, until all have had
 * theirs or the time is up.
 *
 * <p>The speed of a machine changes from minute to minute. So what is compared is measured close
 * together, and the forks of a contender far apart; and a slow hour costs forks of the last rounds,
 * but never a figure.
 */
final class Rounds {
  private final Plan plan;
  private final int least;
  private final Duration limit;
  private final LongSupplier nanos;
  private final Map<String, RunnerException> failed = new LinkedHashMap<>();
  private int left;

  /**
   * Rounds of a plan.
   *
   * @param least how many forks, at least, a contender has whose figure is close to another one
   * @param limit when the time of a brief plan is up, except for the first round
   * @param nanos the time
   */
  Rounds(Plan plan, int least, Duration limit, LongSupplier nanos) {
    this.plan = plan;
    this.least = least;
    this.limit = limit;
    this.nanos = nanos;
  }

  /** Measures one contender in one JVM. */
  interface Fork {
    void run(Workload workload, Contender contender, int round) throws RunnerException;
  }

  /** Which contenders of which workloads are wanted. */
  interface Choice {
    boolean has(Workload workload, Contender contender);
  }

  /** Runs all forks of those that are chosen and that this JVM can run. */
  void run(Choice choice, Fork fork) {
    long start = nanos.getAsLong();
    long most = plan.isBrief() ? limit.toNanos() : Long.MAX_VALUE;
    boolean isMore = true;
    for (int round = 0; isMore; round++) {
      isMore = false;
      for (Workload workload : plan.workloads()) {
        for (Contender contender : contenders(workload, round, choice)) {
          isMore = true;
          if (round > 0 && nanos.getAsLong() - start >= most) {
            left++;
          } else {
            run(workload, contender, round, fork);
          }
        }
      }
    }
  }

  /** Who failed in what, and why; what was measured of others is not lost by it. */
  Map<String, RunnerException> failed() {
    return failed;
  }

  /** For how many forks there was no time. */
  int left() {
    return left;
  }

  private List<Contender> contenders(Workload workload, int round, Choice choice) {
    Predicate<Contender> hasForks =
        contender -> round < workload.forks(contender, least, plan.others(least));
    return workload.contenders().stream()
        .filter(Contender::runsHere)
        .filter(contender -> choice.has(workload, contender))
        .filter(hasForks)
        .toList();
  }

  private void run(Workload workload, Contender contender, int round, Fork fork) {
    try {
      fork.run(workload, contender, round);
    } catch (RunnerException failure) {
      failed.put(contender.label() + " in " + workload.name(), failure);
    }
  }
}
