package io.rockpool.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is planned can be done. */
class PlanTest {

  @ParameterizedTest
  @EnumSource
  void workloads_ofAllThreads_findEnoughItems(Plan plan) {
    List<Workload> workloads = plan.workloads();

    assertThat(workloads).isNotEmpty();
    assertThat(workloads)
        .filteredOn(each -> each.benchmark() == Burst.class)
        .isNotEmpty()
        .allMatch(each -> each.capacity() >= each.threads() * Burst.SIZE);
    assertThat(workloads)
        .filteredOn(each -> each.benchmark() == Replacement.class)
        .isNotEmpty()
        .allMatch(each -> each.capacity() >= each.live() + each.threads());
  }

  @ParameterizedTest
  @EnumSource
  void workloads_byName_areDifferent(Plan plan) {
    assertThat(plan.workloads()).extracting(Workload::name).doesNotHaveDuplicates();
  }
}
