package io.rockpool.processor;

import java.lang.reflect.Field;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random operations on pools of all settings, while constructors, hooks, setters and clearing
 * methods fail at random: after each, the pool agrees with a simple ledger.
 */
class RandomOperationsTest {

  private static final int OPERATIONS = 10_000;
  private static final int RUNS = 20;

  static Stream<Arguments> settings() {
    return Stream.of("CONFINED", "SHARED")
        .flatMap(
            threading ->
                Stream.of("FAIL", "GROW", "UNPOOLED")
                    .flatMap(
                        exhausted ->
                            Stream.of("ON_RELEASE", "ON_ACQUIRE")
                                .flatMap(
                                    reset ->
                                        Stream.of("plain", "final", "sealed", "factory", "marked")
                                            .map(
                                                kind ->
                                                    Arguments.of(
                                                        threading, exhausted, reset, kind)))));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void operations_withFailures_agreeWithTheLedger(
      String threading, String exhausted, String reset, String kind) throws Exception {
    long seed = Long.getLong("rockpool.test.seed", System.nanoTime());
    Random random = new Random(seed);
    RandomSubject subject = RandomSubject.draw(threading, exhausted, reset, kind, random);
    Build build = subject.build();
    Field dice = build.load("com.acme.Faults").getField("dice");
    for (int run = 0; run < RUNS; run++) {
      dice.set(null, (IntSupplier) () -> 1);
      PoolLedger ledger = new PoolLedger(build, subject, random);
      int odds = run % 4 == 0 ? Integer.MAX_VALUE : 2 + random.nextInt(20);
      dice.set(null, (IntSupplier) () -> random.nextInt(odds));
      for (int i = 0; i < OPERATIONS / RUNS; i++) {
        try {
          ledger.step();
          ledger.verify();
        } catch (AssertionError | RuntimeException failure) {
          throw new AssertionError(
              "seed " + seed + ", " + subject + ", run " + run + ", step " + i, failure);
        }
      }
      try {
        ledger.close();
      } catch (AssertionError | RuntimeException failure) {
        throw new AssertionError(
            "seed " + seed + ", " + subject + ", run " + run + ", closing", failure);
      }
    }
  }
}
