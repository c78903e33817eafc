package io.rockpool.benchmarks.latency;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockpool.benchmarks.Palette;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LatencyPercentileChartTest {

  @BeforeAll
  static void drawWithoutScreen() {
    System.setProperty("java.awt.headless", "true");
  }

  private static String svg(Palette palette) {
    PercentileChart chart = new PercentileChart("G1");
    for (String variant : new String[] {"new", "pooled"}) {
      Histogram latencies = Latencies.create();
      for (long nanos = 150; nanos < 40_000_000; nanos = nanos * 3 / 2) {
        latencies.recordValueWithCount(nanos, 40_000_000 / nanos);
      }
      chart.add(variant, latencies);
    }
    return chart.svg(palette, "chart");
  }

  @ParameterizedTest
  @EnumSource
  void svg_sameFigures_isTheSame(Palette palette) {
    assertThat(svg(palette)).isEqualTo(svg(palette));
  }

  @Test
  void svg_hasMarksAsText() {
    assertThat(svg(Palette.LIGHT))
        .contains(">99.99%</text>", ">100 us</text>", ">pooled</text>", "sans-serif")
        .doesNotContain("<rect width=\"100%\"");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 ns",
    "172, 172 ns",
    "999, 999 ns",
    "1234, 1.23 us",
    "99960, 100 us",
    "999600, 1.00 ms",
    "64700000, 64.7 ms",
    "12000000000, 12.0 s"
  })
  void text_hasThreeDigits(long nanos, String expected) {
    assertThat(Nanos.text(nanos)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"100, 100 ns", "1000, 1 us", "10000, 10 us", "1000000000, 1 s"})
  void roundText_hasNoDecimals(long nanos, String expected) {
    assertThat(Nanos.roundText(nanos)).isEqualTo(expected);
  }
}
