package io.rockpool.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A goal is met, missed, or was not measured, and says so. */
class GoalTest {
  private static final Figures NOTHING = new Figures();

  @Test
  void goal_belowAndAboveItsBound_isMetAndMissed() {
    assertThat(atMost(0.99)).endsWith("| 0.99 | met |");
    assertThat(atMost(1.0)).endsWith("| 1 | met |");
    assertThat(atMost(1.01)).endsWith("| 1.01 | **missed** |");
    assertThat(Goal.atLeast("pair", 50, "×", none -> OptionalDouble.of(51)).row(NOTHING))
        .isEqualTo("| pair | ≥ 50 × | 51 | met |");
    assertThat(Goal.atLeast("pair", 50, "×", none -> OptionalDouble.of(49)).row(NOTHING))
        .endsWith("| 49 | **missed** |");
  }

  @Test
  void goals_withoutFigures_wereNotMeasured() {
    assertThat(Goals.confined())
        .allSatisfy(goal -> assertThat(goal.row(NOTHING)).contains("not measured"));
    assertThat(Goals.shared())
        .allSatisfy(goal -> assertThat(goal.row(NOTHING)).contains("not measured"));
  }

  @Test
  void goals_areOfFiguresThatThePlanHas() {
    Figures figures = new Figures();
    for (Workload workload : Plan.SHORT.workloads()) {
      workload
          .contenders()
          .forEach(contender -> figures.add(workload.name(), contender.name(), 10, 0));
    }
    for (Contender contender : Contender.values()) {
      figures.add("memory/usual/trade", contender.name(), 16, 0);
      figures.add("share", contender.name(), 1, 0);
      figures.add("exhausted", contender.name(), 0, 0);
    }
    figures.add("memory/usual/bytes12", "ROCKPOOL", 16, 0);

    for (List<Goal> goals : List.of(Goals.confined(), Goals.shared())) {
      assertThat(goals).allSatisfy(goal -> assertThat(goal.row(figures)).doesNotContain("not "));
    }
  }

  @Test
  void garbage_ofOneWorkload_missesTheGoal() {
    Figures figures = new Figures();
    figures.add("pair/1/b40", "ROCKPOOL", 10, 0.001);
    assertThat(rowOf("bytes per operation", figures)).contains("met");
    figures.add("exhaustion/1/b40", "SHARED", 21_000, 3);
    assertThat(rowOf("bytes per operation", figures)).contains("met");
    figures.add("burst/1/b40", "SHARED", 10, 24);
    assertThat(rowOf("bytes per operation", figures)).contains("missed");
  }

  private static String rowOf(String work, Figures figures) {
    return Goals.confined().stream()
        .filter(goal -> goal.work().equals(work))
        .findFirst()
        .orElseThrow()
        .row(figures);
  }

  private static String atMost(double value) {
    return Goal.atMost("pair", 1, "× stack", none -> OptionalDouble.of(value)).row(NOTHING);
  }
}
