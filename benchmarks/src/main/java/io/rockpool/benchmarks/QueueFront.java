package io.rockpool.benchmarks;

import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A queue that all threads share.
 *
 * <p>Some queues say that they are empty or full when another thread has stopped halfway, though
 * they are not: they are asked again.
 */
final class QueueFront implements Front {
  private final Queue<Item> queue;

  private QueueFront(Queue<Item> queue) {
    this.queue = queue;
  }

  static Supplier<Front> sharing(Queue<Item> queue, Kind kind, int capacity) {
    for (int i = 0; i < capacity; i++) {
      queue.add(kind.item());
    }
    return () -> new QueueFront(queue);
  }

  @Override
  public Item acquire() {
    Item item = queue.poll();
    while (item == null) {
      Thread.onSpinWait();
      item = queue.poll();
    }
    return item;
  }

  @Override
  public @Nullable Item tryAcquire() {
    return queue.poll();
  }

  @Override
  public void release(Item item) {
    item.clear();
    while (!queue.offer(item)) {
      Thread.onSpinWait();
    }
  }
}
