package io.rockpool.benchmarks;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Moves what a fork allocates to other addresses than in the fork before.
 *
 * <p>Which of the hot objects meet in the caches is chance, but the same chance for all forks that
 * begin alike: it made random replacement slower or faster by a seventh. So each round has a layout
 * of its own, the same for all contenders, and the median is that of several (Curtsinger and
 * Berger, <i>Stabilizer: Statistically Sound Performance Evaluation</i>, ASPLOS 2013).
 */
final class Layout {
  private static final String ROUND = "bench.round";
  private static final int MOST = 1 << 15;
  private static final int BYTES = 48;

  /** Held, so that they are really made. */
  private static byte @Nullable [][] gap;

  private Layout() {}

  /** What tells a fork in which round it is. */
  static String argument(int round) {
    return "-D" + ROUND + "=" + round;
  }

  /** Allocates as much as the round says, and more than nothing. */
  static void shift() {
    SplittableRandom random = new SplittableRandom(Integer.getInteger(ROUND, 0));
    byte[][] gap = new byte[1 + random.nextInt(MOST)][];
    for (int i = 0; i < gap.length; i++) {
      gap[i] = new byte[random.nextInt(BYTES)];
    }
    Layout.gap = gap;
  }

  /** How many objects the gap has. */
  static int size() {
    byte[][] gap = Layout.gap;
    return gap == null ? 0 : gap.length;
  }
}
