package io.rockpool.junit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.rockpool.PoolMisuseException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** Tests that must fail, and such that must not. */
class CheckPoolsTest {

  @Test
  void leak_inField_failsTheTestAndNamesTheLine() {
    Map<String, String> results = results(Samples.Leaking.class);

    assertThat(results).containsOnlyKeys("leaks", "leaksBeforehand", "isClean");
    assertThat(results.get("leaks"))
        .startsWith(
            "This test misused a pool.\nOrderPool has 2 objects in use at the end. Release each,")
        .containsPattern(
            "\n  2 acquired at com\\.acme\\.Desk\\.buy\\(Desk\\.java:14\\) by thread \\S+, the oldest .* ago");
    assertThat(results.get("leaksBeforehand")).contains("1 object in use at the end. Release it,");
    assertThat(results.get("isClean")).isEmpty();
  }

  @Test
  void misuse_swallowed_failsTheTest() {
    Map<String, String> results = results(Samples.Misusing.class);

    assertThat(results.get("releasesTwice"))
        .startsWith("This test misused a pool.\nOrder released twice: ")
        .containsPattern(
            "\n  acquired from OrderPool at com\\.acme\\.Desk\\.buy\\(Desk\\.java:14\\) by ")
        .containsPattern("\n  released at com\\.acme\\.Desk\\.sell\\(Desk\\.java:18\\) by ")
        .containsPattern("\n  now at com\\.acme\\.Desk\\.sellTwice\\(Desk\\.java:26\\) by ");
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

  @Test
  void annotation_onMethod_checksThatAlone() {
    Map<String, String> results = results(Samples.OnMethod.class);

    assertThat(results.get("leaks")).contains("1 object in use at the end");
    assertThat(results.get("notChecked")).isEmpty();
    assertThat(results.get("isClean")).isEmpty();
  }

  @Test
  void poolThatLasts_holdsObjectsBetweenTests_isNoLeakInTheEnd() {
    assertThat(results(Samples.Lasting.class).values()).containsOnly("");
    assertThat(classFailure(Samples.Lasting.class)).isEmpty();
  }

  @Test
  void poolThatLasts_misused_failsTheTestAndLeaksTheClass() {
    Map<String, String> results = results(Samples.LastingMisused.class);

    assertThat(results.get("a_writes")).contains("Order written after its release");
    assertThat(results.get("b_releasesTwice")).contains("Order released twice");
    assertThat(results.get("c_leaks")).isEmpty();
    assertThat(results.get("d_isClean")).isEmpty();
    assertThat(classFailure(Samples.LastingMisused.class))
        .startsWith(
            "The tests of this class misused a pool.\nOrderPool has 1 object in use at the end.");
  }

  @Test
  void nested_leaks_failsThere() {
    Map<String, String> results = results(Samples.Outer.class);

    assertThat(results.get("isClean")).isEmpty();
    assertThat(results.get("leaks")).contains("1 object in use at the end");
    assertThat(results.get("leaksOfOuter")).contains("1 object in use at the end");
  }

  @Test
  void parameterized_oneLeaks_failsThatOne() {
    Events events = events(Samples.Repeating.class);

    assertThat(events.started().count()).isEqualTo(6);
    assertThat(events.failed().stream().map(each -> each.getTestDescriptor().getDisplayName()))
        .containsExactlyInAnyOrder("[2] value=2", "repetition 3 of 3");
  }

  @Test
  void parallel_someLeak_failsThose() {
    Events events =
        EngineTestKit.engine("junit-jupiter")
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
            .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
            .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
            .configurationParameter(
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
            .selectors(selectClass(Samples.Parallel.class))
            .execute()
            .testEvents();

    assertThat(events.started().count()).isEqualTo(40);
    List<String> failed =
        events.failed().stream().map(each -> each.getTestDescriptor().getDisplayName()).toList();
    assertThat(failed).hasSize(20).allMatch(name -> name.matches("repetition \\d*[02468] of 40"));
  }

  @Test
  void checks_notFull_failWithTheRemedy() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Drockpool.checks=standard",
                "-cp",
                System.getProperty("java.class.path"),
                Samples.class.getName())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();

    assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
        .contains(
            "@CheckPools needs full checks, but the system property rockpool.checks was not 'full'")
        .contains("<systemPropertyVariables><rockpool.checks>full</rockpool.checks>");
  }

  @Test
  void clean_anything_passes() {
    assertThat(results(Samples.Clean.class).values()).containsOnly("");
    assertThat(classFailure(Samples.Clean.class)).isEmpty();
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
