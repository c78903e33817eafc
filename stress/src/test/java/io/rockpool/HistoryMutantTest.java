package io.rockpool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults that the histories of {@link HistoryTest} must show. */
class HistoryMutantTest {

  @ParameterizedTest
  @EnabledIf("io.rockpool.Profile#hasMutants")
  @CsvSource(
      delimiter = '|',
      value = {
        // A claim that is not atomic.
        "TicketPool | !Engine.PLACE.compareAndSet(slot, place, lanes.next(place))"
            + " | slot.place == place ? (slot.place = lanes.next(place)) == 0 : true"
            + " | PoolHistory$Fixed",
        // A verdict without the second sum.
        "Search | slots.sum(count) == before | count > 0 | VerdictHistory",
        // A release that writes a later one over.
        "Home | if (words.compareAndSet(index, present, place)) {"
            + " | if (words.compareAndSet(index, words.get(index), place)) { | HomeHistory",
        // A place that is out of sight while it is copied.
        "Search | if (slots.valid(place)) { | place = slots.claim(place) ? slots.next(place) : 0;"
            + " if (slots.valid(place)) { | EngineHistory$ThreeObjects",
        // A cell that is written over while it is valid.
        "Lanes | if (lane.spare) { return | if (lane.spare && depot.size > 8) { return"
            + " | EngineHistory$TwoObjects",
        // A magazine that two threads take.
        "Ring | if (WORDS.compareAndSet(words, index, entry, (round + 1) << NUMBER_BITS)) {"
            + " | words[index] = (round + 1) << NUMBER_BITS; if (entry != 0) { | RingHistory",
        // A position that two threads fill.
        "Ring | if (WORDS.compareAndSet(words, index, entry, entry + number + 1)) {"
            + " | words[index] = entry + number + 1; if (number >= 0) { | RingHistory",
        // A head that only one thread moves on, which may have stopped.
        "Ring | } else { WORDS.compareAndSet(words, HEAD, head, head + 1); }"
            + " | } | RingHistory",
        // A claim of what is stale.
        "TicketPool | !Engine.PLACE.compareAndSet(slot, place, lanes.next(place))"
            + " | !Engine.PLACE.compareAndSet(slot, slot.place, lanes.next(slot.place))"
            + " | PoolHistory$Fixed",
      })
  void history_ofAMutant_cannotBeExplained(
      String type, String present, String fault, String history)
      throws IOException, InterruptedException {
    Mutant mutant = Mutant.of(Mutant.source(type), present, fault == null ? "" : fault);
    Mutant.Outcome outcome = mutant.run(Histories.class, history, "model", "30", "1000");
    assertThat(outcome.output()).contains("LincheckAssertionError");
    assertThat(outcome.exit()).isNotZero();
  }

  @ParameterizedTest
  @EnabledIf("io.rockpool.Profile#hasMutants")
  @CsvSource(
      delimiter = '|',
      value = {
        // A release that wakes nobody.
        "Waiters | if (waiting.get() != 0) { wakeFirst(); } | | WaitersHistory",
        // A close that wakes nobody.
        "Waiters | for (Thread thread : queue) { LockSupport.unpark(thread); } | | ClosingHistory",
      })
  void history_ofAMutantThatWaits_hangs(String type, String present, String fault, String history)
      throws IOException, InterruptedException {
    Mutant mutant = Mutant.of(Mutant.source(type), present, fault == null ? "" : fault);
    Mutant.Outcome outcome = mutant.run(Histories.class, history, "stress", "5", "2000");
    assertThat(outcome.output()).contains("LincheckAssertionError");
    assertThat(outcome.exit()).isNotZero();
  }
}
