package io.rockpool.benchmarks.latency;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What the rest of an application allocates, which nobody pools: arrays and strings of 32 to 512
 * bytes, of which one in eight lives for {@value #LIFE_MILLIS} ms and the others are soon
 * forgotten.
 */
final class BackgroundAllocation implements Runnable {

  private static final int SHORTEST = 32;
  private static final int LONGEST = 512;
  private static final int AVERAGE = (SHORTEST + LONGEST) / 2;
  private static final int KEPT_ONE_IN = 8;
  private static final int LIFE_MILLIS = 300;

  /** Of an array; a string has 24 bytes more beside its array. */
  private static final int HEADER = 16;

  private static final int STRING = 24;

  private final long bytesPerSecond;
  private final Object[] recent = new Object[64];
  private final Object[] kept;
  private final byte[] text = "x".repeat(LONGEST).getBytes(StandardCharsets.ISO_8859_1);
  private long random = 0x2545F4914F6CDD1DL;
  private int sequence;
  private int oldest;

  BackgroundAllocation(int megabytesPerSecond) {
    bytesPerSecond = megabytesPerSecond * 1_000_000L;
    long perSecond = bytesPerSecond / AVERAGE / KEPT_ONE_IN;
    kept = new Object[(int) (perSecond * LIFE_MILLIS / 1000) + 1];
  }

  /** Goes on until interrupted. */
  @Override
  public void run() {
    long start = System.nanoTime();
    long allocated = 0;
    while (!Thread.interrupted()) {
      long elapsed = System.nanoTime() - start;
      long due = elapsed / 1000 * bytesPerSecond / TimeUnit.SECONDS.toMicros(1);
      while (allocated < due) {
        allocated += allocate();
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
  }

  private int allocate() {
    random ^= random << 13;
    random ^= random >>> 7;
    random ^= random << 17;
    int bytes = SHORTEST + (int) (((random >>> 33) * (LONGEST + 1 - SHORTEST)) >>> 31);
    Object object =
        (random & 1) == 0
            ? new byte[bytes - HEADER]
            : new String(
                text, 0, Math.max(1, bytes - HEADER - STRING), StandardCharsets.ISO_8859_1);
    recent[++sequence & (recent.length - 1)] = object;
    if (sequence % KEPT_ONE_IN == 0) {
      kept[oldest] = object;
      oldest = (oldest + 1) % kept.length;
    }
    return bytes;
  }
}
