package io.rockpool.benchmarks.latency;

/**
 * What the JVM that measured knows, apart from the latencies.
 *
 * @param outcome of the measured part
 * @param cpuNanos for which the thread of the load had a processor
 * @param bytesPerMessage that the thread of the load allocated
 * @param backgroundBytes that the other thread allocated in the meantime
 */
record Measurement(Outcome outcome, long cpuNanos, double bytesPerMessage, long backgroundBytes) {

  /**
   * For how long the thread stood still and not because of the collector: others ran in its place,
   * on a machine that is not ours alone.
   */
  long lostNanos(Pauses pauses) {
    return Math.max(
        0, outcome.end() - outcome.start() - cpuNanos - pauses.nanos() - pauses.stalledNanos());
  }

  static Measurement of(Row row) {
    return new Measurement(
        new Outcome(
            row.number("offered"),
            row.number("handled"),
            row.number("start"),
            row.number("end"),
            row.number("waited"),
            row.number("sinceWaited")),
        row.number("cpuNanos"),
        row.decimal("bytesPerMessage"),
        row.number("backgroundBytes"));
  }

  Row row() {
    return new Row()
        .put("offered", outcome.offered())
        .put("handled", outcome.handled())
        .put("start", outcome.start())
        .put("end", outcome.end())
        .put("waited", outcome.waited())
        .put("sinceWaited", outcome.sinceWaited())
        .put("cpuNanos", cpuNanos)
        .put("bytesPerMessage", bytesPerMessage)
        .put("backgroundBytes", backgroundBytes);
  }
}
