package io.rockpool;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Threads that do something at the same time. */
final class Crowd {

  /** What one of them does. */
  interface Task {
    void run(int thread) throws Exception;
  }

  private Crowd() {}

  /** Runs a task in several threads, and throws what one of them threw. */
  static void run(int threads, Task task) throws InterruptedException {
    CountDownLatch start = new CountDownLatch(1);
    List<Throwable> failures = new ArrayList<>();
    List<Thread> started = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int number = i;
      Thread thread =
          new Thread(
              () -> {
                try {
                  start.await();
                  task.run(number);
                } catch (Throwable failure) {
                  synchronized (failures) {
                    failures.add(failure);
                  }
                }
              });
      thread.start();
      started.add(thread);
    }
    start.countDown();
    for (Thread thread : started) {
      thread.join();
    }
    if (!failures.isEmpty()) {
      throw new AssertionError(failures.size() + " of " + threads + " failed", failures.get(0));
    }
  }

  /** Runs a task in a thread of its own, which is dead afterwards. */
  static void runAndDie(Task task) throws InterruptedException {
    run(1, task);
  }
}
