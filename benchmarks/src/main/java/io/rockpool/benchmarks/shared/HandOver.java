package io.rockpool.benchmarks.shared;

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
 * One thread acquires trades, fills them and sends them to another, which reads and releases them.
 *
 * <p>At most 512 are under way. The time is that of one message, at either end.
 */
@State(Scope.Group)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HandOver {
  private static final int UNDER_WAY = 512;
  private static final int MESSAGES = 1024;

  private final SpscArrayQueue<Trade> queue = new SpscArrayQueue<>(UNDER_WAY);

  /** The first thread. */
  @Benchmark
  @Group("cycle")
  @OperationsPerInvocation(MESSAGES)
  public void send(Mine mine, Control control) {
    Front front = mine.front;
    for (int i = 0; i < MESSAGES; i++) {
      Trade trade = front.acquire();
      Trade.fill(trade, mine.sequence++);
      while (!queue.offer(trade)) {
        if (control.stopMeasurement) {
          front.release(trade);
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
      Trade trade = queue.poll();
      while (trade == null) {
        if (control.stopMeasurement) {
          return;
        }
        Thread.onSpinWait();
        trade = queue.poll();
      }
      mine.sequence += Trade.read(trade);
      front.release(trade);
    }
  }
}
