package io.rockpool.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Counts are read as the tools write them, and compared with their bounds. */
class CountInstructionsTest {

  @Test
  void count_aboveItsBound_isExceeded() {
    assertThat(CountInstructions.isExceeded(62.5, "62")).isTrue();
    assertThat(CountInstructions.isExceeded(61.5, "62")).isFalse();
    assertThat(CountInstructions.isExceeded(1000, "")).isFalse();
  }

  @Test
  void callgrind_itsTotals_areRead() {
    assertThat(
            InstructionCounter.callgrind(
                "# callgrind format\nevents: Ir\nfn=(1)\n0 7\n\ntotals: 263964816\n"))
        .isEqualTo(263_964_816L);
    assertThatThrownBy(() -> InstructionCounter.callgrind("events: Ir\n"))
        .hasMessageContaining("No totals");
  }

  @Test
  void perf_itsCount_isReadAndItsRefusalNoticed() {
    assertThat(InstructionCounter.perf("# started on Thu\n\n123456,,instructions:u,100,100.00,,\n"))
        .isEqualTo(Map.of("all", 123_456L));
    assertThatThrownBy(
            () -> InstructionCounter.perf("<not supported>,,instructions:u,0,100.00,,\n"))
        .hasMessageContaining("not supported");
  }

  @Test
  void difference_isThatOfTheThreadThatDidMore() {
    assertThat(
            InstructionCounter.difference(
                Map.of("-01", 10L, "-02", 100L), Map.of("-01", 12L, "-02", 150L, "-03", 900L)))
        .isEqualTo(50);
    assertThatThrownBy(() -> InstructionCounter.difference(Map.of(), Map.of()))
        .hasMessageContaining("Nothing was counted");
  }
}
