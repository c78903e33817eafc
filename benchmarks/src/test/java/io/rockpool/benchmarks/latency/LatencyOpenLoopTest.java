package io.rockpool.benchmarks.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongUnaryOperator;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

/** With a clock that moves by one nanosecond when it is read, and by what a message costs. */
class LatencyOpenLoopTest {

  private static final long RATE = 1_000_000;
  private static final long PERIOD = 1000;

  private final Histogram latencies = Latencies.create();
  private long now = 5_000_000_000L;

  private Outcome run(long messages, LongUnaryOperator cost) {
    OpenLoop loop =
        new OpenLoop(() -> ++now, message -> now += cost.applyAsLong(message), latencies, RATE);
    return loop.run(messages);
  }

  @Test
  void run_fastEnough_recordsTheCostOfEach() {
    Outcome outcome = run(10_000, message -> 400);
    assertThat(outcome.saturated()).isFalse();
    assertThat(outcome.handled()).isEqualTo(10_000);
    assertThat(outcome.waited()).isEqualTo(9_999);
    assertThat(outcome.achieved()).isBetween(0.999 * RATE, 1.001 * RATE);
    assertThat(latencies.getTotalCount()).isEqualTo(10_000);
    assertThat(latencies.getMinValue()).isEqualTo(401);
    assertThat(latencies.getMaxValue()).isEqualTo(401);
  }

  @Test
  void run_oneLongStop_countsAllThatWaitedForIt() {
    long stop = 100 * PERIOD;
    Outcome outcome = run(10_000, message -> message == 5_000 ? stop : 99);
    assertThat(outcome.saturated()).isFalse();
    assertThat(latencies.getMaxValue()).isEqualTo(latencies.highestEquivalentValue(stop + 1));
    // Each costs 100 with the look at the clock, so the stop and what came meanwhile take 10/9.
    assertThat(latencies.getCountBetweenValues(200, Long.MAX_VALUE >> 1)).isBetween(108L, 113L);
    assertThat(outcome.waited()).isBetween(9_886L, 9_892L);
  }

  @Test
  void run_moreThanCanBeHandled_isSaturated() {
    Outcome outcome = run(10_000, message -> 1_249);
    assertThat(outcome.saturated()).isTrue();
    assertThat(outcome.handled()).isEqualTo(10_000);
    assertThat(outcome.achieved()).isBetween(799_000.0, 801_000.0);
  }

  @Test
  void run_farMoreThanCanBeHandled_givesUp() {
    Outcome outcome = run(10_000, message -> 50_000);
    assertThat(outcome.saturated()).isTrue();
    assertThat(outcome.handled()).isLessThan(10_000);
    assertThat(outcome.end() - outcome.start())
        .isBetween(OpenLoop.PATIENCE * 10_000 * PERIOD, (OpenLoop.PATIENCE + 6) * 10_000 * PERIOD);
    assertThat(outcome.achieved()).isBetween(19_000.0, 21_000.0);
  }

  @Test
  void run_backlogClearedBeforeTheEnd_isNotSaturated() {
    Outcome outcome = run(10_000, message -> message < 5_000 ? 1_249 : 99);
    assertThat(outcome.saturated()).isFalse();
  }

  @Test
  void run_behindFromSomeTimeOn_isSaturated() {
    Outcome outcome = run(10_000, message -> message < 8_000 ? 99 : 1_249);
    assertThat(outcome.saturated()).isTrue();
  }

  @Test
  void run_stopAtTheVeryEnd_isNotSaturated() {
    Outcome outcome = run(10_000, message -> message == 9_500 ? 2_000 * PERIOD : 99);
    assertThat(outcome.saturated()).isFalse();
  }

  @Test
  void run_longerThanTheHistogramKnows_countsTheLongest() {
    Outcome outcome = run(10, message -> 2 * latencies.getHighestTrackableValue());
    assertThat(outcome.saturated()).isTrue();
    assertThat(latencies.getTotalCount()).isEqualTo(outcome.handled());
  }

  @Test
  void run_twice_startsAnew() {
    Histogram both = latencies;
    OpenLoop loop = new OpenLoop(() -> ++now, message -> now += 99, both, RATE);
    Outcome first = loop.run(5_000);
    now += 1_000_000_000;
    both.reset();
    Outcome second = loop.run(5_000);
    assertThat(second.start()).isGreaterThan(first.end() + 999_999_999);
    assertThat(second.waited()).isEqualTo(first.waited());
    assertThat(both.getMaxValue()).isEqualTo(100);
  }
}
