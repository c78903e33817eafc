package io.rockpool.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jmh.runner.RunnerException;

/** Rounds are whole and in turn, and neither a failure nor a slow machine costs a figure. */
class RoundsTest {
  private static final int LEAST = 2;
  private static final Duration LIMIT = Duration.ofMinutes(9);

  private final List<String> forks = new ArrayList<>();
  private long nanos;

  @Test
  void run_ofPairs_takesOneForkOfEachInTurnAsLongAsItHasSome() {
    Rounds rounds = new Rounds(Plan.SHORT, LEAST, LIMIT, () -> nanos);

    rounds.run(RoundsTest::isPairOfStackOrNettyOrSmall, this::note);

    assertThat(forks)
        .containsExactly(
            "pair/1/b40 STACK 0",
            "pair/1/b40 NETTY 0",
            "pair/1/b16 STACK 0",
            "pair/1/b40 STACK 1",
            "pair/1/b16 STACK 1",
            "pair/1/b40 STACK 2",
            "pair/1/b40 STACK 3",
            "pair/1/b40 STACK 4");
    assertThat(rounds.left()).isZero();
    assertThat(rounds.failed()).isEmpty();
  }

  @Test
  void run_onASlowMachine_leavesOutForksButNoneOfTheFirstRound() {
    Rounds rounds = new Rounds(Plan.SHORT, LEAST, LIMIT, () -> nanos);
    long each = Duration.ofMinutes(3).toNanos();

    rounds.run(
        RoundsTest::isPairOfStackOrNettyOrSmall,
        (workload, contender, round) -> {
          note(workload, contender, round);
          nanos += each;
        });

    assertThat(forks)
        .containsExactly("pair/1/b40 STACK 0", "pair/1/b40 NETTY 0", "pair/1/b16 STACK 0");
    assertThat(rounds.left()).isEqualTo(5);
  }

  @Test
  void run_ofTheFullSet_takesItsTime() {
    Rounds rounds = new Rounds(Plan.FULL, 1, LIMIT, () -> nanos);

    rounds.run(
        RoundsTest::isPairOfStackOrNettyOrSmall,
        (workload, contender, round) -> {
          note(workload, contender, round);
          nanos += Duration.ofHours(1).toNanos();
        });

    assertThat(forks).contains("pair/1/b40 STACK 4", "pair/1/b16 STACK 0");
    assertThat(rounds.left()).isZero();
  }

  @Test
  void run_withOneThatFails_namesItAndMeasuresTheOthers() {
    Rounds rounds = new Rounds(Plan.SHORT, 1, LIMIT, () -> nanos);

    rounds.run(
        RoundsTest::isPairOfStackOrNettyOrSmall,
        (workload, contender, round) -> {
          if (contender == Contender.NETTY) {
            throw new RunnerException("Thrown to see what becomes of the others.");
          }
          note(workload, contender, round);
        });

    assertThat(rounds.failed()).containsOnlyKeys("Netty Recycler in pair/1/b40");
    assertThat(forks).contains("pair/1/b40 STACK 0", "pair/1/b16 STACK 0", "pair/1/b40 STACK 4");
  }

  @ParameterizedTest
  @EnumSource
  void run_ofAPlan_measuresEveryContenderThatRunsHere(Plan plan) {
    List<String> all = new ArrayList<>();
    for (Workload workload : plan.workloads()) {
      workload.contenders().stream()
          .filter(Contender::runsHere)
          .forEach(contender -> all.add(workload.name() + " " + contender + " 0"));
    }
    new Rounds(plan, 1, LIMIT, () -> nanos += Duration.ofDays(1).toNanos())
        .run((workload, contender) -> true, this::note);

    assertThat(forks).startsWith(all.toArray(new String[0]));
  }

  private void note(Workload workload, Contender contender, int round) {
    forks.add(workload.name() + " " + contender + " " + round);
  }

  private static boolean isPairOfStackOrNettyOrSmall(Workload workload, Contender contender) {
    return switch (workload.name()) {
      case "pair/1/b40" -> contender == Contender.STACK || contender == Contender.NETTY;
      case "pair/1/b16" -> contender == Contender.STACK;
      default -> false;
    };
  }
}
