package io.rockpool.benchmarks;

import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** 256 orders are acquired and used, and then released in the same order. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Burst {

  private static final int CAPACITY = 1024;
  private static final int SIZE = 256;

  private long sequence;
  private final Order[] held = new Order[SIZE];
  private final OrderPool rockpool = new OrderPool(CAPACITY);
  private final HandWrittenPool stack = new HandWrittenPool(CAPACITY);
  private final ArrayDeque<Order> deque = new ArrayDeque<>(CAPACITY);

  /** Fills the deque. */
  public Burst() {
    for (int i = 0; i < CAPACITY; i++) {
      deque.addLast(new Order());
    }
  }

  /** The generated pool. */
  @Benchmark
  @OperationsPerInvocation(SIZE)
  public void rockpool() {
    for (int i = 0; i < SIZE; i++) {
      Order order = rockpool.acquire();
      Use.fill(order, sequence++);
      held[i] = order;
    }
    for (int i = 0; i < SIZE; i++) {
      rockpool.release(held[i]);
    }
  }

  /** The same in a scope. */
  @Benchmark
  @OperationsPerInvocation(SIZE)
  public void scope() {
    try (OrderPool.Scope scope = rockpool.scope()) {
      for (int i = 0; i < SIZE; i++) {
        Order order = scope.acquire();
        Use.fill(order, sequence++);
        held[i] = order;
      }
    }
  }

  /** The stack by hand. */
  @Benchmark
  @OperationsPerInvocation(SIZE)
  public void stack() {
    for (int i = 0; i < SIZE; i++) {
      Order order = stack.acquire();
      Use.fill(order, sequence++);
      held[i] = order;
    }
    for (int i = 0; i < SIZE; i++) {
      stack.release(held[i]);
    }
  }

  /** The deque that most people take. */
  @Benchmark
  @OperationsPerInvocation(SIZE)
  public void deque() {
    for (int i = 0; i < SIZE; i++) {
      Order order = deque.removeLast();
      Use.fill(order, sequence++);
      held[i] = order;
    }
    for (int i = 0; i < SIZE; i++) {
      Order order = held[i];
      order.clear();
      deque.addLast(order);
    }
  }

  /** No pool. */
  @Benchmark
  @OperationsPerInvocation(SIZE)
  public void fresh() {
    for (int i = 0; i < SIZE; i++) {
      Order order = new Order();
      Use.fill(order, sequence++);
      held[i] = order;
    }
  }
}
