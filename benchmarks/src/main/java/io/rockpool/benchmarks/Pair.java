package io.rockpool.benchmarks;

import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One order at a time: acquire, use, release. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Pair {

  private static final int CAPACITY = 1024;

  private long sequence;
  private final OrderPool rockpool = new OrderPool(CAPACITY);
  private final HandWrittenPool stack = new HandWrittenPool(CAPACITY);
  private final ArrayDeque<Order> deque = new ArrayDeque<>(CAPACITY);

  /** Fills the deque. */
  public Pair() {
    for (int i = 0; i < CAPACITY; i++) {
      deque.addLast(new Order());
    }
  }

  /** The generated pool. */
  @Benchmark
  public void rockpool() {
    Order order = rockpool.acquire();
    Use.fill(order, sequence++);
    rockpool.release(order);
  }

  /** The same, closed instead of released. */
  @Benchmark
  public void lease() {
    try (OrderPool.Lease order = rockpool.lease()) {
      Use.fill(order, sequence++);
    }
  }

  /** The same in a scope. */
  @Benchmark
  public void scope() {
    try (OrderPool.Scope scope = rockpool.scope()) {
      Use.fill(scope.acquire(), sequence++);
    }
  }

  /** The same, found again by its handle. */
  @Benchmark
  public void handle() {
    Order order = rockpool.acquire();
    long handle = rockpool.handleOf(order);
    Use.fill(order, sequence++);
    Order found = rockpool.resolve(handle);
    if (found != null) {
      rockpool.release(found);
    }
  }

  /** The stack by hand. */
  @Benchmark
  public void stack() {
    Order order = stack.acquire();
    Use.fill(order, sequence++);
    stack.release(order);
  }

  /** The deque that most people take. */
  @Benchmark
  public void deque() {
    Order order = deque.removeLast();
    Use.fill(order, sequence++);
    order.clear();
    deque.addLast(order);
  }

  /** No pool. */
  @Benchmark
  public void fresh() {
    Use.fill(new Order(), sequence++);
  }
}
