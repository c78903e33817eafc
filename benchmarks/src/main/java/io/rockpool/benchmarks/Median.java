package io.rockpool.benchmarks;

import java.util.Arrays;

/** The middle of some figures, which outliers do not move. */
public final class Median {

  private Median() {}

  /**
   * Finds it.
   *
   * @param values one at least, in any order
   * @return the middle one, or what is halfway between the two in the middle
   */
  public static double of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
