package io.rockpool.benchmarks.shared;

/** The confined pool in the shape in which it is generated. */
final class ConfinedPool {
  private final Slot[] stack;
  private int top;
  private final int mark = 7;

  ConfinedPool(int capacity) {
    stack = new Slot[capacity];
    for (int i = 0; i < capacity; i++) {
      stack[i] = new Slot();
    }
    top = capacity;
  }

  Trade acquire() {
    int index = top - 1;
    if (index < 0) {
      throw new IllegalStateException();
    }
    Slot slot = stack[index];
    top = index;
    slot.mark = mark;
    return slot;
  }

  void release(Trade trade) {
    if (!(trade instanceof Slot slot) || slot.mark != mark) {
      throw new IllegalStateException();
    }
    slot.clear();
    slot.mark = 0;
    int index = top;
    top = index + 1;
    stack[index] = slot;
  }

  private static final class Slot extends Trade {
    private int mark;
  }
}
