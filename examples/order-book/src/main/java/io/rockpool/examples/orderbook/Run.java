package io.rockpool.examples.orderbook;

import java.io.IOException;
import java.nio.file.Path;
import org.HdrHistogram.Histogram;

/**
 * The measurement of one {@link Contestant}, in a JVM of its own.
 *
 * <p>It plays the whole tape flat out until it is warm, then paced for a while; and then, counting
 * bytes and collections, once more flat out for the throughput and once more paced for the latency.
 * A short tape is played several times, so that each part has some millions of messages.
 */
final class Run {

  private static final int ENOUGH_MESSAGES = 5_000_000;
  private static final int PACED_WARM_UP = 1_000_000;

  private final Replay replay;
  private final Meter meter = new Meter();
  private final Blotter blotter = new Blotter();
  private final int messages;
  private final int passes;
  private final int pacedWarmUp;
  private final int pacedWarmUpPasses;
  private final long intervalNanos;
  private long checksum;

  private Run(Contestant contestant, Tape tape, long intervalNanos) {
    this.intervalNanos = intervalNanos;
    messages = tape.messages();
    passes = passes(ENOUGH_MESSAGES, messages);
    pacedWarmUp = Math.min(PACED_WARM_UP, messages);
    pacedWarmUpPasses = passes(PACED_WARM_UP, messages);
    Memory memory = contestant.createMemory(tape.orders(), tape.levels());
    MatchingEngine engine = new MatchingEngine(memory, tape.orders(), tape.levels(), blotter);
    long total = 3L * passes * messages + (long) pacedWarmUpPasses * pacedWarmUp;
    replay = new Replay(tape, engine, blotter, Progress.start(total));
  }

  /** Runs with the arguments that {@link RunLauncher} gives. */
  public static void main(String[] arguments) throws IOException {
    Tape tape = Tape.open(Path.of(arguments[1]));
    Run run = new Run(Contestant.valueOf(arguments[0]), tape, Long.parseLong(arguments[2]));
    run.warmUp();
    System.out.println(run.measure().toLine());
  }

  private static int passes(int enough, int messages) {
    return Math.max(1, enough / messages);
  }

  private void warmUp() {
    meter.start();
    meter.stop();
    flatOut();
    for (int i = 0; i < pacedWarmUpPasses; i++) {
      replay.paced(pacedWarmUp, intervalNanos);
    }
  }

  private Result measure() {
    replay.latencies().reset();
    replay.idle(PACED_WARM_UP, intervalNanos);
    long idleP9999 = replay.latencies().getValueAtPercentile(99.99);
    replay.latencies().reset();
    meter.start();
    long nanos = flatOut();
    paced();
    meter.stop();
    long measured = (long) passes * messages;
    Histogram latencies = replay.latencies();
    return new Result(
        checksum,
        blotter.trades(),
        2 * measured,
        (long) (measured * 1e9 / nanos),
        latencies.getValueAtPercentile(50),
        latencies.getValueAtPercentile(99),
        latencies.getValueAtPercentile(99.99),
        latencies.getMaxValue(),
        idleP9999,
        meter.allocatedBytes(),
        meter.gcCount(),
        meter.gcMillis(),
        Runtime.version().feature());
  }

  private long flatOut() {
    long nanos = 0;
    for (int i = 0; i < passes; i++) {
      nanos += replay.flatOut(messages);
      verify();
    }
    return nanos;
  }

  private void paced() {
    for (int i = 0; i < passes; i++) {
      replay.paced(messages, intervalNanos);
      verify();
    }
  }

  /** Each pass over the same messages must do the same. */
  private void verify() {
    long found = replay.checksum();
    if (checksum == 0) {
      checksum = found;
    } else if (found != checksum) {
      throw new IllegalStateException(
          "The same messages gave checksum "
              + Long.toHexString(checksum)
              + " and then "
              + Long.toHexString(found)
              + ", so something was left over in a pooled object.");
    }
  }
}
