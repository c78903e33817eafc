package io.rockpool.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Each thread acquires and uses 256 items, and then releases them in the same order. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Burst {
  /** How many a thread holds at once. */
  static final int SIZE = 256;

  private final Item[] held = new Item[SIZE];

  /** One burst. */
  @Benchmark
  @OperationsPerInvocation(SIZE)
  public void cycle(Mine mine) {
    Front front = mine.front;
    for (int i = 0; i < SIZE; i++) {
      Item item = front.acquire();
      Item.use(item, mine.sequence++);
      held[i] = item;
    }
    front.releaseAll(held);
  }
}
