package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checkers for leaks that users have already watch leases and scopes: they report the lines that
 * say so, no others, and nothing in generated code.
 */
class LeakCheckersIT {

  private static final Path CHECKERS = Path.of("target/checkers").toAbsolutePath();

  /** {@code LEAK} for all, or the names of those that see it. */
  private static final String USER =
      """
      package com.acme;

      import io.rockpool.*;
      import java.util.List;

      @Pooled(capacity = 8)
      class Order {
        long id;

        @Pooled.OnAcquire
        void open(long id) { this.id = id; }
      }

      @Pooled(capacity = 8, threading = Threading.SHARED, onExhausted = Exhaustion.GROW)
      class Trade {
        long id;
        @Pooled.Owned Trade next;

        @Pooled.OnRelease
        void shut() {}
      }

      @Pooled(capacity = 8, onExhausted = Exhaustion.UNPOOLED)
      class Cell<T> {
        T value;
        @Pooled.Slab(length = 8) java.nio.ByteBuffer bytes;
      }

      class User {
        private final OrderPool orders = new OrderPool();
        private final TradePool trades = new TradePool();
        private final CellPool<String> cells = new CellPool<>();

        void forgotten() {
          OrderPool.Lease order = orders.lease(42); // LEAK
          order.id = 3;
        }

        void inline() {
          orders.lease().id = 4; // LEAK
        }

        void asItsOwnClass() {
          Order order = orders.lease(); // LEAK
          order.id = 8;
        }

        void shared() {
          TradePool.Lease trade = trades.lease(); // LEAK
          trade.id = 8;
        }

        void local() {
          TradePool.Local local = trades.local();
          TradePool.Lease trade = local.lease(); // LEAK
          trade.id = 8;
          local.close();
        }

        void generic() {
          CellPool.Lease<String> cell = cells.lease(); // LEAK
          cell.value = "";
        }

        void scope() {
          OrderPool.Scope scope = orders.scope(); // LEAK
          scope.acquire(7).id = 8;
        }

        void resources() {
          try (OrderPool.Lease order = orders.lease();
              CellPool.Lease<String> cell = cells.lease();
              OrderPool.Scope scope = orders.scope()) {
            order.id = scope.acquire().id;
            cell.value = "";
            use(order);
          }
        }

        void closed() {
          TradePool.Lease trade = trades.lease();
          try {
            trade.id = 6;
          } finally {
            trade.close(); // by try-with-resources
          }
        }

        OrderPool.Lease handedOn() {
          OrderPool.Lease order = orders.lease(7);
          order.id = 7;
          return order;
        }

        void use(Order order) {
          order.id = 3;
        }

        void byHand() {
          Order order = orders.acquire(5);
          use(order);
          orders.release(order);
        }
      }
      """;

  @TempDir Path folder;
  private List<Integer> leaks;

  @BeforeEach
  void find() {
    List<String> lines = USER.lines().toList();
    leaks =
        IntStream.rangeClosed(1, lines.size())
            .filter(line -> lines.get(line - 1).contains("// LEAK"))
            .boxed()
            .toList();
    assertThat(leaks).hasSize(7);
  }

  @Test
  void checkerFramework_reportsLeaks() throws IOException {
    Path source = Files.writeString(folder.resolve("User.java"), USER);
    List<String> arguments = new ArrayList<>();
    for (String name :
        List.of("api", "code", "comp", "file", "main", "model", "processing", "tree", "util")) {
      arguments.add("-J--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
    }
    arguments.add("-J--add-opens=jdk.compiler/com.sun.tools.javac.comp=ALL-UNNAMED");
    arguments.addAll(
        List.of(
            "-cp",
            Tool.RUNTIME + ":" + CHECKERS.resolve("checker-qual.jar"),
            "-processorpath",
            CHECKERS.resolve("checker.jar")
                + ":"
                + CHECKERS.resolve("checker-qual.jar")
                + ":"
                + Tool.PROCESSOR
                + ":"
                + Tool.RUNTIME,
            "-processor",
            "org.checkerframework.checker.resourceleak.ResourceLeakChecker,"
                + PooledProcessor.class.getName(),
            "-d",
            folder.toString(),
            source.toString()));
    String output = Tool.run("javac", arguments).output();

    assertThat(output).doesNotContain("Pool.java:");
    assertThat(lines(output, "User\\.java:(\\d+): error: \\[required\\.method\\.not\\.called\\]"))
        .as(output)
        .isEqualTo(leaks);
    assertThat(lines(output, "User\\.java:(\\d+): error:")).as(output).isEqualTo(leaks);
  }

  @Test
  void eclipse_withResourceWarnings_reportsLeaks() {
    List<String> said = EclipseBuild.diagnostics(folder, List.of(USER), List.of("-warn:+resource"));

    assertThat(said).noneMatch(each -> each.contains("Pool.java"));
    assertThat(lines(said, "may not be closed")).isEqualTo(leaks);
    assertThat(lines(said, "never closed")).isEmpty();
  }

  @Test
  void eclipse_withAnalysisByAnnotations_reportsLeaks() throws IOException {
    String prefix = "org.eclipse.jdt.core.compiler.";
    Path settings =
        Files.writeString(
            folder.resolve("settings.properties"),
            String.join(
                "\n",
                prefix + "annotation.resourceanalysis=enabled",
                prefix + "problem.unclosedCloseable=error",
                prefix + "problem.potentiallyUnclosedCloseable=warning",
                prefix + "problem.insufficientResourceAnalysis=warning",
                prefix + "problem.incompatibleOwningContract=error"));
    List<String> said =
        EclipseBuild.diagnostics(
            folder, List.of(USER), List.of("-properties", settings.toString()));

    assertThat(said).noneMatch(each -> each.contains("Pool.java"));
    assertThat(lines(said, "never closed")).isEqualTo(leaks);
    assertThat(said.stream().filter(each -> each.contains("ERROR"))).hasSameSizeAs(leaks);
  }

  private static List<Integer> lines(List<String> said, String part) {
    return lines(
        String.join("\n", said.stream().filter(each -> each.contains(part)).toList()),
        "\\w+\\.java:(\\d+): ");
  }

  /** The lines that a pattern has in its group. */
  private static List<Integer> lines(String output, String pattern) {
    Stream<MatchResult> found = Pattern.compile(pattern).matcher(output).results();
    return found.map(each -> Integer.valueOf(each.group(1))).sorted().toList();
  }
}
