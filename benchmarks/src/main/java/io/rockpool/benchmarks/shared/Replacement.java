package io.rockpool.benchmarks.shared;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * 16,384 trades live, an equal part of them in the hands of each thread, which replaces one after
 * the other at random.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Replacement {
  private static final int LIVE = 16_384;

  private Trade[] live = {};
  private int random = 1;

  /** Acquires those that live at first. */
  @Setup
  public void fill(BenchmarkParams benchmark, Mine mine) {
    live = new Trade[Integer.highestOneBit(LIVE / benchmark.getThreads())];
    for (int i = 0; i < live.length; i++) {
      live[i] = mine.front.acquire();
    }
  }

  /** Replaces one. */
  @Benchmark
  public void cycle(Mine mine) {
    Front front = mine.front;
    // Xorshift after Marsaglia: cheap, and far enough from any order that a cache could foresee.
    random ^= random << 13;
    random ^= random >>> 17;
    random ^= random << 5;
    int index = random & (live.length - 1);
    // Acquired first: a stack would give back what was just released.
    Trade trade = front.acquire();
    Trade.fill(trade, mine.sequence++);
    Trade replaced = live[index];
    live[index] = trade;
    front.release(replaced);
  }
}
