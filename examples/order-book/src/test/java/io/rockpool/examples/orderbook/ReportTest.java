package io.rockpool.examples.orderbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The way of a result from the run that found it to the person who reads it. */
class ReportTest {

  private static final Result POOLED = new Result(-2, 7, 10, 9_000_000, 1, 2, 3, 4, 5, 0, 0, 0, 17);
  private static final Result FRESH =
      new Result(
          -2, 7, 10, 4_000_000, 250, 52_049, 7_983_103, 1_159_000_000, 6, 2_000_000, 9, 8, 17);

  @Test
  void parse_lineOfAResult_isTheResult() {
    assertThat(Result.isResult(FRESH.toLine())).isTrue();
    assertThat(Result.parse(FRESH.toLine())).isEqualTo(FRESH);
    assertThat(Result.isResult("some warning")).isFalse();
  }

  @Test
  void line_threeResults_isAsMachinesExpect() {
    assertThat(verdict(POOLED, POOLED, FRESH).line())
        .isEqualTo(
            "RESULT messages=5 checksum=fffffffffffffffe pooled.allocatedBytes=0 pooled.gcCount=0"
                + " pooled.p9999Nanos=3 new.allocatedBytes=2000000 new.gcCount=9"
                + " new.p9999Nanos=7983103");
  }

  @Test
  void prose_machineIsBusy_saysSo() {
    Result late = new Result(-2, 7, 10, 1, 1, 2, 3, 4, 2_500_000, 0, 0, 0, 17);

    assertThat(verdict(POOLED, late, FRESH).prose()).contains("was late by 2.50 ms.");
    assertThat(verdict(POOLED, POOLED, FRESH).prose())
        .contains("new fills its heap of 19 MB 0.1 times")
        .contains("Java 17 on ")
        .doesNotContain("late by");
  }

  @Test
  void verifyAgreement_otherChecksumOrTrades_fails() {
    Result otherChecksum = new Result(-3, 7, 10, 1, 1, 2, 3, 4, 5, 0, 0, 0, 17);
    Result otherTrades = new Result(-2, 8, 10, 1, 1, 2, 3, 4, 5, 0, 0, 0, 17);

    assertThatCode(() -> verdict(POOLED, POOLED, FRESH).verifyAgreement())
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> verdict(POOLED, otherChecksum, FRESH).verifyAgreement())
        .hasMessageContaining("did not do the same");
    assertThatThrownBy(() -> verdict(otherTrades, POOLED, FRESH).verifyAgreement())
        .hasMessageContaining("did not do the same");
  }

  @Test
  void verifyNoGarbage_eitherPooledRunAllocated_fails() {
    Result wasteful = new Result(-2, 7, 10, 1, 1, 2, 3, 4, 5, 24, 0, 0, 17);

    assertThatCode(() -> verdict(POOLED, POOLED, FRESH).verifyNoGarbage())
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> verdict(wasteful, POOLED, FRESH).verifyNoGarbage())
        .hasMessageContaining("allocated 24 bytes");
    assertThatThrownBy(() -> verdict(POOLED, wasteful, FRESH).verifyNoGarbage())
        .hasMessageContaining("allocated 24 bytes");
  }

  @Test
  void of_threeResults_isATableInUnitsThatCanBeRead() {
    assertThat(Table.of(results(POOLED, POOLED, FRESH), 1_000_000))
        .isEqualToNormalizingNewlines(
            """
                                                    pooled            pooled               new
                                                Epsilon GC                G1                G1
                                          ----------------  ----------------  ----------------
            throughput, flat out              9,000,000 /s      9,000,000 /s      4,000,000 /s
            latency at 1,000,000 /s
              p50                                     1 ns              1 ns            250 ns
              p99                                     2 ns              2 ns           52.0 us
              p99.99                                  3 ns              3 ns           7.98 ms
              maximum                                 4 ns              4 ns            1.16 s
              p99.99 of an idle loop                  5 ns              5 ns              6 ns
            in the steady state
              allocated                                0 B               0 B        1,953.1 KB
              collections                                0                 0                 9
              pauses in total                         0 ms              0 ms              8 ms
            trades                                       7                 7                 7
            checksum                      fffffffffffffffe  fffffffffffffffe  fffffffffffffffe
            """);
  }

  private static Verdict verdict(Result epsilon, Result pooled, Result fresh) {
    return new Verdict(5, 19, results(epsilon, pooled, fresh));
  }

  private static Map<Contestant, Result> results(Result epsilon, Result pooled, Result fresh) {
    Map<Contestant, Result> results = new EnumMap<>(Contestant.class);
    results.put(Contestant.POOLED_EPSILON, epsilon);
    results.put(Contestant.POOLED_G1, pooled);
    results.put(Contestant.NEW_G1, fresh);
    return results;
  }
}
