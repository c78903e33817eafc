package io.rockpool.benchmarks;

import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.Sequence;
import java.util.concurrent.TimeUnit;
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
 * What {@link HandOver} does, by the ring of the Disruptor: one thread fills the items that are in
 * it, another reads and clears them. It replaces the queue as well as the pool, and needs the items
 * in order.
 */
@State(Scope.Group)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Ring {
  private final RingBuffer<Item> ring;
  private final Sequence consumed;

  /** Lets the first thread wait for the second. */
  public Ring() {
    Layout.shift();
    ring = RingBuffer.createSingleProducer(Payload.B40.kind()::item, HandOver.UNDER_WAY);
    consumed = new Sequence(ring.getCursor());
    ring.addGatingSequences(consumed);
  }

  /** The first thread. */
  @Benchmark
  @Group("cycle")
  @OperationsPerInvocation(HandOver.MESSAGES)
  public void send(Control control) {
    for (int i = 0; i < HandOver.MESSAGES; i++) {
      while (!ring.hasAvailableCapacity(1)) {
        if (control.stopMeasurement) {
          return;
        }
        Thread.onSpinWait();
      }
      long next = ring.next();
      Item.use(ring.get(next), next);
      ring.publish(next);
    }
  }

  /** The second thread. */
  @Benchmark
  @Group("cycle")
  @OperationsPerInvocation(HandOver.MESSAGES)
  public long receive(Control control) {
    long sum = 0;
    long done = consumed.get();
    long last = done + HandOver.MESSAGES;
    while (done < last) {
      long there = Math.min(ring.getCursor(), last);
      if (there == done) {
        if (control.stopMeasurement) {
          break;
        }
        Thread.onSpinWait();
        continue;
      }
      // All that are there, before the first thread is told: as its own event processor does.
      while (done < there) {
        done++;
        Item item = ring.get(done);
        sum += Item.look(item);
        item.clear();
      }
      consumed.set(done);
    }
    return sum;
  }
}
