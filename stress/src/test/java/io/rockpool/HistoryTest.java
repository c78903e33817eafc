package io.rockpool;

import java.util.List;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Histories of three threads, by Lincheck: every one can be explained by some order. */
@EnabledIf("io.rockpool.Profile#hasHistories")
class HistoryTest {
  private static final int EFFORT = Profile.LONG ? 200 : 1;

  static List<String> histories() {
    return List.of(
        "RingHistory",
        "HomeHistory",
        "VerdictHistory",
        "EngineHistory$OneObject",
        "EngineHistory$TwoObjects",
        "EngineHistory$ThreeObjects",
        "PoolHistory$Fixed");
  }

  /** Lincheck's model lets a parked thread go on at any time, so only stress tells if it would. */
  static List<String> waitingHistories() {
    return List.of("WaitersHistory", "ClosingHistory", "PoolHistory$Growing");
  }

  @ParameterizedTest
  @MethodSource("histories")
  void history_modelChecked_isExplained(String history) throws ClassNotFoundException {
    Histories.check(history, true, EFFORT, 300);
  }

  @ParameterizedTest
  @MethodSource({"histories", "waitingHistories"})
  void history_stressed_isExplained(String history) throws ClassNotFoundException {
    Histories.check(history, false, EFFORT, 400);
  }
}
