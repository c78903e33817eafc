package io.rockpool.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** An item is asked for when all are in use. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Exhaustion {
  private final List<Item> all = new ArrayList<>();

  /** Acquires all. */
  @Setup
  public void drain(Sharing sharing, Mine mine) {
    for (int i = 0; i < sharing.capacity; i++) {
      all.add(mine.front.acquire());
    }
  }

  /** Asks once. */
  @Benchmark
  public @Nullable Object cycle(Mine mine) {
    Item item = mine.front.tryAcquire();
    if (item != null) {
      throw new IllegalStateException("There was another one.");
    }
    return item;
  }
}
