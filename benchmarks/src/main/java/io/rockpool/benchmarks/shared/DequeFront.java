package io.rockpool.benchmarks.shared;

import java.util.ArrayDeque;
import java.util.function.Supplier;

/**
 * A stack in a thread-local variable, as many people write it: it creates what it has not, and lets
 * go what it has too many of.
 */
final class DequeFront implements Front {
  private final ThreadLocal<ArrayDeque<Trade>> deques;
  private final int capacity;

  private DequeFront(ThreadLocal<ArrayDeque<Trade>> deques, int capacity) {
    this.deques = deques;
    this.capacity = capacity;
  }

  static Supplier<Front> sharing(int capacity) {
    ThreadLocal<ArrayDeque<Trade>> deques =
        ThreadLocal.withInitial(() -> new ArrayDeque<>(capacity));
    return () -> new DequeFront(deques, capacity);
  }

  @Override
  public Trade acquire() {
    Trade trade = deques.get().pollLast();
    return trade == null ? new Trade() : trade;
  }

  @Override
  public void release(Trade trade) {
    trade.clear();
    ArrayDeque<Trade> deque = deques.get();
    if (deque.size() < capacity) {
      deque.addLast(trade);
    }
  }
}
