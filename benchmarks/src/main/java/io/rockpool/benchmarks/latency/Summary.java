package io.rockpool.benchmarks.latency;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * All rounds of one configuration together.
 *
 * @param achieved messages in a second, of the slowest round
 * @param lostNanos for which others ran in place of the load
 * @param saturated whether one round was
 */
record Summary(
    Jvm jvm,
    Configuration configuration,
    Histogram latencies,
    Percentiles percentiles,
    Pauses pauses,
    double achieved,
    double seconds,
    long lostNanos,
    boolean saturated) {

  /** In the order of the first rounds. */
  static List<Summary> of(List<Result> results, Path directory) throws IOException {
    Map<Configuration, List<Result>> rounds = new LinkedHashMap<>();
    for (Result result : results) {
      rounds.computeIfAbsent(result.configuration(), key -> new ArrayList<>()).add(result);
    }
    List<Summary> summaries = new ArrayList<>();
    for (List<Result> same : rounds.values()) {
      summaries.add(ofRounds(same, directory));
    }
    return summaries;
  }

  private static Summary ofRounds(List<Result> rounds, Path directory) throws IOException {
    Histogram latencies = Latencies.create();
    Pauses pauses = Pauses.NONE;
    double achieved = Double.MAX_VALUE;
    double seconds = 0;
    long lostNanos = 0;
    boolean saturated = false;
    for (Result round : rounds) {
      Outcome outcome = round.measurement().outcome();
      latencies.add(Latencies.read(directory, round.name()));
      pauses = pauses.plus(round.pauses());
      achieved = Math.min(achieved, outcome.achieved());
      seconds += outcome.handled() / outcome.achieved();
      lostNanos += round.measurement().lostNanos(round.pauses());
      saturated |= outcome.saturated();
    }
    Result first = rounds.get(0);
    return new Summary(
        first.jvm(),
        first.configuration(),
        latencies,
        Percentiles.of(latencies),
        pauses,
        achieved,
        seconds,
        lostNanos,
        saturated);
  }
}
