package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockpool.Pool;
import io.rockpool.PoolExhaustedException;
import io.rockpool.PoolMisuseException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads that wait for an object of a generated pool. The time limit is for what hangs. */
@Timeout(120)
class SharedWaitTest {

  private static final Duration FOR_EVER = ChronoUnit.FOREVER.getDuration();

  @AfterEach
  void calm() {
    Desk.calm();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Wait", "WaitMarked"})
  void acquire_noneIdle_waitsForARelease(String kind) throws InterruptedException {
    Pool<Object> pool = Desk.pool(kind);
    List<Object> held = acquireAll(pool);
    List<Object> got = Collections.synchronizedList(new ArrayList<>());
    Desk.Front whole = Desk.whole(kind, pool);
    List<Crew> crews =
        List.of(
            Crew.start(1, number -> got.add(pool.acquire())),
            Crew.start(1, number -> got.add(whole.acquire(7))),
            Crew.start(1, number -> got.add(whole.acquire(FOR_EVER))),
            Crew.start(1, number -> got.add(whole.acquire(9, Duration.ofDays(1)))));
    crews.forEach(crew -> crew.awaitParked(0));
    assertThat(got).isEmpty();
    assertThat(pool.tryAcquire()).isNull();
    held.forEach(pool::release);
    for (Crew crew : crews) {
      crew.join();
    }

    assertThat(got).containsExactlyInAnyOrderElementsOf(held);
    assertThat(got.stream().map(Probe::id)).containsExactlyInAnyOrder(0L, 7L, 0L, 9L);
    // Those four, and two attempts that did not wait.
    assertThat(pool.stats().exhaustions()).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Wait", "WaitMarked"})
  void acquire_timeIsOver_throws(String kind) throws InterruptedException {
    Pool<Object> pool = Desk.pool(kind);
    Desk.Front whole = Desk.whole(kind, pool);
    Desk.Front local = Desk.local(kind, pool);
    List<Object> held = acquireAll(pool);
    for (Duration timeout : List.of(Duration.ofNanos(1), Duration.ZERO, FOR_EVER.negated())) {
      assertThatThrownBy(() -> whole.acquire(timeout)).isInstanceOf(PoolExhaustedException.class);
      assertThatThrownBy(() -> whole.acquire(3, timeout))
          .isInstanceOf(PoolExhaustedException.class);
      assertThatThrownBy(() -> local.acquire(timeout)).isInstanceOf(PoolExhaustedException.class);
    }

    pool.release(held.remove(0));
    held.add(whole.acquire(Duration.ZERO));
    assertThat(pool.inUse()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void acquireInTime_interrupted_throwsAndTakesNothing(boolean before) throws InterruptedException {
    Pool<Object> pool = Desk.pool("Wait");
    List<Object> held = acquireAll(pool);
    Desk.Front whole = Desk.whole("Wait", pool);
    Crew crew =
        Crew.start(
            1,
            number -> {
              if (before) {
                Thread.currentThread().interrupt();
              }
              assertThatThrownBy(() -> whole.acquire(FOR_EVER))
                  .isInstanceOf(InterruptedException.class);
              assertThat(Thread.interrupted()).isFalse();
            });
    if (!before) {
      crew.awaitParked(0);
      crew.threads().get(0).interrupt();
    }
    crew.join();

    held.forEach(pool::release);
    assertThat(acquireAll(pool)).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void acquire_interrupted_waitsOnAndStaysInterrupted(boolean before) throws InterruptedException {
    Pool<Object> pool = Desk.pool("Wait");
    List<Object> held = acquireAll(pool);
    List<Object> got = new ArrayList<>();
    Crew crew =
        Crew.start(
            1,
            number -> {
              if (before) {
                Thread.currentThread().interrupt();
              }
              got.add(pool.acquire());
              assertThat(Thread.interrupted()).isTrue();
            });
    if (!before) {
      crew.awaitParked(0);
      crew.threads().get(0).interrupt();
    }
    crew.awaitParked(0);
    pool.release(held.remove(0));
    crew.join();

    assertThat(got).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Wait", "WaitMarked"})
  void close_threadsWaiting_wakesThemAll(String kind) throws InterruptedException {
    Pool<Object> pool = Desk.pool(kind);
    List<Object> held = acquireAll(pool);
    Desk.Front whole = Desk.whole(kind, pool);
    Crew.Task waiting =
        number ->
            assertThatThrownBy(() -> wait(number, pool, whole))
                .isInstanceOf(PoolMisuseException.class)
                .hasMessageStartingWith(kind + "Pool was closed while a thread waited for a ");
    Crew crew = Crew.start(3, waiting);
    for (int i = 0; i < 3; i++) {
      crew.awaitParked(i);
    }
    assertThatThrownBy(pool::close).hasMessageStartingWith("4 " + kind + " objects were in use");
    crew.join();

    assertThatThrownBy(pool::acquire).hasMessageStartingWith(kind + "Pool is closed");
    assertThatThrownBy(() -> whole.acquire(FOR_EVER))
        .hasMessageStartingWith(kind + "Pool is closed");
    held.forEach(pool::release);
    assertThat(pool.inUse()).isZero();
  }

  private static void wait(int number, Pool<Object> pool, Desk.Front whole)
      throws InterruptedException {
    if (number == 0) {
      pool.acquire();
    } else {
      whole.acquire(FOR_EVER);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Wait", "WaitMarked"})
  void releaseToLocal_threadsWaiting_wakesThem(String kind) throws InterruptedException {
    Pool<Object> pool = Desk.pool(kind);
    Desk.Front local = Desk.local(kind, pool);
    Object parked = local.acquire();
    List<Object> held = acquireAll(pool);
    List<Object> got = Collections.synchronizedList(new ArrayList<>());
    Crew crew = Crew.start(2, number -> got.add(pool.acquire()));
    crew.awaitParked(0);
    crew.awaitParked(1);
    local.release(parked);
    local.release(held.remove(0));
    crew.join();

    assertThat(got).hasSize(2).doesNotHaveDuplicates();
  }

  /** The thread that waits finds by itself what a dead one had parked. */
  @ParameterizedTest
  @ValueSource(strings = {"Wait", "WaitMarked"})
  void acquire_localOfAThreadThatDies_findsWhatItParked(String kind) throws InterruptedException {
    Pool<Object> pool = Desk.pool(kind);
    List<Object> held = Collections.synchronizedList(new ArrayList<>());
    Crew owner =
        Crew.start(
            1,
            number -> {
              Desk.Front local = Desk.local(kind, pool);
              Object parked = local.acquire();
              held.addAll(acquireAll(pool));
              local.release(parked);
            });
    owner.join();
    held.add(pool.acquire());

    assertThat(held).hasSize(4).doesNotHaveDuplicates();
  }

  private static List<Object> acquireAll(Pool<Object> pool) {
    List<Object> all = new ArrayList<>();
    for (Object order = pool.tryAcquire(); order != null; order = pool.tryAcquire()) {
      all.add(order);
    }
    return all;
  }
}
