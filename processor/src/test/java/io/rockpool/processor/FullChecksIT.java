package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What full checks report, of pools of every kind: lines of code are shown as {@code Desk.buy}, and
 * ages are left out.
 */
class FullChecksIT {

  private static final List<String> KINDS =
      List.of("Order", "Late", "Quote", "Token", "Stray", "Grown", "Basket");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"CONFINED", "SHARED"})
  void full_anyKind_namesEachSite(String threading) throws IOException {
    String report = report(threading, "-Drockpool.checks=full");

    for (String kind : KINDS) {
      assertThat(section(report, kind + " twice"))
          .startsWith("Main." + kind + " released twice: ")
          .contains("|acquired from Main_" + kind + "Pool at Desk.buy by thread main, ago")
          .contains("|released at Desk.sell by thread main, ago")
          .endsWith("|now at Desk.sellAgain by thread main");
      assertThat(section(report, kind + " late"))
          .as("released by who had it no more, and then by who has it")
          .startsWith("Main." + kind + " released twice: ")
          .contains("|acquired from Main_" + kind + "Pool at Desk.buyNext by thread main, ago")
          .contains("|released at Desk.sellAgain by thread main, ago")
          .endsWith("|now at Desk.sell by thread main");
      assertThat(section(report, kind + " written"))
          .startsWith(
              "Main." + kind + " written after its release: " + kind + ".number is 7 and was ")
          .contains("|acquired from Main_" + kind + "Pool at Desk.buy by thread main, ago")
          .contains("|released at Desk.sell by thread main, ago")
          .endsWith("|now at Desk.buyNext by thread main");
      assertThat(section(report, kind + " afterwards")).isEqualTo("idle 2, next is as new");
      assertThat(section(report, kind + " written before close"))
          .startsWith(
              "Main." + kind + " written after its release: " + kind + ".number is 9 and was ")
          .endsWith("|released at Desk.sell by thread main, ago");
      assertThat(section(report, kind + " leaked"))
          .startsWith(
              "2 Main." + kind + " objects were in use when Main_" + kind + "Pool was closed")
          .contains("|1 acquired at Desk.buy by thread main, ago")
          .contains("|1 acquired at Desk.buyNext by thread main, ago");
    }
    assertThat(section(report, "exhausted"))
        .startsWith("All 2 objects of Main_OrderPool are in use.")
        .endsWith("|2 acquired at Desk.buy by thread main, ago");
    assertThat(section(report, "grown to the end"))
        .endsWith("|4 acquired at Desk.buy by thread main, ago");
    assertThat(section(report, "foreign"))
        .startsWith("Main.Order released to the wrong pool: ")
        .contains("|acquired from Main_OrderPool at Desk.buy by thread main, ago")
        .endsWith("|now at Desk.sell by thread main");
    assertThat(section(report, "null")).startsWith("null released").endsWith("by thread main");
    assertThat(section(report, "all fields"))
        .contains(
            "Order.number is 7 and was 0, Order.note is \"x\" and was null, Order.kept is \"k\" and was"
                + " null, Order.stamp is 6 and was 5, Order.fills is [1] and was [],"
                + " Order.grid[1][0] is 3 and was 0, Order.hidden is 4 and was 0, so");
    assertThat(section(report, "owned twice"))
        .startsWith("Basket.leg owns a Main.Leg that is not in use")
        .contains("|acquired from Main_LegPool at Desk.own by thread main, ago")
        .contains("|released at Desk.disown by thread main, ago")
        .endsWith("|now at Desk.sell by thread main");
    assertThat(section(report, "owned with its owner"))
        .contains("|released at Desk.sell by thread main, ago");
    assertThat(section(report, "in the stream")).contains("|released at Desk.sell by thread main");
    assertThat(section(report, "other thread"))
        .isEqualTo(
            threading.equals("SHARED")
                ? "nothing"
                : "Main_OrderPool used by the thread other, but it belongs to the thread main as long as"
                    + " something is in use (1 Main.Order now), so both may get the same object. Give each"
                    + " thread a pool of its own, or declare @Pooled(threading = Threading.SHARED)."
                    + "|last used at Desk.buy by thread main, ago|now at Desk.buyNext by thread other");
    assertThat(section(report, "other thread, nothing in use")).isEqualTo("nothing");
    assertThat(section(report, "reset fails"))
        .contains("written after its release: Bad.number is 7 and was 0")
        .endsWith("capacity 1, suppressed 1");
    if (threading.equals("SHARED")) {
      assertThat(section(report, "local"))
          .contains("written after its release: Order.number is 7 and was 0")
          .endsWith("|now at Shared.buyLocally by thread main");
      assertThat(section(report, "waiting"))
          .contains("written after its release: Waited.number is 7 and was 0")
          .endsWith("|now at Shared.buyInTime by thread main");
      assertThat(section(report, "waited in vain"))
          .endsWith("|1 acquired at Shared.buyInTime by thread main, ago");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONFINED", "SHARED"})
  void standard_anyKind_printsNoneOfIt(String threading) throws IOException {
    String report = report(threading);

    assertThat(report)
        .contains("released twice")
        .contains("never released")
        .doesNotContain("acquired from")
        .doesNotContain("acquired at")
        .doesNotContain("written after")
        .doesNotContain("by thread")
        .doesNotContain("now at");
    for (String kind : KINDS) {
      assertThat(section(report, kind + " written")).isEqualTo("nothing");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONFINED", "SHARED"})
  void full_sampled_tellsWhatWasNotLookedUp(String threading) throws IOException {
    String report = report(threading, "-Drockpool.checks=full", "-Drockpool.checks.sample=2");

    assertThat(section(report, "exhausted"))
        .contains("|1 acquired at Desk.buy by thread main, ago")
        .contains(
            "|1 acquired at lines that were not looked up (rockpool.checks.sample is 2) by thread main,"
                + " ago");
  }

  @Test
  void full_threadsShare_findNothingWhereNothingIs() throws IOException {
    Path source = Files.writeString(folder.resolve("Crowd.java"), CROWD);
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve("io.rockpool.PoolObserver"), "com.acme.Crowd\n");
    compile(source);

    assertThat(run("com.acme.Crowd", "-Drockpool.checks=full"))
        .endsWith("created 1, misused 0, in use 0, written 0\n");
  }

  private static String section(String report, String name) {
    String start = "== " + name + ": ";
    assertThat(report).contains(start);
    int from = report.indexOf(start) + start.length();
    return report.substring(from, report.indexOf('\n', from));
  }

  private String report(String threading, String... options) throws IOException {
    Path source =
        Files.writeString(
            folder.resolve("Main.java"),
            SOURCE.replace("$threading", "threading = Threading." + threading));
    Path shared =
        Files.writeString(
            folder.resolve("Shared.java"), threading.equals("SHARED") ? SHARED : NOT_SHARED);
    compile(source, shared);
    return run("com.acme.Main", options)
        .replaceAll("com\\.acme\\.((?:Desk|Shared)\\.\\w+)\\(\\w+\\.java:\\d+\\)", "$1")
        .replaceAll("(, )(the oldest )?(less than )?[0-9.]+ (ms|s|min) ago", ", ago");
  }

  private void compile(Path... sources) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-Xlint:all",
                "-Werror",
                "-cp",
                Tool.RUNTIME.toString(),
                "-processorpath",
                Tool.PROCESSOR + ":" + Tool.RUNTIME,
                "-d",
                folder.toString()));
    for (Path source : sources) {
      arguments.add(source.toString());
    }
    Tool.Result compiled = Tool.run("javac", arguments);
    assertThat(compiled.status()).as(compiled.output()).isZero();
  }

  private String run(String main, String... options) {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-cp", folder + ":" + Tool.RUNTIME, main));
    Tool.Result result = Tool.run("java", arguments);
    assertThat(result.status()).as(result.output()).isZero();
    return result.output();
  }

  /** Threads that do nothing wrong, while another one looks at what is idle. */
  private static final String CROWD =
      """
      package com.acme;

      import io.rockpool.*;
      import java.util.*;
      import java.util.concurrent.atomic.*;

      public class Crowd implements PoolObserver {
        @Pooled(capacity = 3, threading = Threading.SHARED, onExhausted = Exhaustion.WAIT)
        static class Order {
          int number;
          final List<Integer> fills = new ArrayList<>();
          final long[] grid = new long[4];
        }

        static final List<PoolAudit> AUDITS = new ArrayList<>();
        static final AtomicInteger MISUSED = new AtomicInteger();
        static volatile boolean over;

        @Override public void created(PoolAudit audit) { AUDITS.add(audit); }

        @Override public void misused(PoolAudit audit, PoolMisuseException misuse) {
          misuse.printStackTrace();
          MISUSED.incrementAndGet();
        }

        static void use(Order order) {
          order.number++;
          order.fills.add(order.number);
          order.grid[order.number & 3]++;
        }

        public static void main(String[] arguments) throws Exception {
          Crowd_OrderPool pool = new Crowd_OrderPool();
          List<Thread> threads = new ArrayList<>();
          for (int i = 0; i < 4; i++) {
            boolean alone = i == 0;
            threads.add(new Thread(() -> {
              Crowd_OrderPool.Local local = alone ? pool.local() : null;
              while (!over) {
                Order order = local == null ? pool.acquire() : local.acquire();
                use(order);
                if (local == null) { pool.release(order); } else { local.release(order); }
              }
              if (local != null) { local.close(); }
            }));
          }
          threads.forEach(Thread::start);
          int written = 0;
          for (long end = System.nanoTime() + 2_000_000_000L; System.nanoTime() < end; ) {
            for (PoolMisuseException each : AUDITS.get(0).written()) {
              each.printStackTrace();
              written++;
            }
          }
          over = true;
          for (Thread thread : threads) { thread.join(); }
          System.out.println("created " + AUDITS.size() + ", misused " + MISUSED + ", in use "
              + AUDITS.get(0).inUse() + ", written " + written);
        }
      }
      """;

  private static final String SOURCE =
      """
      package com.acme;

      import io.rockpool.*;
      import java.util.*;
      import java.util.function.*;

      class Main {
        interface Numbered { void number(int number); int number(); }

        @Pooled(capacity = 2, $threading)
        static class Order implements Numbered {
          int number;
          String note;
          @Pooled.Keep String kept;
          @Pooled.Reset("5") long stamp = 5;
          final List<Integer> fills = new ArrayList<>();
          final int[][] grid = new int[2][2];
          private int hidden;
          int getHidden() { return hidden; }
          void setHidden(int hidden) { this.hidden = hidden; }
          public void number(int number) { this.number = number; }
          public int number() { return number; }
          @Override public boolean equals(Object other) { throw new AssertionError(); }
          @Override public int hashCode() { throw new AssertionError(); }
        }

        @Pooled(capacity = 2, $threading, reset = ResetTime.ON_ACQUIRE)
        static class Late implements Numbered {
          int number;
          public void number(int number) { this.number = number; }
          public int number() { return number; }
        }

        @Pooled(capacity = 2, $threading)
        static final class Quote implements Numbered {
          @Pooled.Slot int slot;
          int number;
          public void number(int number) { this.number = number; }
          public int number() { return number; }
        }

        @Pooled(capacity = 2, $threading)
        static final class Token implements Numbered {
          int number;
          public void number(int number) { this.number = number; }
          public int number() { return number; }
        }

        @Pooled(capacity = 2, $threading, onExhausted = Exhaustion.UNPOOLED)
        static class Stray implements Numbered {
          int number;
          public void number(int number) { this.number = number; }
          public int number() { return number; }
          @Pooled.OnAcquire void begin(int watch) { number = watch; }
        }

        @Pooled(capacity = 2, $threading, onExhausted = Exhaustion.GROW, maxCapacity = 4)
        static class Grown implements Numbered {
          int number;
          public void number(int number) { this.number = number; }
          public int number() { return number; }
          @Pooled.OnRelease void end() {}
        }

        @Pooled(capacity = 2, $threading)
        static class Leg { int size; }

        @Pooled(capacity = 2, $threading)
        static class Basket implements Numbered {
          int number;
          @Pooled.Owned Leg leg;
          public void number(int number) { this.number = number; }
          public int number() { return number; }
        }

        @Pooled(capacity = 2, $threading)
        static class Bad {
          private int number;
          boolean fails;
          int getNumber() { return number; }
          void setNumber(int number) {
            if (fails) { throw new IllegalStateException("setter"); }
            this.number = number;
          }
        }

        static void show(String name, Runnable task) {
          String text = "nothing";
          try {
            task.run();
          } catch (PoolMisuseException | PoolExhaustedException failure) {
            text = failure.getMessage().replace("\\n  ", "|");
          }
          System.out.println("== " + name + ": " + text);
        }

        static <T extends Numbered> void anyKind(String kind, Supplier<Pool<T>> pools) {
          Pool<T> first = pools.get();
          T one = Desk.buy(first);
          Desk.sell(first, one);
          show(kind + " twice", () -> Desk.sellAgain(first, one));

          Pool<T> second = pools.get();
          T two = Desk.buy(second);
          Desk.sell(second, two);
          T same = Desk.buyNext(second);
          if (same != two) { throw new AssertionError(); }
          Desk.sellAgain(second, two);
          show(kind + " late", () -> Desk.sell(second, same));

          Pool<T> third = pools.get();
          T written = Desk.buy(third);
          Desk.sell(third, written);
          written.number(7);
          show(kind + " written", () -> Desk.buyNext(third));
          T next = Checks.FULL ? third.acquire() : written;
          System.out.println("== " + kind + " afterwards: idle " + (third.idle() + third.inUse())
              + ", next is " + (next == written && next.number() == 0 ? "as new" : "not as new"));
          if (Checks.FULL) { Desk.sell(third, next); }
          written.number(9);
          show(kind + " written before close", third::close);

          Pool<T> fourth = pools.get();
          Desk.buy(fourth);
          Desk.buyNext(fourth);
          show(kind + " leaked", fourth::close);
        }

        public static void main(String[] arguments) throws Exception {
          anyKind("Order", Main_OrderPool::new);
          anyKind("Late", Main_LatePool::new);
          anyKind("Quote", Main_QuotePool::new);
          anyKind("Token", Main_TokenPool::new);
          anyKind("Stray", Main_StrayPool::new);
          anyKind("Grown", Main_GrownPool::new);
          anyKind("Basket", Main_BasketPool::new);

          Main_OrderPool orders = new Main_OrderPool();
          show("exhausted", () -> { for (int i = 0; i < 3; i++) { Desk.buy(orders); } });
          Main_GrownPool grown = new Main_GrownPool();
          show("grown to the end", () -> { for (int i = 0; i < 5; i++) { Desk.buy(grown); } });
          Order foreign = Desk.buy(new Main_OrderPool());
          show("foreign", () -> Desk.sell(orders, foreign));
          show("null", () -> Desk.sell(orders, null));

          Main_OrderPool fields = new Main_OrderPool();
          Order order = Desk.buy(fields);
          Desk.sell(fields, order);
          order.number = 7;
          order.note = "x";
          order.kept = "k";
          order.stamp = 6;
          order.fills.add(1);
          order.grid[1][0] = 3;
          order.setHidden(4);
          show("all fields", fields::acquire);

          Main_LegPool legs = new Main_LegPool();
          Main_BasketPool baskets = new Main_BasketPool();
          Basket basket = Desk.buy(baskets);
          basket.leg = Desk.own(legs);
          Desk.disown(legs, basket.leg);
          show("owned twice", () -> Desk.sell(baskets, basket));
          Basket other = Desk.buy(baskets);
          Leg leg = other.leg = Desk.own(legs);
          Desk.sell(baskets, other);
          show("owned with its owner", () -> legs.release(leg));

          Main_OrderPool mapped = new Main_OrderPool();
          Order streamed = Desk.buy(mapped);
          Desk.sell(mapped, streamed);
          show("in the stream", () -> List.of(streamed).forEach(mapped::release));

          Main_OrderPool confined = new Main_OrderPool();
          Order held = Desk.buy(confined);
          elsewhere(() -> show("other thread", () -> Desk.buyNext(confined)));
          confined.releaseAll();
          elsewhere(() -> show("other thread, nothing in use", () -> Desk.buyNext(confined)));

          Main_BadPool bad = new Main_BadPool();
          Bad fails = bad.acquire();
          bad.release(fails);
          fails.setNumber(7);
          fails.fails = true;
          try {
            bad.acquire();
            System.out.println("== reset fails: nothing");
          } catch (PoolMisuseException failure) {
            System.out.println("== reset fails: " + failure.getMessage().replace("\\n  ", "|")
                + "|capacity " + bad.capacity() + ", suppressed " + failure.getSuppressed().length);
          }
          Shared.run();
        }

        static void elsewhere(Runnable task) throws InterruptedException {
          Thread thread = new Thread(task, "other");
          thread.start();
          thread.join();
        }
      }

      class Desk {
        static <T> T buy(Pool<T> pool) { return pool.acquire(); }
        static <T> T buyNext(Pool<T> pool) { return pool.tryAcquire(); }
        static <T> void sell(Pool<T> pool, T object) { pool.release(object); }
        static <T> void sellAgain(Pool<T> pool, T object) { pool.release(object); }
        static <T> T own(Pool<T> pool) { return pool.acquire(); }
        static <T> void disown(Pool<T> pool, T object) { pool.release(object); }
      }

      """;

  private static final String NOT_SHARED =
      """
      package com.acme;

      class Shared {
        static void run() {}
      }
      """;

  private static final String SHARED =
      """
      package com.acme;

      import io.rockpool.*;

      class Shared {
        @Pooled(capacity = 1, threading = Threading.SHARED, onExhausted = Exhaustion.WAIT)
        static class Waited { int number; }

        static void run() throws Exception {
          Main_OrderPool pool = new Main_OrderPool();
          Main_OrderPool.Local local = pool.local();
          Main.Order order = local.acquire();
          local.release(order);
          order.number = 7;
          Main.show("local", () -> buyLocally(local));

          Shared_WaitedPool waiting = new Shared_WaitedPool();
          Waited waited = waiting.acquire();
          waiting.release(waited);
          waited.number = 7;
          Main.show("waiting", () -> buyInTime(waiting));
          if (Checks.FULL) { buyInTime(waiting); }
          Main.show("waited in vain", () -> buyInTime(waiting));
        }

        static void buyLocally(Main_OrderPool.Local local) { local.acquire(); }

        static void buyInTime(Shared_WaitedPool pool) {
          try {
            pool.acquire(java.time.Duration.ofMillis(1));
          } catch (InterruptedException impossible) {
            throw new AssertionError(impossible);
          }
        }
      }
      """;
}
