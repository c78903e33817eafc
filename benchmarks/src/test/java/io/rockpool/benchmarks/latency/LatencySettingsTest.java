package io.rockpool.benchmarks.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LatencySettingsTest {

  private static final Situation GOAL = new Situation(2048, 1_000_000, 2_000_000, 20);

  @Test
  void situations_short_isTheGoalAlone() {
    assertThat(RunSet.SHORT.situations(Settings.of())).containsExactly(GOAL);
  }

  @Test
  void situations_full_differInOneThing() {
    assertThat(RunSet.FULL.situations(Settings.of()))
        .hasSize(9)
        .startsWith(GOAL)
        .contains(
            new Situation(1024, 1_000_000, 2_000_000, 20),
            new Situation(2048, 10_000, 2_000_000, 20),
            new Situation(2048, 1_000_000, 200_000, 20),
            new Situation(2048, 1_000_000, 2_000_000, 0));
  }

  @Test
  void situations_crossover_isAGrid() {
    assertThat(RunSet.CROSSOVER.situations(Settings.of())).hasSize(9);
  }

  @Test
  void situations_othersAskedFor_takeThem() {
    Settings settings = Settings.of("set=short", "  rate=5/6   live=7 ");
    assertThat(settings.set().situations(settings))
        .containsExactly(new Situation(2048, 7, 5, 20), new Situation(2048, 7, 6, 20));
  }

  @Test
  void choice_oneConfiguration() {
    Settings settings = Settings.of("collector=g1 variant=pooled/spare");
    assertThat(settings.collectors()).containsExactly(Collector.G1);
    assertThat(settings.variants()).containsExactly(Variant.POOLED, Variant.SPARE);
  }

  @Test
  void options_severalOrNone() {
    assertThat(Settings.of("options=-XX:MaxGCPauseMillis=20/-XX:+B").options())
        .containsExactly("-XX:MaxGCPauseMillis=20", "-XX:+B");
    assertThat(Settings.of().options()).isEmpty();
  }

  @Test
  void of_unknownKey_isRejected() {
    assertThatThrownBy(() -> Settings.of("rates=5")).hasMessageContaining("There is no 'rates'");
  }

  @Test
  void options_zgc_hasGenerationsWhereItCan() {
    assertThat(Collector.ZGC.options(17)).containsExactly("-XX:+UseZGC");
    assertThat(Collector.ZGC.options(21)).contains("-XX:+ZGenerational");
    assertThat(Collector.ZGC.options(25)).containsExactly("-XX:+UseZGC");
    assertThat(Collector.ZGC.label(17)).isEqualTo("ZGC (without generations)");
  }
}
