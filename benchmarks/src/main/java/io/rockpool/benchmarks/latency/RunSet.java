package io.rockpool.benchmarks.latency;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which situations are measured together, each value or several as {@link Settings} has them. */
enum RunSet {
  /** One: a large live set at a high rate. */
  SHORT("2048", "1000000", "2000000", "20"),
  /** That one, and each that differs from it in one thing. */
  FULL("2048/1024/4096", "1000000/100000/10000", "2000000/1000000/200000", "20/0/100"),
  /** Smaller live sets and lower rates in all combinations: where is {@code new} as good? */
  CROSSOVER("2048", "1000000/100000/10000", "2000000/1000000/200000", "20");

  private final String heaps;
  private final String lives;
  private final String rates;
  private final String backgrounds;

  RunSet(String heaps, String lives, String rates, String backgrounds) {
    this.heaps = heaps;
    this.lives = lives;
    this.rates = rates;
    this.backgrounds = backgrounds;
  }

  /** With other values where some are asked for. */
  Set<Situation> situations(Settings settings) {
    List<Integer> chosenHeaps = settings.numbers("heap", heaps);
    List<Integer> chosenLives = settings.numbers("live", lives);
    List<Integer> chosenRates = settings.numbers("rate", rates);
    List<Integer> chosenBackgrounds = settings.numbers("background", backgrounds);
    Situation first =
        new Situation(
            chosenHeaps.get(0), chosenLives.get(0), chosenRates.get(0), chosenBackgrounds.get(0));
    Set<Situation> situations = new LinkedHashSet<>();
    for (int heap : chosenHeaps) {
      for (int background : chosenBackgrounds) {
        for (int live : chosenLives) {
          for (int rate : chosenRates) {
            Situation situation = new Situation(heap, live, rate, background);
            if (this != FULL || differences(first, situation) <= 1) {
              situations.add(situation);
            }
          }
        }
      }
    }
    return situations;
  }

  private static int differences(Situation one, Situation other) {
    return (one.heap() == other.heap() ? 0 : 1)
        + (one.live() == other.live() ? 0 : 1)
        + (one.rate() == other.rate() ? 0 : 1)
        + (one.background() == other.background() ? 0 : 1);
  }
}
