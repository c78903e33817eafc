package io.rockpool.benchmarks.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LatencyGcLogTest {

  private static final long MILLI = 1_000_000;

  /** As JDK 17 writes them. */
  private static final List<String> JDK_17 =
      List.of(
          "[1000000000ns][gc] GC(0) Pause Full (System.gc()) 62M->59M(2048M) 139.289ms",
          "[1000000100ns][safepoint   ] Safepoint \"G1CollectFull\", Time since last: 3 ns, Reaching"
              + " safepoint: 4228 ns, Cleanup: 10 ns, At safepoint: 139348277 ns, Total: 139394303 ns",
          "[2000000000ns][safepoint   ] Safepoint \"Cleanup\", Time since last: 3 ns, Reaching"
              + " safepoint: 42 ns, Cleanup: 10 ns, At safepoint: 77 ns, Total: 129 ns",
          "[3000000000ns][gc          ] GC(1) Pause Young (Normal) 161M->60M(2048M) 6.530ms",
          "[3000000000ns][safepoint   ] Safepoint \"G1CollectForAllocation\", Time since last: 3 ns,"
              + " Reaching safepoint: 42 ns, Cleanup: 10 ns, At safepoint: 77 ns, Total: 7000000 ns",
          "[4000000000ns][safepoint   ] Safepoint \"ParallelGCFailedAllocation\", Time since last: 3"
              + " ns, Reaching safepoint: 42 ns, Cleanup: 10 ns, At safepoint: 77 ns, Total: 9000000 ns");

  /** As JDK 25 writes them. */
  private static final List<String> JDK_25 =
      List.of(
          "[1000000000ns][safepoint] Safepoint \"ZMarkStartYoung\", Time since last: 6 ns, Reaching"
              + " safepoint: 82745 ns, At safepoint: 9 ns, Leaving safepoint: 8 ns, Total:    30000 ns,"
              + " Threads: 1 runnable, 11 total",
          "[1100000000ns][safepoint] Safepoint \"ICBufferFull\", Time since last: 6 ns, Reaching"
              + " safepoint: 2 ns, At safepoint: 9 ns, Leaving safepoint: 8 ns, Total: 19 ns, Threads: 1"
              + " runnable, 11 total",
          "[1200000000ns][gc] Allocation Stall (load) 12.345ms",
          "[1300000000ns][gc] Relocation Stall (load) 1.000ms",
          "[1300000000ns][gc] Allocation Stall (background) 1.000ms",
          "[1400000000ns][gc,phases] GC(3) y: Allocation Stall (load) is not how this line ends");

  @Test
  void read_all_countsPausesOfTheCollectorApart() {
    assertThat(GcLog.read(JDK_17, 0, 5_000 * MILLI))
        .isEqualTo(new Pauses(3, 155_394_303, 139_394_303, 1, 0, 0));
  }

  @Test
  void read_withStalls_countsThem() {
    assertThat(GcLog.read(JDK_25, 0, 5_000 * MILLI))
        .isEqualTo(new Pauses(1, 30_000, 30_000, 1, 2, 13_345_000));
  }

  @Test
  void read_measuredPartAlone_leavesOutWhatWasOverBeforeAndBeganAfter() {
    assertThat(GcLog.read(JDK_17, 1_500 * MILLI, 3_500 * MILLI))
        .isEqualTo(new Pauses(1, 7 * MILLI, 7 * MILLI, 1, 0, 0));
  }

  @Test
  void read_pauseAcrossABound_countsIt() {
    Pauses young = new Pauses(1, 7 * MILLI, 7 * MILLI, 0, 0, 0);
    assertThat(GcLog.read(JDK_17, 2_998 * MILLI, 3_500 * MILLI)).isEqualTo(young);
    assertThat(GcLog.read(JDK_17, 2_500 * MILLI, 2_995 * MILLI)).isEqualTo(young);
    assertThat(GcLog.read(JDK_17, 2_500 * MILLI, 2_993 * MILLI)).isEqualTo(Pauses.NONE);
    assertThat(GcLog.read(JDK_17, 3_000 * MILLI, 3_500 * MILLI)).isEqualTo(Pauses.NONE);
  }

  @Test
  void read_otherDecorations_fails() {
    assertThatThrownBy(() -> GcLog.read(List.of("[1.234s][info][gc] Using G1"), 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("time in nanoseconds");
  }
}
