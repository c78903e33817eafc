package io.rockpool.benchmarks;

import org.jspecify.annotations.Nullable;

/** The stack by hand. */
final class StackFront implements Front {
  private final Stack stack;

  /** Fills an array of the class of the items, which is empty. */
  StackFront(Item[] empty, Kind kind) {
    stack = new Stack(empty, kind);
  }

  @Override
  public Item acquire() {
    return stack.acquire();
  }

  @Override
  public @Nullable Item tryAcquire() {
    return stack.isEmpty() ? null : stack.acquire();
  }

  @Override
  public void release(Item item) {
    stack.release(item);
  }

  /**
   * The array stack that an expert writes by hand, without a check.
   *
   * <p>The array is of the class of the items, as it would be there, whatever the field says.
   */
  private static final class Stack {
    private final Item[] stack;
    private int top;

    private Stack(Item[] empty, Kind kind) {
      stack = empty;
      for (int i = 0; i < empty.length; i++) {
        empty[i] = kind.item();
      }
      top = empty.length;
    }

    private boolean isEmpty() {
      return top == 0;
    }

    private Item acquire() {
      return stack[--top];
    }

    private void release(Item item) {
      item.clear();
      stack[top++] = item;
    }
  }
}
