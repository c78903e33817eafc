package io.rockpool.benchmarks;

import java.util.Locale;
import java.util.Set;

/**
 * What is done, with what, by how many threads, and by which contenders.
 *
 * @param benchmark what is done
 * @param threads by how many
 * @param payload what is acquired and released
 * @param live how many items live meanwhile, beside those that are idle
 * @param contenders where items come from
 */
record Workload(
    Class<?> benchmark, int threads, Payload payload, int live, Set<Contender> contenders) {

  /** The items that are idle beside those that live. */
  static final int IDLE = 1024;

  /** Of the figures that goals compare to within a few percent. */
  static final int MAIN_FORKS = 5;

  /** Where the memory decides, or the place that the machine has given to two threads. */
  static final int UNSTEADY_FORKS = 3;

  /** By which it is chosen, and found among figures: {@code pair/1/b40}. */
  String name() {
    String name =
        benchmark.getSimpleName().toLowerCase(Locale.ROOT)
            + "/"
            + threads
            + "/"
            + payload.name().toLowerCase(Locale.ROOT);
    return live == 0 ? name : name + "/" + live;
  }

  /** Whether one thread sends to another. */
  boolean handsOver() {
    return benchmark == HandOver.class || benchmark == Ring.class;
  }

  /** How many forks a contender has whose figure needs care. */
  int forks(int rounds) {
    boolean isMain =
        (benchmark == Pair.class || benchmark == Burst.class)
            && threads == 1
            && payload == Payload.B40;
    boolean isUnsteady =
        handsOver()
            || benchmark == Creation.class
            || (benchmark == Replacement.class && threads == 1);
    return Math.max(rounds, isMain ? MAIN_FORKS : isUnsteady ? UNSTEADY_FORKS : 1);
  }

  /** How many items there are; of bursts, twice as many as all threads hold at once, at least. */
  int capacity() {
    if (benchmark == Burst.class) {
      return Math.max(IDLE, 2 * threads * Burst.SIZE);
    }
    return benchmark == Crowd.class ? threads : benchmark == HandOver.class ? 4096 : live + IDLE;
  }
}
