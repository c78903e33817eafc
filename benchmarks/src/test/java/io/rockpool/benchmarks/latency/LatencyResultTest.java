package io.rockpool.benchmarks.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatencyResultTest {

  @TempDir private Path directory;

  private static Result result(boolean saturated) {
    return new Result(
        new Jvm("25.0.3+9-LTS", 2, "-XX:A=1 -XX:+B"),
        3,
        new Configuration(
            new Situation(2048, 1_000_000, 2_000_000, 20), Collector.ZGC, Variant.POOLED),
        new Measurement(new Outcome(100, 100, -5, 1000, 70, saturated ? 60 : 1), 44, 1.2E-5, 99),
        saturated ? null : new Percentiles(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L)),
        new Pauses(1, 2, 3, 4, 5, 6));
  }

  @Test
  void table_writtenAndRead_isTheSame() throws IOException {
    List<Result> results = List.of(result(false), result(true));
    Path file = directory.resolve("results.csv");
    ResultTable.write(results, file);
    assertThat(ResultTable.read(file)).isEqualTo(results);
  }

  @Test
  void row_saturated_hasNoPercentiles() {
    Row row = result(true).row();
    assertThat(row.text("saturated")).isEqualTo("true");
    assertThat(row.text("p99.99")).isEmpty();
  }

  @Test
  void lostNanos_areNeitherOnAProcessorNorPaused() {
    assertThat(result(false).row().number("lostNanos")).isEqualTo(1005 - 44 - 2 - 6);
  }

  @Test
  void row_cellMissing_isRejected() {
    assertThatThrownBy(() -> Row.ofLine("a,b", "1")).hasMessageContaining("1 values for 2 columns");
  }

  @Test
  void row_comma_isRejected() {
    assertThatThrownBy(() -> new Row().put("a", "1,2")).hasMessageContaining("comma");
  }

  @Test
  void histogram_writtenAndRead_isTheSame() throws IOException {
    Histogram histogram = Latencies.create();
    for (long nanos = 1; nanos < 10_000_000_000L; nanos *= 3) {
      histogram.recordValueWithCount(nanos, nanos % 7);
    }
    Latencies.write(histogram, directory, "some");
    Histogram read = Latencies.read(directory, "some");
    assertThat(Percentiles.of(read)).isEqualTo(Percentiles.of(histogram));
    assertThat(read.getTotalCount()).isEqualTo(histogram.getTotalCount());
  }

  @Test
  void percentiles_haveTheirNames() {
    Histogram histogram = Latencies.create();
    for (int nanos = 1; nanos <= 1000; nanos++) {
      histogram.recordValue(nanos);
    }
    Percentiles percentiles = Percentiles.of(histogram);
    assertThat(percentiles.nanos("p50")).isEqualTo(500);
    assertThat(percentiles.nanos("p99.9")).isEqualTo(999);
    assertThat(percentiles.nanos("max")).isEqualTo(1000);
  }
}
