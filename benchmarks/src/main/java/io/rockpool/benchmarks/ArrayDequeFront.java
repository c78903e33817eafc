package io.rockpool.benchmarks;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** The deque that most people take, used as a stack by one thread. */
final class ArrayDequeFront implements Front {
  private final ArrayDeque<Item> deque;

  ArrayDequeFront(Kind kind, int capacity) {
    deque = new ArrayDeque<>(capacity);
    for (int i = 0; i < capacity; i++) {
      deque.addLast(kind.item());
    }
  }

  @Override
  public Item acquire() {
    return deque.removeLast();
  }

  @Override
  public @Nullable Item tryAcquire() {
    return deque.pollLast();
  }

  @Override
  public void release(Item item) {
    item.clear();
    deque.addLast(item);
  }
}
