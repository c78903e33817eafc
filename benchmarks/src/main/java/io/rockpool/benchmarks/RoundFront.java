package io.rockpool.benchmarks;

/**
 * Hands out the same items again and again, the oldest first, whether they were released or not:
 * what remains is the cost of the workload itself. To create it is a loop of {@code new} into an
 * array.
 */
final class RoundFront implements Front {
  private final Item[] items;
  private int next;

  RoundFront(Kind kind, int capacity) {
    items = new Item[Integer.highestOneBit(capacity)];
    for (int i = 0; i < items.length; i++) {
      items[i] = kind.item();
    }
  }

  @Override
  public Item acquire() {
    return items[next++ & (items.length - 1)];
  }

  @Override
  public void release(Item item) {
    item.clear();
  }
}
