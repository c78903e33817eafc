package io.rockpool.benchmarks.shared;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Each thread acquires and uses 256 trades, and then releases them in the same order. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Burst {
  private static final int SIZE = 256;

  private final Trade[] held = new Trade[SIZE];

  /** One burst. */
  @Benchmark
  @OperationsPerInvocation(SIZE)
  public void cycle(Mine mine) {
    Front front = mine.front;
    for (int i = 0; i < SIZE; i++) {
      Trade trade = front.acquire();
      Trade.fill(trade, mine.sequence++);
      held[i] = trade;
    }
    for (int i = 0; i < SIZE; i++) {
      front.release(held[i]);
    }
  }
}
