package io.rockpool.benchmarks;

import java.util.Collections;
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

  private static final double NANOS = 1e9;

  /** In bytes a second: some 14 KB in each iteration. */
  private static final double OF_JMH = 512 * 1024;

  /** Copies the values. */
  Sample {
    values = List.copyOf(values);
  }

  /**
   * What the contender allocated per operation: what is less than JMH allocates in each second is
   * not its.
   */
  double garbage() {
    return bytes / median() * NANOS < OF_JMH ? 0 : bytes;
  }

  /** The middle one. */
  double median() {
    return Median.of(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  double lowest() {
    return Collections.min(values);
  }

  double highest() {
    return Collections.max(values);
  }
}
