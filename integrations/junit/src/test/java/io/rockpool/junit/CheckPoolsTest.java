package io.rockpool.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.acme.Desk;
import com.acme.Order;
import com.acme.OrderPool;
import io.rockpool.PoolMisuseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** Tests that must fail, and such that must not. */
class CheckPoolsTest {

  @Test
  void leak_inField_failsTheTestAndNamesTheLine() {
    Map<String, String> results = results(Leaking.class);

    assertThat(results).containsOnlyKeys("leaks", "leaksBeforehand", "isClean");
    assertThat(results.get("leaks"))
        .startsWith("This test misused a pool.\nOrderPool has 2 objects in use at the end. Release each,")
        .containsPattern(
            "\n  2 acquired at com\\.acme\\.Desk\\.buy\\(Desk\\.java:15\\) by thread \\S+, the oldest .* ago");
    assertThat(results.get("leaksBeforehand")).contains("1 object in use at the end. Release it,");
    assertThat(results.get("isClean")).isEmpty();
  }

  @CheckPools
  static class Leaking {
    private final OrderPool pool = new OrderPool();

    @BeforeEach
    void acquire(org.junit.jupiter.api.TestInfo info) {
      if (info.getDisplayName().startsWith("leaksBeforehand")) {
        Desk.buy(pool);
      }
    }

    @Test
    void leaks() {
      Desk.buy(pool);
      Desk.buy(pool);
    }

    @Test
    void leaksBeforehand() {}

    @Test
    void isClean() {
      Desk.sell(pool, Desk.buy(pool));
    }
  }

  @Test
  void misuse_swallowed_failsTheTest() {
    Map<String, String> results = results(Misusing.class);

    assertThat(results.get("releasesTwice"))
        .startsWith("This test misused a pool.\nOrder released twice: ")
        .containsPattern("\n  acquired from OrderPool at com\\.acme\\.Desk\\.buy\\(Desk\\.java:15\\) by ")
        .containsPattern("\n  released at com\\.acme\\.Desk\\.sell\\(Desk\\.java:19\\) by ")
        .containsPattern("\n  now at com\\.acme\\.Desk\\.sellTwice\\(Desk\\.java:27\\) by ");
    assertThat(results.get("releasesTwiceOnItsOwnThread")).contains("Order released twice: ");
    assertThat(results.get("releasesTwiceOnAThreadOfNobody")).contains("Order released twice: ");
    assertThat(results.get("closesWithLeak"))
        .contains("1 Order was in use when OrderPool was closed")
        .containsOnlyOnce("acquired at");
    assertThat(results.get("writesLate"))
        .contains("Order written after its release: Order.quantity is 7 and was 0");
    assertThat(results.get("writesLateAndSwallows"))
        .contains("Order written after its release: Order.quantity is 7 and was 0")
        .containsOnlyOnce("written after");
    assertThat(results.get("failsByItself")).startsWith("itself").contains("misused a pool");
    assertThat(results).hasSize(7);
  }

  @CheckPools
  static class Misusing {
    private final OrderPool pool = new OrderPool();

    @AfterEach
    void close() {
      pool.releaseAll();
    }

    @Test
    void releasesTwice() {
      Desk.sellTwice(pool);
    }

    @Test
    void releasesTwiceOnItsOwnThread() throws InterruptedException {
      Thread thread = new Thread(() -> Desk.sellTwice(pool));
      thread.start();
      thread.join();
    }

    @Test
    void releasesTwiceOnAThreadOfNobody() throws Exception {
      CompletableFuture.runAsync(() -> Desk.sellTwice(pool)).get();
    }

    @Test
    void closesWithLeak() {
      Desk.buy(pool);
      try {
        pool.close();
      } catch (PoolMisuseException swallowed) {
        // That is what is wrong here.
      }
    }

    @Test
    void writesLate() {
      Desk.writeLate(pool);
    }

    @Test
    void writesLateAndSwallows() {
      Desk.writeLate(pool);
      try {
        Desk.buy(pool);
      } catch (PoolMisuseException swallowed) {
        // That is what is wrong here.
      }
    }

    @Test
    void failsByItself() {
      Desk.sellTwice(pool);
      throw new IllegalStateException("itself");
    }
  }

  @Test
  void annotation_onMethod_checksThatAlone() {
    Map<String, String> results = results(OnMethod.class);

    assertThat(results.get("leaks")).contains("1 object in use at the end");
    assertThat(results.get("notChecked")).isEmpty();
    assertThat(results.get("isClean")).isEmpty();
  }

  static class OnMethod {
    private final OrderPool pool = new OrderPool();

    @Test
    @CheckPools
    void leaks() {
      Desk.buy(pool);
    }

    @Test
    void notChecked() {
      Desk.buy(pool);
    }

    @Test
    @CheckPools
    void isClean() {
      Desk.sell(pool, Desk.buy(pool));
    }
  }

  @Test
  void poolThatLasts_holdsObjectsBetweenTests_isNoLeakInTheEnd() {
    assertThat(results(Lasting.class).values()).containsOnly("");
    assertThat(classFailure(Lasting.class)).isEmpty();
  }

  @CheckPools
  @TestMethodOrder(MethodOrderer.MethodName.class)
  static class Lasting {
    private static final OrderPool OWN = new OrderPool();
    private static OrderPool pool = OWN;
    private static Order own = new Order();
    private static Order order = own;
    private static Order lasting = own;

    @BeforeAll
    static void create() {
      pool = new OrderPool();
    }

    @Test
    void a_acquires() {
      own = Desk.buy(OWN);
      order = Desk.buy(pool);
      lasting = Desk.buy(Desk.LASTING);
    }

