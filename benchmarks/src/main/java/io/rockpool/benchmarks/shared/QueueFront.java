package io.rockpool.benchmarks.shared;

import java.util.Queue;
import java.util.function.Supplier;

/**
 * A queue that all threads share.
 *
 * <p>Some queues say that they are empty or full when another thread has stopped halfway, though
 * they are not: they are asked again.
 */
final class QueueFront implements Front {
  private final Queue<Trade> queue;

  private QueueFront(Queue<Trade> queue) {
    this.queue = queue;
  }

  static Supplier<Front> sharing(Queue<Trade> queue, int capacity) {
    for (int i = 0; i < capacity; i++) {
      queue.add(new Trade());
    }
    return () -> new QueueFront(queue);
  }

  @Override
  public Trade acquire() {
    Trade trade = queue.poll();
    while (trade == null) {
      Thread.onSpinWait();
      trade = queue.poll();
    }
    return trade;
  }

  @Override
  public void release(Trade trade) {
    trade.clear();
    while (!queue.offer(trade)) {
      Thread.onSpinWait();
    }
  }
}
