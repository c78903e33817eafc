package io.rockpool.benchmarks;

import java.util.ArrayDeque;
import java.util.function.Supplier;

/**
 * A stack in a thread-local variable, as many people write it: it creates what it has not, and lets
 * go what it has too many of.
 */
final class DequeFront implements Front {
  private final Kind kind;
  private final ThreadLocal<ArrayDeque<Item>> deques;
  private final int capacity;

  private DequeFront(Kind kind, ThreadLocal<ArrayDeque<Item>> deques, int capacity) {
    this.kind = kind;
    this.deques = deques;
    this.capacity = capacity;
  }

  static Supplier<Front> sharing(Kind kind, int capacity) {
    ThreadLocal<ArrayDeque<Item>> deques =
        ThreadLocal.withInitial(() -> new ArrayDeque<>(capacity));
    return () -> new DequeFront(kind, deques, capacity);
  }

  @Override
  public Item acquire() {
    Item item = deques.get().pollLast();
    return item == null ? kind.item() : item;
  }

  @Override
  public void release(Item item) {
    item.clear();
    ArrayDeque<Item> deque = deques.get();
    if (deque.size() < capacity) {
      deque.addLast(item);
    }
  }
}
