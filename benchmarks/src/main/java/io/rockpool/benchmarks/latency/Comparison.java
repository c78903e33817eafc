package io.rockpool.benchmarks.latency;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Two summaries that differ in the variant alone. */
record Comparison(Summary fresh, Summary pooled) {

  /** Of those of one configuration, if both are there. */
  static Optional<Comparison> of(List<Summary> summaries) {
    Optional<Summary> fresh = find(summaries, Variant.NEW);
    Optional<Summary> pooled = find(summaries, Variant.POOLED);
    return fresh.isPresent() && pooled.isPresent()
        ? Optional.of(new Comparison(fresh.get(), pooled.get()))
        : Optional.empty();
  }

  private static Optional<Summary> find(List<Summary> summaries, Variant variant) {
    return summaries.stream()
        .filter(summary -> summary.configuration().variant() == variant)
        .findFirst();
  }

  /** How many times as long {@code new} took, or nothing if one of them did not keep up. */
  String ratio(String percentile) {
    if (fresh.saturated() || pooled.saturated()) {
      return "-";
    }
    double ratio =
        (double) fresh.percentiles().nanos(percentile)
            / Math.max(1, pooled.percentiles().nanos(percentile));
    return String.format(Locale.ROOT, ratio < 10 ? "%.2f" : "%.0f", ratio);
  }
}
