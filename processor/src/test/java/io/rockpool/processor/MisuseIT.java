package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every way to misuse a pool, at each level of checks, with each sort of pool: what is seen, word
 * for word, and that the pool is whole.
 *
 * <p>The table is in {@code resources/misuse}, a file for each level; {@code -Dgolden.update=true}
 * writes what is seen now. Where two sorts of pool see the same, it stands there once.
 */
class MisuseIT {

  private static final Path FOLDER = Path.of("src/test/resources/misuse");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  private static final String HEADER =
      """
      package com.acme.%s;

      import io.rockpool.*;
      import io.rockpool.processor.Misuses;

      """;

  private static final List<String> CLASSES =
      List.of(
          """
          @Pooled(capacity = 3, threading = Threading.THREADING)
          public class Order implements Misuses.Thing {
            private int price = 3;

            public static Object made() { return new Order(); }
            public static Object subclassed() { return new Order() {}; }
            public static Object leg() { return new Leg(); }

            public int price() { return price; }
            public void price(int price) { this.price = price; }
            public int getPrice() { return price; }
            public void setPrice(int price) { Misuses.setting.accept(this); this.price = price; }

            @Pooled.OnAcquire void open() { Misuses.acquiring.accept(this); }
            @Pooled.OnRelease void shut() { Misuses.releasing.accept(this); }
          }
          """,
          """
          @Pooled(
              capacity = 1,
              threading = Threading.THREADING,
              onExhausted = Exhaustion.GROW,
              maxCapacity = 2)
          class Growing {
            Growing() { Misuses.making.accept(this); }
          }
          """,
          """
          @Pooled(capacity = 2, threading = Threading.THREADING)
          class Leg {
            int ratio = 1;
          }
          """,
          """
          @Pooled(capacity = 2, threading = Threading.THREADING)
          class Basket implements Misuses.Holder {
            @Pooled.Owned Leg leg;

            public void own(Object leg) { this.leg = (Leg) leg; }
          }
          """);

  @TempDir static Path folder;

  @BeforeAll
  static void compile() throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "-processorpath",
                Tool.PROCESSOR + ":" + Tool.RUNTIME,
                "-d",
                folder.toString()));
    for (String threading : List.of("confined", "shared")) {
      Path home = Files.createDirectories(folder.resolve(threading));
      for (String each : CLASSES) {
        String source =
            HEADER.formatted(threading)
                + each.replace("THREADING", threading.toUpperCase(Locale.ROOT));
        Path file = home.resolve(Build.nameOf(source).replaceFirst(".*\\.", "") + ".java");
        arguments.add(Files.writeString(file, source).toString());
      }
    }
    Tool.Result compiled = Tool.run("javac", arguments);
    assertThat(compiled.status()).as(compiled.output()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"off", "standard", "full"})
  void misuse_atLevel_isSeenAsInTheTable(String level) throws IOException {
    Tool.Result result =
        Tool.run(
            "java",
            List.of(
                "-Drockpool.checks=" + level,
                "-cp",
                folder + ":" + System.getProperty("java.class.path"),
                Misuses.class.getName(),
                "Confined",
                "Shared",
                "Local"));
    Path table = FOLDER.resolve(level + ".txt");
    String seen =
        table(
            result
                .output()
                .replaceAll(" at [\\w.$]+\\(\\w+\\.java:\\d+\\) by thread", " at … by thread")
                .replaceAll("(less than )?\\d+(\\.\\d+)? m?s ago", "… ago")
                .replaceAll("(?<=thread )Thread-\\d+", "other"));
    if (UPDATE) {
      Files.createDirectories(FOLDER);
      Files.writeString(table, seen);
    }

    assertThat(result.status()).as(result.output()).isZero();
    if (!level.equals("off")) {
      assertThat(seen).doesNotContain("WRONG", "HARMED");
    }
    assertThat(seen).isEqualTo(Files.readString(table));
  }

  /** What the page about misuse quotes of standard checks, it quotes from here. */
  @Test
  void misuse_inDocumentation_isWhatIsSeen() throws IOException {
    String page = Files.readString(Path.of("../docs/misuse.md"));
    String table = Files.readString(FOLDER.resolve("standard.txt"));
    List<String> quoted = new ArrayList<>();
    for (MatchResult each :
        Pattern.compile("(?s)\n```\n(.*?)```")
            .matcher(page.split("## Full checks")[0])
            .results()
            .toList()) {
      quoted.addAll(each.group(1).lines().toList());
    }

    assertThat(quoted).hasSizeGreaterThan(10).allMatch(table::contains);
  }

  /** Puts the ways with the same outcome together, in the order of the misuses. */
  private static String table(String output) {
    Map<String, Map<String, List<String>>> outcomes = new LinkedHashMap<>();
    for (String line : output.lines().toList()) {
      assertThat(line).matches("(Confined|Shared|Local) [^:]+: .*");
      String way = line.substring(0, line.indexOf(' '));
      String misuse = line.substring(way.length() + 1, line.indexOf(": "));
      outcomes
          .computeIfAbsent(misuse, each -> new LinkedHashMap<>())
          .computeIfAbsent(line.substring(line.indexOf(": ") + 2), each -> new ArrayList<>())
          .add(way);
    }
    StringBuilder table = new StringBuilder();
    outcomes.forEach(
        (misuse, ways) -> {
          table.append(misuse).append('\n');
          ways.forEach(
              (outcome, names) ->
                  table
                      .append("  ")
                      .append(names)
                      .append("\n    ")
                      .append(outcome.replace(" | ", "\n    "))
                      .append('\n'));
        });
    return table.toString();
  }
}
