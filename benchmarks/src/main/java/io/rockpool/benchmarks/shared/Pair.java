package io.rockpool.benchmarks.shared;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** Each thread acquires, uses and releases one trade at a time. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Pair {

  /** One trade. */
  @Benchmark
  public void cycle(Mine mine) {
    Front front = mine.front;
    Trade trade = front.acquire();
    Trade.fill(trade, mine.sequence++);
    front.release(trade);
  }
}
