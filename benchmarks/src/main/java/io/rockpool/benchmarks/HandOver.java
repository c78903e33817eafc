package io.rockpool.benchmarks;

import java.util.concurrent.TimeUnit;
import org.jctools.queues.SpscArrayQueue;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Control;

/**
 * One thread acquires items, fills them and sends them to another, which reads and releases them.
 *
 * <p>At most 512 are under way. The time is that of one message, at either end.
 */
@State(Scope.Group)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HandOver {
  static final int UNDER_WAY = 512;
  static final int MESSAGES = 1024;

  private final SpscArrayQueue<Item> queue = new SpscArrayQueue<>(UNDER_WAY);

  /** The first thread. */
  @Benchmark
  @Group("cycle")
  @OperationsPerInvocation(MESSAGES)
  public void send(Mine mine, Control control) {
    Front front = mine.front;
    for (int i = 0; i < MESSAGES; i++) {
      Item item = front.acquire();
      Item.use(item, mine.sequence++);
      while (!queue.offer(item)) {
        if (control.stopMeasurement) {
          front.release(item);
          return;
        }
        Thread.onSpinWait();
      }
    }
  }

  /** The second thread. */
  @Benchmark
  @Group("cycle")
  @OperationsPerInvocation(MESSAGES)
  public void receive(Mine mine, Control control) {
    Front front = mine.front;
    for (int i = 0; i < MESSAGES; i++) {
      Item item = queue.poll();
      while (item == null) {
        if (control.stopMeasurement) {
          return;
        }
        Thread.onSpinWait();
        item = queue.poll();
      }
      mine.sequence += Item.look(item);
      front.release(item);
    }
  }
}
