package io.rockpool.benchmarks;

import org.jspecify.annotations.Nullable;

/**
 * The array stack that an expert writes by hand, without a check.
 *
 * <p>The array is of the class of the items, as it would be there, whatever the field says.
 */
final class Stack implements Front {
  private final Item[] stack;
  private int top;

  /** Fills an array. */
  Stack(Item[] empty, Kind kind) {
    stack = empty;
    for (int i = 0; i < empty.length; i++) {
      empty[i] = kind.item();
    }
    top = empty.length;
  }

  @Override
  public Item acquire() {
    return stack[--top];
  }

  @Override
  public @Nullable Item tryAcquire() {
    return top == 0 ? null : acquire();
  }

  @Override
  public void release(Item item) {
    item.clear();
    stack[top++] = item;
  }
}
