package io.rockpool.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** Each thread acquires, uses and releases one item at a time. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Pair {

  /** One item. */
  @Benchmark
  public void cycle(Mine mine) {
    Front front = mine.front;
    Item item = front.acquire();
    Item.use(item, mine.sequence++);
    front.release(item);
  }
}
