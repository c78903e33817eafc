package io.rockpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads that wait for a slot. The time limit is for a wake-up that is lost. */
@Timeout(60)
class WaitersTest {
  private final Lanes lanes = BareLanes.of(1, 1);
  private final LongAdder exhaustions = new LongAdder();
  private final Waiters waiters = new Waiters(lanes, exhaustions, "OrderPool", "Order");

  /** Starts a thread and waits until it waits. */
  private Thread waiting(Crowd.Task task) throws InterruptedException {
    Thread thread =
        new Thread(
            () -> {
              try {
                task.run(0);
              } catch (Exception failure) {
                throw new AssertionError(failure);
              }
            });
    thread.start();
    awaitParked(thread);
    return thread;
  }

  private static void awaitParked(Thread thread) {
    while (thread.getState() != Thread.State.WAITING
        && thread.getState() != Thread.State.TIMED_WAITING) {
      assertThat(thread.isAlive()).isTrue();
      Thread.onSpinWait();
    }
  }

  @Test
  void acquire_idle_doesNotWait() throws InterruptedException {
    long place = waiters.acquire(Long.MAX_VALUE);
    assertThat(place).isNotZero();
    assertThat(waiters.acquire(0)).isZero();
    assertThat(waiters.acquire(-1)).isZero();
    assertThat(waiters.acquire(1)).isZero();
    assertThat(waiters.any()).isFalse();
  }

  @Test
  void released_threadsWaiting_wakesThemInOrder() throws InterruptedException {
    long place = lanes.acquire();
    List<Integer> order = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      int number = i;
      threads.add(
          waiting(
              thread -> {
                long mine = waiters.acquire(Long.MAX_VALUE);
                synchronized (order) {
                  order.add(number);
                }
                lanes.release(mine);
                waiters.released();
              }));
    }
    assertThat(waiters.any()).isTrue();
    lanes.release(place);
    waiters.released();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(order).containsExactly(0, 1, 2, 3, 4);
    assertThat(waiters.any()).isFalse();
  }

  @Test
  void acquire_firstGivesUp_nextIsWoken() throws InterruptedException {
    long place = lanes.acquire();
    Thread first = waiting(thread -> assertThatThrownBy(this::waitForEver));
    Thread second = waiting(thread -> lanes.release(waiters.acquire(Long.MAX_VALUE)));
    // The slot becomes idle for the first, without a signal, as if it had been lost with it.
    lanes.release(place);
    first.interrupt();
    first.join();
    second.join();
    LanesTest.assertAllIdle(lanes, 1);
  }

  @Test
  void acquire_interrupted_throws() throws InterruptedException {
    lanes.acquire();
    Thread.currentThread().interrupt();
    assertThatThrownBy(this::waitForEver).isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
    assertThat(waiters.any()).isFalse();
  }

  @Test
  void close_threadsWaiting_fail() throws InterruptedException {
    lanes.acquire();
    AtomicInteger failed = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      threads.add(
          waiting(
              thread -> {
                assertThatThrownBy(this::waitForEver)
                    .isInstanceOf(PoolMisuseException.class)
                    .hasMessage(
                        "OrderPool was closed while a thread waited for an Order, which cannot come"
                            + " any more. Close a pool when nobody acquires from it any more.");
                failed.incrementAndGet();
              }));
    }
    waiters.close();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(failed).hasValue(3);
    assertThatThrownBy(this::waitForEver).hasMessageStartingWith("OrderPool is closed");
  }

  @Test
  void acquire_manyThreads_losesNoWakeUp() throws InterruptedException {
    AtomicInteger owners = new AtomicInteger();
    Crowd.run(
        6,
        thread -> {
          for (int i = 0; i < 5_000; i++) {
            long place = waiters.acquire(Long.MAX_VALUE);
            assertThat(owners.incrementAndGet()).isEqualTo(1);
            owners.decrementAndGet();
            lanes.release(place);
            waiters.released();
          }
        });
    LanesTest.assertAllIdle(lanes, 1);
    assertThat(waiters.any()).isFalse();
  }

  private void waitForEver() throws InterruptedException {
    waiters.acquire(Long.MAX_VALUE);
  }
}
