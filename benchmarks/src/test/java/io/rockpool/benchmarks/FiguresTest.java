package io.rockpool.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was measured is the same when it has been written and read. */
class FiguresTest {

  @Test
  void median_ofEvenAndOddNumbers_isInTheMiddle() {
    Figures figures = new Figures();
    for (double value : new double[] {9, 1, 5}) {
      figures.add("pair", "NEW", value, 0);
    }
    assertThat(figures.of("pair", Contender.NEW).orElseThrow().median()).isEqualTo(5);

    figures.add("pair", "NEW", 7, 40);
    Sample sample = figures.of("pair", Contender.NEW).orElseThrow();
    assertThat(sample.median()).isEqualTo(6);
    assertThat(sample.lowest()).isEqualTo(1);
    assertThat(sample.highest()).isEqualTo(9);
    assertThat(sample.bytes()).isEqualTo(40);
  }

  @Test
  void figures_writtenAndRead_areTheSame(@TempDir Path directory) {
    Figures figures = new Figures();
    figures.note("machine", "2 processors: of some kind");
    figures.add("pair/1/b40", "ROCKPOOL", 13.25, 0.001);
    figures.add("pair/1/b40", "ROCKPOOL", 14.5, 0);
    figures.add("burst/1/b40", "NEW", 19, 40);

    Path file = directory.resolve("more").resolve("jdk25.csv");
    figures.write(file);
    Figures read = Figures.read(file);

    assertThat(read.all()).isEqualTo(figures.all()).hasSize(2);
    assertThat(read.circumstance("machine")).isEqualTo("2 processors: of some kind");
    assertThat(read.circumstance("date")).isEmpty();
  }
}
