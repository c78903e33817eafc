package io.rockpool.benchmarks;

import java.util.Arrays;
import java.util.List;

/**
 * What was measured of one contender doing one thing.
 *
 * @param workload what it did
 * @param contender who
 * @param values what each fork measured
 * @param bytes what was allocated per operation, by the fork that allocated most
 */
record Sample(String workload, String contender, List<Double> values, double bytes) {

  /** Copies the values. */
  Sample {
    values = List.copyOf(values);
  }

  /** The middle one. */
  double median() {
    double[] sorted = sorted();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  double lowest() {
    return sorted()[0];
  }

  double highest() {
    return sorted()[values.size() - 1];
  }

  private double[] sorted() {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted;
  }
}
