package io.rockpool.benchmarks.latency;

import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.HdrHistogram.Histogram;

/**
 * A thread that handles messages as they arrive, and records how long after its arrival each was
 * done. What arrives while one is handled, or while the JVM stands still, has waited too.
 */
final class OpenLoop {

  /** After how many times the time that it should take a load is given up. */
  static final int PATIENCE = 3;

  /** Of a few thousand messages: a loop that never returned would only be compiled on the way. */
  private static final int BURST = 1024;

  private final LongSupplier nanoTime;
  private final LongConsumer work;
  private final Histogram latencies;
  private final long longest;
  private final long perSecond;
  private Arrivals arrivals;
  private long now;
  private long message;
  private long waited;
  private long lastWaited;

  OpenLoop(LongSupplier nanoTime, LongConsumer work, Histogram latencies, long perSecond) {
    this.nanoTime = nanoTime;
    this.work = work;
    this.latencies = latencies;
    this.longest = latencies.getHighestTrackableValue();
    this.perSecond = perSecond;
    this.arrivals = new Arrivals(0, perSecond);
  }

  /** Handles as many messages, of which the first arrives at once. */
  Outcome run(long messages) {
    message = 0;
    waited = 0;
    lastWaited = 0;
    now = nanoTime.getAsLong();
    long start = now;
    long patience = PATIENCE * messages * TimeUnit.SECONDS.toNanos(1) / perSecond;
    arrivals = new Arrivals(start, perSecond);
    while (message < messages && now - start <= patience) {
      burst(Math.min(message + BURST, messages));
    }
    return new Outcome(messages, message, start, now, waited, message - lastWaited);
  }

  private void burst(long end) {
    while (message < end) {
      long due = arrivals.next();
      if (now < due) {
        await(due);
      }
      work.accept(message);
      // Both the end of this message and the first look whether the next is there.
      now = nanoTime.getAsLong();
      latencies.recordValue(Math.min(now - due, longest));
      message++;
    }
  }

  private void await(long due) {
    do {
      // What else runs on this core gets more of it.
      Thread.onSpinWait();
      now = nanoTime.getAsLong();
    } while (now < due);
    waited++;
    lastWaited = message;
  }
}
