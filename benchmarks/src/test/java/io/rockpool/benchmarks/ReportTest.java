package io.rockpool.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page and the charts have what was measured, and say what was not. */
class ReportTest {

  @Test
  void report_ofTwoJdks_hasASectionForEachTheLatestFirst(@TempDir Path docs) throws IOException {
    figures("17.0.15").write(docs.resolve("performance").resolve("jdk17.csv"));
    figures("25.0.3").write(docs.resolve("performance").resolve("jdk25.csv"));

    Report.write(docs, Plan.SHORT);

    String page = Files.readString(docs.resolve("performance.md"));
    assertThat(page).containsSubsequence("## JDK 25", "## JDK 17");
    assertThat(page)
        .contains("This JDK cannot run: Stormpot")
        .contains("| Rockpool | 13.3 | 0 |")
        .contains("| new | 12.0 - 20.0 | 40 |")
        .contains("| pair | ≤ 1 × stack by hand | 0.95 | met |")
        .contains("performance/jdk25-pair-dark.svg");
    assertThat(docs.resolve("performance").resolve("jdk25-pair-light.svg")).exists();
    assertThat(docs.resolve("performance").resolve("jdk25-burst-light.svg")).doesNotExist();
  }

  @Test
  void report_ofTheFullSet_hasOtherObjectsOfEveryoneAndNamesWhatFailed(@TempDir Path docs)
      throws IOException {
    Figures figures = figures("25.0.3");
    figures.note("failed", "Stormpot in burst/8/b40");
    figures.add("pair/1/b64", "NETTY", 21, 0);
    figures.add("replacement/1/b16/1024", "NETTY", 31, 0);
    figures.write(docs.resolve("performance-full").resolve("jdk25.csv"));

    Report.write(docs, Plan.FULL);

    assertThat(Files.readString(docs.resolve("performance-full.md")))
        .startsWith("# Performance, all workloads\n")
        .contains("verify -Dbench.set=full`, from")
        .contains("performance-full/jdk25-pair-dark.svg")
        .contains("**Failed, and so not in the tables**: Stormpot in burst/8/b40.")
        .contains("| ns | 40 bytes | 64 bytes | bytes |")
        .contains("| Netty Recycler |  | 21.0 | 0 |")
        .contains("| ns | 1 k, 16 bytes | bytes |")
        .contains("| Netty Recycler | 31.0 | 0 |");
  }

  @Test
  void report_ofASlowMachine_saysHowManyForksAreMissing(@TempDir Path docs) throws IOException {
    Figures figures = figures("25.0.3");
    figures.note("left out", "after 9 minutes, 7 forks of the last rounds");
    figures.write(docs.resolve("performance").resolve("jdk25.csv"));

    Report.write(docs, Plan.SHORT);

    assertThat(Files.readString(docs.resolve("performance.md")))
        .contains("Left out after 9 minutes, 7 forks of the last rounds: `-Dbench.minutes`");
  }

  @Test
  void chart_drawnTwice_isTheSameAndHasItsWordsAndColours(@TempDir Path docs) throws IOException {
    figures("25.0.3").write(docs.resolve("performance").resolve("jdk25.csv"));

    Report.write(docs, Plan.SHORT);
    String light = chart(docs, "light");
    String dark = chart(docs, "dark");
    Report.write(docs, Plan.SHORT);

    assertThat(chart(docs, "light")).isEqualTo(light).contains(">stack by hand</text>");
    assertThat(chart(docs, "dark")).isEqualTo(dark).isNotEqualTo(light);
  }

  private static String chart(Path docs, String colours) throws IOException {
    return Files.readString(docs.resolve("performance").resolve("jdk25-pair-" + colours + ".svg"));
  }

  private static Figures figures(String jdk) {
    Figures figures = new Figures();
    figures.note("jdk", jdk);
    figures.note("not here", "Stormpot");
    figures.add("pair/1/b40", "STACK", 14, 0);
    figures.add("pair/1/b40", "ROCKPOOL", 13.3, 0.001);
    figures.add("pair/1/b40", "NEW", 12, 40);
    figures.add("pair/1/b40", "NEW", 20, 40);
    figures.add("pair/1/b40", "ROCKPOOL_FULL", 60_000, 0);
    return figures;
  }
}
