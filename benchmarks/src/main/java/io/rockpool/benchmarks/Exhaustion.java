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
  /** JMH drains before anything else. It would not pass the same {@link Mine} to both methods. */
  @SuppressWarnings("NullAway.Init")
  private Front front;

  private final List<Item> all = new ArrayList<>();

  /** Acquires all. */
  @Setup
  public void drain(Sharing sharing) {
    front = sharing.front();
    for (int i = 0; i < sharing.capacity; i++) {
      all.add(front.acquire());
    }
  }

  /** Asks once. */
  @Benchmark
  public @Nullable Object cycle() {
    Item item = front.tryAcquire();
    if (item != null) {
      throw new IllegalStateException("There was another one.");
    }
    return item;
  }
}
