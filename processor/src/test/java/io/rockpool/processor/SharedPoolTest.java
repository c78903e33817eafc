package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockpool.Pool;
import io.rockpool.PoolExhaustedException;
import io.rockpool.PoolMisuseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What several threads may do to one generated pool. The time limit is for what hangs. */
@Timeout(120)
class SharedPoolTest {

  @AfterEach
  void calm() {
    Desk.calm();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Fail", "Grow", "Unpooled", "Wait", "GrowTable", "WaitMarked"})
  void acquireAndRelease_manyThreads_oneOwnerEachAndNothingLost(String kind)
      throws InterruptedException {
    Pool<Object> pool = Desk.pool(kind);
    Crew.run(
        4,
        number -> {
          for (int i = 0; i < 20_000; i++) {
            Object order = pool.acquire();
            use(order);
            pool.release(order);
          }
        });

    // Four threads with one object each never exhaust a pool of four.
    assertThat(pool.capacity()).isEqualTo(4);
    assertThat(pool.stats().exhaustions()).isZero();
    assertAllIdle(pool, 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Fail", "Grow", "Unpooled", "Wait", "GrowTable", "WaitMarked"})
  void locals_handOver_eachObjectHasOneOwner(String kind) throws InterruptedException {
    Pool<Object> pool = Desk.pool(kind);
    AtomicReference<Object> box = new AtomicReference<>();
    Crew.run(
        2,
        number -> {
          Desk.Front local = Desk.local(kind, pool);
          for (int i = 0; i < 20_000; i++) {
            Object order = local.tryAcquire();
            if (order != null) {
              use(order);
              order = box.getAndSet(order);
            }
            if (order != null) {
              local.release(order);
            }
          }
          local.close();
        });
    pool.release(box.get());

    assertAllIdle(pool, 4);
  }

  /** Counts its uses in plain fields, which only an owner may do. */
  private static void use(Object order) {
    Probe.require(Probe.uses(order) == 0, "not as new");
    Probe.uses(order, 1);
    Probe.require(Probe.uses(order) == 1, "two owners");
  }

  @Test
  void local_parked_isCountedAndGivenBack() {
    Pool<Object> pool = Desk.pool("Fail");
    Desk.Front local = Desk.local("Fail", pool);
    Object one = local.acquire();
    Object two = pool.acquire();
    local.release(two);
    local.release(one);

    assertThat(pool.stats().parked()).isPositive();
    assertThat(pool.idle() + pool.stats().parked()).isEqualTo(4);
    assertThat(pool.inUse()).isZero();
    local.close();
    assertThat(pool.stats().parked()).isZero();
    assertThatThrownBy(local::acquire)
        .isInstanceOf(PoolMisuseException.class)
        .hasMessageStartingWith("This local is closed");
    Object three = pool.acquire();
    local.release(three);
    local.close();
    assertAllIdle(pool, 4);
  }

  @Test
  void local_misuse_isRefused() {
    Pool<Object> pool = Desk.pool("Fail");
    Desk.Front local = Desk.local("Fail", pool);
    Object order = local.acquire(7);
    assertThat(Probe.id(order)).isEqualTo(7);
    local.release(order);

    assertThatThrownBy(() -> local.release(order)).hasMessageStartingWith("Fail released twice");
    assertThatThrownBy(() -> local.release(null)).hasMessageStartingWith("null released");
    Object foreign = Desk.pool("Fail").acquire();
    assertThatThrownBy(() -> local.release(foreign)).hasMessageContaining("wrong pool");
    local.close();
    assertAllIdle(pool, 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Fail", "Wait", "GrowTable"})
  void local_ofADeadThread_isRecovered(String kind) throws InterruptedException {
    Pool<Object> pool = Desk.pool(kind);
    List<Object> kept = new ArrayList<>();
    Crew.run(
        1,
        number -> {
          Desk.Front local = Desk.local(kind, pool);
          kept.add(local.acquire());
          local.release(local.acquire());
        });

    for (int i = 0; i < 3; i++) {
      kept.add(pool.acquire());
    }
    assertThat(kept).doesNotHaveDuplicates();
    assertThat(pool.capacity()).isEqualTo(4);
    kept.forEach(pool::release);
    assertAllIdle(pool, 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Fail", "Unpooled", "WaitMarked"})
  void threads_thatDie_leaveEverythingToOthers(String kind) throws InterruptedException {
    Pool<Object> pool = Desk.pool(kind);
    for (int i = 0; i < 50; i++) {
      Crew.run(2, number -> pool.release(pool.acquire()));
    }

    assertAllIdle(pool, 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Grow", "GrowTable"})
  void grow_manyThreads_reachTheMaximumExactly(String kind) throws InterruptedException {
    Pool<Object> pool = Desk.pool(kind);
    List<Object> all = Collections.synchronizedList(new ArrayList<>());
    Crew.run(
        4,
        number -> {
          for (int i = 0; i < 16; i++) {
            all.add(pool.acquire());
          }
        });

    assertThat(all).hasSize(64).doesNotHaveDuplicates().doesNotContainNull();
    assertThatThrownBy(pool::acquire).isInstanceOf(PoolExhaustedException.class);
    assertThat(pool.stats().growths()).isEqualTo(4);
    assertThat(pool.stats().highWater()).isEqualTo(64);
    all.forEach(pool::release);
    assertAllIdle(pool, 64);
  }

  @Test
  void grow_outOfMemory_changesNothing() {
    Pool<Object> pool = Desk.pool("Grow");
    List<Object> held = acquire(pool, 4);
    OutOfMemoryError mine = new OutOfMemoryError("mine");
    AtomicInteger made = new AtomicInteger();
    Desk.making =
        order -> {
          if (made.incrementAndGet() == 3) {
            throw mine;
          }
        };

    assertThatThrownBy(pool::acquire).isSameAs(mine);
    assertThat(pool.capacity()).isEqualTo(4);
    assertThat(pool.tryAcquire()).isNull();
    held.add(pool.acquire());
    assertThat(pool.capacity()).isEqualTo(8);
    held.forEach(pool::release);
    assertAllIdle(pool, 8);
  }

  /** One thread is stuck in a constructor; another still gets what is released. */
  @Test
  void grow_stuck_stopsNobodyElse() throws InterruptedException {
    Pool<Object> pool = Desk.pool("Grow");
    List<Object> held = acquire(pool, 4);
    CountDownLatch stuck = new CountDownLatch(1);
    CountDownLatch free = new CountDownLatch(1);
    Desk.making =
        order -> {
          stuck.countDown();
          Probe.await(free);
        };
    List<Object> acquired = Collections.synchronizedList(new ArrayList<>());
    Crew growing = Crew.start(1, number -> acquired.add(pool.acquire()));
    Probe.await(stuck);
    Crew other = Crew.start(1, number -> acquired.add(pool.acquire()));
    pool.release(held.remove(0));
    other.join();

    assertThat(acquired).hasSize(1);
    assertThat(pool.capacity()).isEqualTo(4);
    free.countDown();
    growing.join();
    assertThat(pool.capacity()).isEqualTo(8);
    held.addAll(acquired);
    held.forEach(pool::release);
    assertAllIdle(pool, 8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Unpooled", "UnpooledTable", "UnpooledMarked"})
  void unpooled_manyThreads_areLetGo(String kind) throws InterruptedException {
    Pool<Object> pool = Desk.pool(kind);
    Crew.run(
        4,
        number -> {
          Desk.Front local = Desk.local(kind, pool);
          for (int i = 0; i < 2_000; i++) {
            Object one = pool.acquire();
            Object two = local.acquire(i);
            use(one);
            pool.release(two);
            local.release(one);
          }
          local.close();
        });

    assertAllIdle(pool, 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Fail", "Grow", "Unpooled", "Wait", "GrowTable", "UnpooledMarked"})
  void close_whileThreadsWork_nothingIsAcquiredAfterwards(String kind) throws InterruptedException {
    for (int round = 0; round < 30; round++) {
      Pool<Object> pool = Desk.pool(kind);
      AtomicReference<Boolean> closed = new AtomicReference<>(false);
      CountDownLatch begun = new CountDownLatch(3);
      Crew crew =
          Crew.start(
              3,
              number -> {
                begun.countDown();
                while (true) {
                  boolean late = closed.get();
                  Object order;
                  try {
                    order = pool.acquire();
                  } catch (PoolMisuseException expected) {
                    return;
                  }
                  Probe.require(!late, "acquired from a closed pool");
                  pool.release(order);
                }
              });
      Probe.await(begun);
      try {
        pool.close();
      } catch (PoolMisuseException inUse) {
        assertThat(inUse).hasMessageContaining("in use when");
      }
      closed.set(true);
      crew.join();

      assertThat(List.of(pool.capacity(), pool.idle(), pool.inUse())).containsExactly(0, 0, 0);
    }
  }

  @Test
  void stats_shared_tellTheFigures() {
    Pool<Object> pool = Desk.pool("Fail");
    List<Object> held = acquire(pool, 3);
    pool.release(held.remove(0));
    pool.release(pool.acquire());

    assertThat(pool.stats())
        .hasToString(
            "PoolStats[capacity=4, idle=2, inUse=2, parked=0,"
                + " highWater=3, exhaustions=0, growths=0]");
    held.addAll(acquire(pool, 2));
    assertThat(pool.tryAcquire()).isNull();
    assertThatThrownBy(pool::acquire).isInstanceOf(PoolExhaustedException.class);
    assertThatThrownBy(pool::close).isInstanceOf(PoolMisuseException.class);
    pool.release(held.remove(0));
    assertThat(pool.stats())
        .hasToString(
            "PoolStats[capacity=3, idle=0, inUse=3, parked=0,"
                + " highWater=4, exhaustions=2, growths=0]");
  }

  private static List<Object> acquire(Pool<Object> pool, int times) {
    List<Object> objects = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      objects.add(pool.acquire());
    }
    return objects;
  }

  /** All objects are idle, each once, and as new. */
  private static void assertAllIdle(Pool<Object> pool, int capacity) {
    assertThat(List.of(pool.capacity(), pool.idle(), pool.inUse()))
        .containsExactly(capacity, capacity, 0);
    List<Object> all = new ArrayList<>();
    for (Object order = pool.tryAcquire(); order != null; order = pool.tryAcquire()) {
      assertThat(Probe.uses(order)).isZero();
      assertThat(Probe.id(order)).isZero();
      all.add(order);
    }
    assertThat(all).hasSize(capacity).doesNotHaveDuplicates();
    all.forEach(pool::release);
  }
}
