package io.rockpool.benchmarks;

import io.rockpool.PoolExhaustedException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The worst case: as many threads as there are items, and fewer processors, so that threads are
 * stopped anywhere in between.
 *
 * <p>Each holds one item at a time, so there is always one idle for it: to be told otherwise is an
 * error of the contender.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
public class Crowd {
  private static final int THREADS = 8;

  /** How long it lasts. */
  @Param({"1000"})
  public long millis;

  private volatile boolean over;

  /** What came out of it. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Outcome {
    /** What a cycle took, of the time of the processors. */
    public double nanos;

    /** How many cycles of the slowest thread there are to one of the fastest. */
    public double share;

    /** How often a thread was told that no item is idle. */
    public long exhausted;
  }

  /** Lets all threads run for some time. */
  @Benchmark
  public void cycle(Sharing sharing, Outcome outcome) throws InterruptedException {
    over = false;
    long[] cycles = new long[THREADS];
    long[] exhausted = new long[THREADS];
    Thread[] threads = new Thread[THREADS];
    for (int i = 0; i < THREADS; i++) {
      int own = i;
      threads[i] = new Thread(() -> run(sharing.front(), own, cycles, exhausted));
    }
    long start = System.nanoTime();
    for (Thread thread : threads) {
      thread.start();
    }
    TimeUnit.MILLISECONDS.sleep(millis);
    over = true;
    for (Thread thread : threads) {
      thread.join();
    }
    double nanos =
        (System.nanoTime() - start) * (double) Runtime.getRuntime().availableProcessors();
    outcome.nanos = nanos / Arrays.stream(cycles).sum();
    outcome.share =
        Arrays.stream(cycles).min().getAsLong() / (double) Arrays.stream(cycles).max().getAsLong();
    outcome.exhausted = Arrays.stream(exhausted).sum();
  }

  private void run(Front front, int own, long[] cycles, long[] exhausted) {
    long done = 0;
    long refused = 0;
    while (!over) {
      try {
        Item item = front.acquire();
        Item.use(item, done++);
        front.release(item);
      } catch (PoolExhaustedException exhaustion) {
        refused++;
      }
    }
    cycles[own] = done;
    exhausted[own] = refused;
  }
}
