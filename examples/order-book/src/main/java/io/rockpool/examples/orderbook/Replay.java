package io.rockpool.examples.orderbook;

import org.HdrHistogram.Histogram;

/** Plays a tape to an engine, again and again, and takes the time. It allocates nothing. */
final class Replay {

  private static final long LONGEST_NANOS = 3_600_000_000_000L;

  /**
   * Messages are played by so many, since a method that is called often is compiled as a whole; of
   * one long loop only what it has seen so far is, and it is slow again when it begins anew.
   */
  private static final int CHUNK = 256;

  private final Tape tape;
  private final MatchingEngine engine;
  private final Blotter blotter;
  private final Progress progress;

  /** Up to an hour, to three digits; it is created in full here, so that it never grows. */
  private final Histogram latencies = new Histogram(LONGEST_NANOS, 3);

  Replay(Tape tape, MatchingEngine engine, Blotter blotter, Progress progress) {
    this.tape = tape;
    this.engine = engine;
    this.blotter = blotter;
    this.progress = progress;
  }

  /** Clears the book and plays messages as fast as the engine takes them: how long did it take? */
  long flatOut(int messages) {
    rewind();
    long start = System.nanoTime();
    for (int i = 0; i < messages; i += CHUNK) {
      flatOut(i, Math.min(messages, i + CHUNK));
    }
    return System.nanoTime() - start;
  }

  /**
   * Clears the book and plays messages as a market would bring them: each is due at its time, and
   * is late if the one before it, or a pause, took too long. Latency is counted from when it was
   * due, so that a pause counts for all messages that had to wait for its end.
   */
  void paced(int messages, long intervalNanos) {
    rewind();
    long start = System.nanoTime();
    for (int i = 0; i < messages; i += CHUNK) {
      paced(i, Math.min(messages, i + CHUNK), start, intervalNanos);
    }
  }

  /** Does as {@link #paced(int, long)} without messages: what is late then, the machine delayed. */
  void idle(int messages, long intervalNanos) {
    long due = System.nanoTime();
    for (int i = 0; i < messages; i++) {
      due += intervalNanos;
      waitUntil(due);
      recordLatency(due);
    }
  }

  Histogram latencies() {
    return latencies;
  }

  /** The checksum of what has been played since the book was cleared. */
  long checksum() {
    blotter.add(engine.book());
    return blotter.checksum();
  }

  private void flatOut(int begin, int end) {
    for (int i = begin; i < end; i++) {
      tape.play(i, engine);
    }
    progress.add(end - begin);
  }

  private void paced(int begin, int end, long start, long intervalNanos) {
    for (int i = begin; i < end; i++) {
      long due = start + i * intervalNanos;
      waitUntil(due);
      tape.play(i, engine);
      recordLatency(due);
    }
    progress.add(end - begin);
  }

  private void recordLatency(long due) {
    latencies.recordValue(Math.min(System.nanoTime() - due, LONGEST_NANOS));
  }

  private static void waitUntil(long due) {
    while (System.nanoTime() - due < 0) {
      Thread.onSpinWait();
    }
  }

  private void rewind() {
    engine.clear();
    blotter.reset();
  }
}
