package io.rockpool.benchmarks;

/** The array stack that an expert writes by hand, without a check. */
final class HandWrittenPool {

  private final Order[] stack;
  private int top;

  HandWrittenPool(int capacity) {
    stack = new Order[capacity];
    for (int i = 0; i < capacity; i++) {
      stack[i] = new Order();
    }
    top = capacity;
  }

  Order acquire() {
    return stack[--top];
  }

  void release(Order order) {
    order.clear();
    stack[top++] = order;
  }
}
