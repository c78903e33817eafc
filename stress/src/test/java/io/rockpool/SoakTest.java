package io.rockpool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Threads that use a pool as hard as they can; and faults that must come out then. */
class SoakTest {
  private static final String SECONDS = Profile.LONG ? "600" : "4";

  @Test
  void platformThreads_findNoFault() throws InterruptedException {
    Soak.main(new String[] {SECONDS, "8", "platform"});
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void virtualThreads_findNoFault() throws InterruptedException {
    Soak.main(new String[] {SECONDS, "40", "virtual"});
  }

  @ParameterizedTest
  @EnabledIf("io.rockpool.Profile#hasMutants")
  @CsvSource(
      delimiterString = "~",
      value = {
        // What is handed out without a claim.
        "TicketPool ~ !Engine.PLACE.compareAndSet(slot, place, lanes.next(place))"
            + " ~ (slot.place = lanes.next(place)) == 0",
        // Places that nobody looks for.
        "Search ~ place = lookHome(count, start); ~ place = 0;",
        // A lane that two threads visit.
        "Lane ~ (present == null || !present.isAlive()) && OWNER ~ present != thread && OWNER",
      })
  void mutant_isFound(String type, String present, String fault)
      throws IOException, InterruptedException {
    Mutant mutant = Mutant.of(Mutant.source(type), present, fault);
    Mutant.Outcome outcome = mutant.run(Soak.class, "20", "8", "platform");
    assertThat(outcome.exit()).as(outcome.output()).isNotZero();
    assertThat(outcome.output()).contains("AssertionError");
  }
}
