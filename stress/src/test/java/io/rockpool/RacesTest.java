package io.rockpool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jcstress.annotations.JCStressTest;

/** What two threads may see, by jcstress; and faults that they must. */
class RacesTest {
  private static final Pattern RESULTS =
      Pattern.compile("Results: (\\d+) planned; (\\d+) passed, 0 failed, 0 soft errs, 0 hard errs");

  /** The race that full checks decide. */
  private static final String EXACTLY = "ReleasedTwiceExactly";

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void races_all_areAsExpected(boolean full) throws IOException, InterruptedException {
    List<String> tests =
        Stream.of(Races.class.getClasses())
            .filter(race -> race.isAnnotationPresent(JCStressTest.class))
            .map(Class::getSimpleName)
            .filter(race -> race.equals(EXACTLY) == full)
            .toList();
    assertThat(tests).hasSize(full ? 1 : 7);
    Mutant.Outcome outcome = run(Mutant.none(), "Races\\.(" + String.join("|", tests) + ")$", full);
    assertThat(outcome.exit()).as(outcome.output()).isZero();
    // Each test is run in some configurations of the JVM, as many as there are on this JDK.
    Matcher results = RESULTS.matcher(outcome.output());
    String planned = "none";
    String passed = "nothing";
    while (results.find()) {
      planned = results.group(1);
      passed = results.group(2);
    }
    assertThat(passed).as(outcome.output()).isEqualTo(planned);
    assertThat(Integer.parseInt(passed) % tests.size()).isZero();
  }

  @ParameterizedTest
  @EnabledIf("io.rockpool.Profile#hasMutants")
  @CsvSource(
      delimiterString = "~",
      value = {
        // What is handed out without a claim.
        "generated ~ TicketPool ~ !Engine.PLACE.compareAndSet(slot, place, lanes.next(place))"
            + " ~ place != 0 ? (slot.place = lanes.next(place)) == 0 : true ~ ReleasedThroughLocals",
        // An object that can be found before it is reset.
        "generated ~ TicketPool ~ slot.reset(); if (Checks.FULL) { watch.idle(slot); } put(place);"
            + " ~ put(place); slot.reset(); ~ AsNew",
        // A check that is not atomic.
        "main ~ Releases ~ if (last.compareAndSet(index, present, place)) {"
            + " ~ if (last.compareAndSet(index, last.get(index), place)) { ~ ReleasedTwiceExactly",
        // A handle that looks at no generation.
        "generated ~ TicketPool ~ (long) Engine.PLACE.getAcquire(slot) != handle ~ false"
            + " ~ StaleHandle",
        // A pool that refuses what outlives it.
        "generated ~ TicketPool ~ if (lanes.isClosed() && place != slot.released"
            + " ~ if (lanes.isClosed() && place == slot.released ~ ReleasedWhileClosed",
      })
  void mutant_isFound(String where, String type, String present, String fault, String race)
      throws IOException, InterruptedException {
    Path source = where.equals("main") ? Mutant.runtimeSource(type) : Mutant.generatedSource(type);
    Mutant mutant = Mutant.of(source, present, fault == null ? "" : fault);
    Mutant.Outcome outcome = run(mutant, "Races\\." + race + "$", race.equals(EXACTLY));
    assertThat(outcome.output()).contains("[FAILED] io.rockpool.Races." + race);
    assertThat(outcome.exit()).isNotZero();
  }

  private static Mutant.Outcome run(Mutant mutant, String tests, boolean full)
      throws IOException, InterruptedException {
    return mutant.run(
        org.openjdk.jcstress.Main.class,
        "-t",
        tests,
        "-sc",
        "false",
        "-af",
        "NONE",
        "-jvmArgs",
        // To look for lines would leave little time for races.
        "-Xmx256m -Drockpool.checks="
            + (full ? "full -Drockpool.checks.sample=1000000" : "standard"),
        "-f",
        "1",
        "-fsm",
        "1",
        "-iters",
        Profile.LONG ? "20" : "1",
        "-time",
        Profile.LONG || (full && Profile.hasMutants()) ? "3000" : "150");
  }
}
