package io.rockpool.benchmarks;

import java.util.EnumSet;
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

  private static final Set<Contender> MAIN =
      EnumSet.of(
          Contender.ROCKPOOL,
          Contender.ROCKPOOL_OFF,
          Contender.STACK,
          Contender.ARRAY_DEQUE,
          Contender.NEW);

  /** Where the layout in memory decides, or the place that the machine has given to a thread. */
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

  /**
   * How many forks a contender has.
   *
   * @param least of one whose figure is close to another one
   * @param others of all others
   */
  int forks(Contender contender, int least, int others) {
    if (!contender.isClose() && !handsOver()) {
      return others;
    }
    boolean isMain =
        (benchmark == Pair.class || benchmark == Burst.class)
            && threads == 1
            && payload == Payload.B40;
    boolean isUnsteady =
        isMain
            || handsOver()
            || benchmark == Creation.class
            || benchmark == Crowd.class
            || (benchmark == Replacement.class && threads == 1)
            || Plan.RESETS.contains(payload);
    int needed = isMain && MAIN.contains(contender) ? MAIN_FORKS : isUnsteady ? UNSTEADY_FORKS : 1;
    return Math.max(least, needed);
  }

  /** How many items there are; of bursts, twice as many as all threads hold at once, at least. */
  int capacity() {
    if (benchmark == Burst.class) {
      return Math.max(IDLE, 2 * threads * Burst.SIZE);
    }
    return benchmark == Crowd.class ? threads : benchmark == HandOver.class ? 4096 : live + IDLE;
  }
}
