package io.rockpool.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Threads of a test, whose failures are its own. */
final class Crew {

  /** What a thread does. */
  interface Task {
    void run(int number) throws Exception;
  }

  private final List<Thread> threads = new ArrayList<>();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  private Crew() {}

  /** Lets threads do something, and waits for them. */
  static void run(int count, Task task) throws InterruptedException {
    start(count, task).join();
  }

  static Crew start(int count, Task task) {
    Crew crew = new Crew();
    for (int i = 0; i < count; i++) {
      int number = i;
      Thread thread =
          new Thread(
              () -> {
                try {
                  task.run(number);
                } catch (Throwable thrown) {
                  crew.failure.compareAndSet(null, thrown);
                }
              });
      thread.setDaemon(true);
      crew.threads.add(thread);
    }
    crew.threads.forEach(Thread::start);
    return crew;
  }

  List<Thread> threads() {
    return threads;
  }

  /** Waits until a thread waits for something. */
  void awaitParked(int number) {
    Thread thread = threads.get(number);
    while (thread.getState() != Thread.State.WAITING
        && thread.getState() != Thread.State.TIMED_WAITING) {
      if (!thread.isAlive()) {
        throw new AssertionError(failure.get());
      }
      Thread.onSpinWait();
    }
  }

  void join() throws InterruptedException {
    for (Thread thread : threads) {
      thread.join();
    }
    if (failure.get() != null) {
      throw new AssertionError(failure.get());
    }
  }
}
