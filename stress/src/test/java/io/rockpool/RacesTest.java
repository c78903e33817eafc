package io.rockpool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openjdk.jcstress.annotations.JCStressTest;

/** What two threads may see, by jcstress; and faults that they must. */
class RacesTest {
  private static final Pattern RESULTS =
      Pattern.compile("Results: (\\d+) planned; (\\d+) passed, 0 failed, 0 soft errs, 0 hard errs");

  @Test
  void races_all_areAsExpected() throws IOException, InterruptedException {
    int tests =
        (int)
            Stream.of(Races.class.getClasses())
                .filter(race -> race.isAnnotationPresent(JCStressTest.class))
                .count();
    assertThat(tests).isEqualTo(4);
    Mutant.Outcome outcome = run(Mutant.none(), "Races\\..*");
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
    assertThat(Integer.parseInt(passed) % tests).isZero();
  }

  @ParameterizedTest
  @EnabledIf("io.rockpool.Profile#hasMutants")
  @CsvSource(
      delimiterString = "~",
      value = {
        // A claim that is not atomic.
        "main ~ Generations ~ return words.compareAndSet(index, generation, generation + 1)"
            + " ~ words.initialize(index, generation + 1); return words.get(index) > 0 ~ OneOwner",
        // An object that can be found before it is reset.
        "test ~ TicketPool ~ slot.released = place; slot.reset(); lanes.release(place); } /** As"
            + " with full ~ slot.released = place; lanes.release(place); slot.reset(); } /** As"
            + " with full ~ AsNew",
        // A check that is not atomic.
        "test ~ TicketPool ~ || !Slot.RELEASED.compareAndSet(slot, released, place)) ~ ||"
            + " (slot.released = place) != place) ~ ReleasedTwiceExactly",
      })
  void mutant_isFound(String where, String type, String present, String fault, String race)
      throws IOException, InterruptedException {
    Path source = where.equals("main") ? Mutant.runtimeSource(type) : Mutant.testSource(type);
    Mutant mutant = Mutant.of(source, present, fault == null ? "" : fault);
    Mutant.Outcome outcome = run(mutant, "Races\\." + race + "$");
    assertThat(outcome.output()).contains("[FAILED] io.rockpool.Races." + race);
    assertThat(outcome.exit()).isNotZero();
  }

  private static Mutant.Outcome run(Mutant mutant, String tests)
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
        "-Xmx256m",
        "-f",
        "1",
        "-fsm",
        "1",
        "-iters",
        Profile.LONG ? "20" : "1",
        "-time",
        Profile.LONG ? "3000" : "500");
  }
}