    @Test
    void b_releases() {
      Desk.sell(OWN, own);
      Desk.sell(pool, order);
      Desk.sell(Desk.LASTING, lasting);
    }
  }

  @Test
  void poolThatLasts_misused_failsTheTestAndLeaksTheClass() {
    Map<String, String> results = results(LastingMisused.class);

    assertThat(results.get("a_writes")).contains("Order written after its release");
    assertThat(results.get("b_releasesTwice")).contains("Order released twice");
    assertThat(results.get("c_leaks")).isEmpty();
    assertThat(results.get("d_isClean")).isEmpty();
    assertThat(classFailure(LastingMisused.class))
        .startsWith("The tests of this class misused a pool.\nOrderPool has 1 object in use at the end.");
  }

  @CheckPools
  @TestMethodOrder(MethodOrderer.MethodName.class)
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class LastingMisused {
    private final OrderPool pool = new OrderPool();

    @Test
    void a_writes() {
      Desk.writeLate(pool);
    }

    @Test
    void b_releasesTwice() throws Exception {
      try {
        Desk.buy(pool);
      } catch (PoolMisuseException written) {
        // It is as new again.
      }
      CompletableFuture.runAsync(() -> Desk.sellTwice(pool)).get();
    }

    @Test
    void c_leaks() {
      Desk.buy(pool);
    }

    @Test
    void d_isClean() {}
  }

  @Test
  void nested_leaks_failsThere() {
    Map<String, String> results = results(Outer.class);

    assertThat(results.get("isClean")).isEmpty();
    assertThat(results.get("leaks")).contains("1 object in use at the end");
    assertThat(results.get("leaksOfOuter")).contains("1 object in use at the end");
  }

  @CheckPools
  static class Outer {
    final OrderPool outer = new OrderPool();

    @Test
    void isClean() {
      Desk.sell(outer, Desk.buy(outer));
    }

    @Nested
    class Inner {
      final OrderPool inner = new OrderPool();

      @Test
      void leaks() {
        Desk.buy(inner);
      }

      @Test
      void leaksOfOuter() {
        Desk.buy(outer);
      }
    }
  }

  @Test
  void parameterized_oneLeaks_failsThatOne() {
    Events events = events(Repeating.class);

    assertThat(events.started().count()).isEqualTo(6);
    assertThat(events.failed().stream().map(each -> each.getTestDescriptor().getDisplayName()))
        .containsExactlyInAnyOrder("[2] 2", "repetition 3 of 3");
  }

  @CheckPools
  static class Repeating {
    private final OrderPool pool = new OrderPool();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void parameterized(int value) {
      if (value == 2) {
        Desk.buy(pool);
      }
    }

    @RepeatedTest(3)
    void repeated(org.junit.jupiter.api.RepetitionInfo info) {
      if (info.getCurrentRepetition() == 3) {
        Desk.buy(pool);
      }
    }
  }

  @Test
  void parallel_someLeak_failsThose() {
    Events events =
        EngineTestKit.engine("junit-jupiter")
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
            .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
            .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
            .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
            .selectors(selectClass(Parallel.class))
            .execute()
            .testEvents();

    assertThat(events.started().count()).isEqualTo(40);
    List<String> failed =
        events.failed().stream().map(each -> each.getTestDescriptor().getDisplayName()).toList();
    assertThat(failed).hasSize(20).allMatch(name -> name.matches("repetition \\d*[02468] of 40"));
  }

  @CheckPools
  static class Parallel {
    private final OrderPool pool = new OrderPool();

    @RepeatedTest(40)
    void repeated(org.junit.jupiter.api.RepetitionInfo info) throws InterruptedException {
      Order order = Desk.buy(pool);
      Thread.sleep(1);
      Desk.sell(pool, order);
      if (info.getCurrentRepetition() % 2 == 0) {
        Desk.sellTwice(pool);
      }
    }
  }

  @Test
  void clean_anything_passes() {
    assertThat(results(Clean.class).values()).containsOnly("");
    assertThat(classFailure(Clean.class)).isEmpty();
  }

  @CheckPools
  static class Clean {

    @Test
    void usesNone() {}

    @Test
    void usesScope() {
      try (OrderPool.Lease order = new OrderPool().lease()) {
        order.quantity = 7;
      }
    }

    @Test
    void closes() {
      OrderPool pool = new OrderPool();
      Desk.sell(pool, Desk.buy(pool));
      pool.close();
    }
  }

  /** The message with which each test failed; empty for one that passed. */
  private static Map<String, String> results(Class<?> type) {
    Map<String, String> results = new TreeMap<>();
    for (Event event : events(type).finished().list()) {
      results.put(
          event.getTestDescriptor().getDisplayName().replaceAll("\\(.*", ""), message(event));
    }
    return results;
  }

  private static String message(Event event) {
    return event
        .getPayload(TestExecutionResult.class)
        .flatMap(TestExecutionResult::getThrowable)
        .map(
            failure -> {
              StringBuilder text = new StringBuilder(failure.getMessage());
              for (Throwable each : failure.getSuppressed()) {
                if (!(each instanceof PoolMisuseException)) {
                  text.append("\n").append(each.getMessage());
                }
              }
              return text.toString();
            })
        .orElse("");
  }

  private static String classFailure(Class<?> type) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(type))
        .execute()
        .containerEvents()
        .failed()
        .stream()
        .map(CheckPoolsTest::message)
        .findFirst()
        .orElse("");
  }

  private static Events events(Class<?> type) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(type))
        .execute()
        .testEvents();
  }
}
