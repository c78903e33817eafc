package io.rockpool.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each round has a layout of its own, and always the same one. */
class LayoutTest {

  @AfterEach
  void forget() {
    System.clearProperty("bench.round");
  }

  @Test
  void shift_roundAfterRound_differsAndIsRepeatable() {
    Set<Integer> sizes = new HashSet<>();
    for (int round = 0; round < 5; round++) {
      int size = shifted(round);
      assertThat(size).isPositive().isEqualTo(shifted(round));
      sizes.add(size);
    }

    assertThat(sizes).hasSize(5);
  }

  private static int shifted(int round) {
    String[] option = Layout.argument(round).substring(2).split("=", -1);
    System.setProperty(option[0], option[1]);
    Layout.shift();
    return Layout.size();
  }
}
