package io.rockpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Marks, failures, levels of checks, and what is said to those who misuse a pool. */
class SafetyTest {

  @Test
  void next_mark_isPositiveAndNew() {
    Set<Integer> drawn = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      int mark = Marks.next();
      assertThat(mark).isPositive();
      assertThat(drawn.add(mark)).isTrue();
    }
    assertThat(Marks.NONE).isZero();
  }

  @Test
  void add_failures_keepsTheFirst() {
    Throwable first = new IllegalStateException("first");
    Throwable second = new IllegalStateException("second");

    assertThat(Failures.add(null, first)).isSameAs(first);
    assertThat(Failures.add(first, second)).isSameAs(first);
    assertThat(Failures.add(first, first)).isSameAs(first);
    assertThat(first.getSuppressed()).containsExactly(second);
  }

  @Test
  void rethrow_failure_throwsIt() {
    RuntimeException exception = new RuntimeException("one");
    Error error = new AssertionError("two");
    IOException checked = new IOException("three");

    assertThatCode(() -> Failures.rethrow(null)).doesNotThrowAnyException();
    assertThatThrownBy(() -> Failures.rethrow(exception)).isSameAs(exception);
    assertThatThrownBy(() -> Failures.rethrow(error)).isSameAs(error);
    assertThatThrownBy(() -> Failures.rethrow(checked))
        .isInstanceOf(IllegalStateException.class)
        .hasCause(checked);
  }

  @Test
  void sample_number_isPositive() {
    assertThat(Checks.sample("1")).isEqualTo(1);
    assertThat(Checks.sample("100")).isEqualTo(100);
    for (String number : new String[] {"", "0", "-1", "1.5", "many"}) {
      assertThatThrownBy(() -> Checks.sample(number))
          .isInstanceOf(PoolSetupException.class)
          .hasMessage(
              "The system property rockpool.checks.sample is '"
                  + number
                  + "', which is no number of acquisitions of which to trace one. Use 1 to trace all,"
                  + " or another positive whole number.");
    }
  }

  @Test
  void verify_level_isKnown() {
    for (String level : new String[] {"off", "standard", "full"}) {
      assertThatCode(() -> Checks.verify(level)).doesNotThrowAnyException();
    }
    for (String level : new String[] {"", "Full", "none"}) {
      assertThatThrownBy(() -> Checks.verify(level))
          .isInstanceOf(PoolSetupException.class)
          .hasMessage(
              "The system property rockpool.checks is '"
                  + level
                  + "', which is no level of checks. Use off, standard or full.");
    }
  }

  @Test
  void release_null_says() {
    assertThat(Misuse.notInUse("Order", null, Marks.NONE))
        .hasMessage("null released instead of an Order. Release the object that acquire returned.");
    assertThat(Misuse.notInUse("Desk.Fill", null, Marks.NONE))
        .hasMessage(
            "null released instead of a Desk.Fill. Release the object that acquire returned.");
  }

  @Test
  void release_idle_says() {
    String message =
        "Order released twice: it has been idle since its last release, or since releaseAll. Release"
            + " each Order once, and drop the reference to it there.";

    assertThat(Misuse.releasedTwice("Order")).hasMessage(message);
    assertThat(Misuse.notInUse("Order", new Object(), Marks.GONE)).hasMessage(message);
  }

  @Test
  void release_ofAnotherPool_says() {
    assertThat(Misuse.notInUse("Order", new Object(), 6))
        .hasMessage(
            "Order released to the wrong pool: it comes from another pool of its class. Release it to the"
                + " pool that handed it out.");
  }

  @Test
  void release_ofNoPool_says() {
    assertThat(Misuse.notInUse("Order", new Object(), Marks.NONE))
        .hasMessage(
            "Order released to a pool that did not hand it out: it was made by a constructor, is idle in"
                + " another pool, is just being acquired or released, or was discarded because it could"
                + " not be reset. Release only what acquire of this pool returned.");
  }

  @Test
  void release_objectUnderRelease_says() {
    for (int mark : new int[] {Marks.WAITING, Marks.RELEASING}) {
      assertThat(Misuse.notInUse("Order", new Object(), mark))
          .hasMessageContaining("is just being acquired or released");
    }
  }

  @Test
  void now_standardChecks_isOneWithoutStackTrace() {
    PoolExhaustedException exhausted = PoolExhaustedException.of("OrderPool", "Order", 4);

    assertThat(exhausted.now(Watch.off())).isSameAs(exhausted.now(Watch.off()));
    assertThat(exhausted.getStackTrace()).isEmpty();
    exhausted.addSuppressed(new RuntimeException("would be kept for ever"));
    assertThat(exhausted.getSuppressed()).isEmpty();
    assertThat(exhausted)
        .hasMessage(
            "All 4 objects of OrderPool are in use. Release each Order when done with it, or create the"
                + " pool with a larger capacity, or let it grow further with @Pooled(onExhausted ="
                + " Exhaustion.GROW, maxCapacity = …).");
    assertThat(PoolExhaustedException.of("OrderPool", "Order", 1))
        .hasMessageStartingWith("The only object of OrderPool is in use. Release each Order");
  }

  @Test
  void now_fullChecks_isNewWithStackTrace() throws Exception {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-D" + Checks.PROPERTY + "=full",
                "-cp",
                System.getProperty("java.class.path"),
                Full.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes());

    assertThat(output.strip()).isEqualTo("true main");
    assertThat(process.waitFor()).isZero();
  }

  /** Tells what full checks change. */
  static final class Full {
    private Full() {}

    public static void main(String[] arguments) {
      PoolExhaustedException exhausted = PoolExhaustedException.of("OrderPool", "Order", 4);
      PoolExhaustedException now = exhausted.now(Watch.off());
      StackTraceElement[] trace = now.getStackTrace();
      System.out.println(
          (now != exhausted.now(Watch.off())) + " " + trace[trace.length - 1].getMethodName());
    }
  }
}
