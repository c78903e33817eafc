package io.rockpool.examples.orderbook;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** What the runs have to agree in and keep, and the one line for machines. */
final class Verdict {

  /** When a loop that does nothing is late by so much, the machine does something else. */
  private static final long BUSY_NANOS = 1_000_000;

  private final int messages;
  private final int heapMegabytes;
  private final Map<Contestant, Result> results;

  Verdict(int messages, int heapMegabytes, Map<Contestant, Result> results) {
    this.messages = messages;
    this.heapMegabytes = heapMegabytes;
    this.results = results;
  }

  /** Fails unless all runs did the same. */
  void verifyAgreement() throws RunException {
    Collection<Result> all = results.values();
    if (all.stream().map(Result::checksum).distinct().count() != 1
        || all.stream().map(Result::trades).distinct().count() != 1) {
      throw new RunException(
          "The runs did not do the same: their trades or checksums differ. Look for state that one"
              + " of them carries from an order to the next.");
    }
  }

  /** Fails if a pooled run allocated anything. */
  void verifyNoGarbage() throws RunException {
    if (pooledBytes() != 0) {
      throw new RunException(
          "A pooled run allocated "
              + pooledBytes()
              + " bytes in the steady state, and should allocate none. Profile its allocations.");
    }
  }

  /** What to make of the table. */
  String prose() {
    Result fresh = of(Contestant.NEW_G1);
    String prose =
        String.format(
            Locale.ROOT,
            """
            Latency counts from when a message was due: a pause delays all that come in it.
            The steady state is %,d messages; new fills its heap of %d MB %.1f times in it.
            Java %d on %d processors.
            """,
            fresh.measured(),
            heapMegabytes,
            (double) fresh.allocatedBytes() / ((long) heapMegabytes << 20),
            fresh.java(),
            Runtime.getRuntime().availableProcessors());
    long idle = results.values().stream().mapToLong(Result::idleP9999).max().orElseThrow();
    if (idle < BUSY_NANOS) {
      return prose;
    }
    return prose
        + String.format(
            """
            The machine is busy with something else: even a loop that does nothing was late by %s.
            What is below that says nothing about the engine. Run it again when the machine is idle.
            """,
            Table.time(idle));
  }

  String line() {
    Result pooled = of(Contestant.POOLED_G1);
    Result fresh = of(Contestant.NEW_G1);
    return "RESULT messages="
        + messages
        + (" checksum=" + Table.checksum(pooled.checksum()))
        + (" pooled.allocatedBytes=" + pooledBytes())
        + (" pooled.gcCount=" + pooled.gcCount())
        + (" pooled.p9999Nanos=" + pooled.p9999())
        + (" new.allocatedBytes=" + fresh.allocatedBytes())
        + (" new.gcCount=" + fresh.gcCount())
        + (" new.p9999Nanos=" + fresh.p9999());
  }

  /** The worse of the two pooled runs. */
  private long pooledBytes() {
    return Math.max(
        of(Contestant.POOLED_EPSILON).allocatedBytes(), of(Contestant.POOLED_G1).allocatedBytes());
  }

  private Result of(Contestant contestant) {
    Result result = results.get(contestant);
    if (result == null) {
      throw new IllegalStateException("There is no result of " + contestant.title() + ".");
    }
    return result;
  }
}
