package io.rockpool.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * Many items live, an equal part of them in the hands of each thread, which replaces one after the
 * other at random.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Replacement {
  /** How many, a power of two. */
  @Param({"16384"})
  public int live;

  /** JMH fills before anything else. It would not pass the same {@link Mine} to both methods. */
  @SuppressWarnings("NullAway.Init")
  private Front front;

  private long sequence;
  private Item[] items = {};
  private int random = 1;

  /** Acquires those that live at first. */
  @Setup
  public void fill(BenchmarkParams benchmark, Sharing sharing) {
    front = sharing.front();
    items = new Item[Integer.highestOneBit(live / benchmark.getThreads())];
    for (int i = 0; i < items.length; i++) {
      items[i] = front.acquire();
    }
  }

  /** Replaces one. */
  @Benchmark
  public void cycle() {
    Front front = this.front;
    // Xorshift after Marsaglia: cheap, and far enough from any order that a cache could foresee.
    random ^= random << 13;
    random ^= random >>> 17;
    random ^= random << 5;
    int index = random & (items.length - 1);
    // Acquired first: a stack would give back what was just released.
    Item item = front.acquire();
    Item.use(item, sequence++);
    Item replaced = items[index];
    items[index] = item;
    front.release(replaced);
  }
}
