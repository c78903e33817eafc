package io.rockpool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLongArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine, in layouts so small that all its ways are taken. */
class LanesTest {

  static List<LaneSizes> sizes() {
    return List.of(
        new LaneSizes(1, 1, 1),
        new LaneSizes(1, 1, 2),
        new LaneSizes(2, 1, 4),
        new LaneSizes(4, 2, 64),
        LaneSizes.of(8, 2),
        LaneSizes.of(1000, 4));
  }

  static List<Long> drain(Lanes lanes) {
    List<Long> places = new ArrayList<>();
    for (long place; (place = lanes.acquire()) != 0; ) {
      places.add(place);
    }
    return places;
  }

  /** All slots can be acquired, each once. */
  static void assertAllIdle(Lanes lanes, int capacity) {
    List<Long> places = drain(lanes);
    Set<Integer> indices = new HashSet<>();
    for (long place : places) {
      assertThat(indices.add(lanes.index(place))).isTrue();
    }
    assertThat(indices).hasSize(capacity);
    places.forEach(lanes::release);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void acquire_all_givesEachSlotOnce(LaneSizes sizes) {
    for (int capacity : new int[] {1, 2, 3, 7, 8, 9, 64, 65, 300}) {
      Lanes lanes = new BareLanes(capacity, capacity, sizes);
      for (int round = 0; round < 4; round++) {
        assertAllIdle(lanes, capacity);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void acquire_again_hasAnotherPlace(LaneSizes sizes) {
    Lanes lanes = new BareLanes(1, 1, sizes);
    Set<Long> places = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      long place = lanes.acquire();
      assertThat(place).isPositive();
      assertThat(places.add(place)).isTrue();
      assertThat(lanes.acquire()).isZero();
      lanes.release(place);
    }
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void release_twiceAtOnce_givesNoSecondOwner(LaneSizes sizes) throws InterruptedException {
    for (int capacity = 1; capacity < 6; capacity++) {
      Lanes lanes = new BareLanes(capacity, capacity, sizes);
      for (int round = 0; round < 10; round++) {
        for (long place : drain(lanes)) {
          lanes.release(place);
          lanes.release(place);
          Crowd.runAndDie(thread -> lanes.release(place));
        }
        assertAllIdle(lanes, capacity);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void release_lateAndStale_isDropped(LaneSizes sizes) {
    Lanes lanes = new BareLanes(3, 3, sizes);
    long stale = lanes.acquire();
    lanes.release(stale);
    List<Long> places = drain(lanes);
    lanes.release(stale);
    assertThat(lanes.acquire()).isZero();
    places.forEach(lanes::release);
    lanes.release(stale);
    assertAllIdle(lanes, 3);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void acquire_afterThreadsDied_findsWhatTheyReleased(LaneSizes sizes) throws InterruptedException {
    Lanes lanes = new BareLanes(20, 20, sizes);
    for (int i = 0; i < 30; i++) {
      Crowd.runAndDie(thread -> drain(lanes).forEach(lanes::release));
      assertAllIdle(lanes, 20);
    }
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void operations_random_areThoseOfAPool(LaneSizes sizes) throws InterruptedException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int capacity = 1 + random.nextInt(40);
    Lanes lanes = new BareLanes(capacity, capacity, sizes);
    List<Long> held = new ArrayList<>();
    Set<Integer> indices = new HashSet<>();
    Crowd.Task task =
        thread -> {
          for (int i = random.nextInt(200); i > 0; i--) {
            if (random.nextBoolean()) {
              long place = lanes.acquire();
              assertThat(place != 0).as("seed %d", seed).isEqualTo(held.size() < capacity);
              if (place != 0) {
                held.add(place);
                assertThat(indices.add(lanes.index(place))).as("seed %d", seed).isTrue();
              }
            } else if (!held.isEmpty()) {
              long place = held.remove(random.nextInt(held.size()));
              indices.remove(lanes.index(place));
              lanes.release(place);
            }
          }
        };
    for (int i = 0; i < 50; i++) {
      Crowd.runAndDie(task);
    }
  }

  /** As many threads as slots, one each: so one is always idle for who looks for it. */
  @ParameterizedTest
  @MethodSource("sizes")
  void acquire_asManyThreadsAsSlots_isNeverExhausted(LaneSizes sizes) throws InterruptedException {
    int threads = 8;
    Lanes lanes = new BareLanes(threads, threads, sizes);
    AtomicLongArray owners = new AtomicLongArray(threads);
    Crowd.run(
        threads,
        thread -> {
          for (int i = 0; i < 20_000; i++) {
            long place = lanes.acquire();
            assertThat(place).isNotZero();
            assertThat(owners.compareAndSet(lanes.index(place), 0, place)).isTrue();
            assertThat(owners.compareAndSet(lanes.index(place), place, 0)).isTrue();
            lanes.release(place);
          }
        });
    assertAllIdle(lanes, threads);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void slots_handedOverByThreads_haveOneOwner(LaneSizes sizes) throws InterruptedException {
    int capacity = 50;
    Lanes lanes = new BareLanes(capacity, capacity, sizes);
    AtomicLongArray mailboxes = new AtomicLongArray(8);
    AtomicLongArray owners = new AtomicLongArray(capacity);
    Crowd.run(
        5,
        thread -> {
          Random random = new Random(thread);
          for (int i = 0; i < 50_000; i++) {
            long place = lanes.acquire();
            assertThat(place).isNotZero();
            assertThat(owners.compareAndSet(lanes.index(place), 0, place)).isTrue();
            long other = mailboxes.getAndSet(random.nextInt(8), place);
            if (other != 0) {
              assertThat(owners.compareAndSet(lanes.index(other), other, 0)).isTrue();
              lanes.release(other);
            }
          }
        });
    for (int i = 0; i < 8; i++) {
      if (mailboxes.get(i) != 0) {
        lanes.release(mailboxes.get(i));
      }
    }
    assertAllIdle(lanes, capacity);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void grow_whileOthersWork_addsSlots(LaneSizes sizes) throws InterruptedException {
    Lanes lanes = new BareLanes(3, 5000, sizes);
    Crowd.run(
        3,
        thread -> {
          for (int i = 0; i < 20_000; i++) {
            if (thread == 0 && i % 4000 == 0) {
              lanes.grow(lanes.capacity());
            }
            long place = lanes.acquire();
            assertThat(place).isNotZero();
            lanes.release(place);
          }
        });
    assertThat(lanes.capacity()).isEqualTo(96);
    lanes.grow(4904);
    assertAllIdle(lanes, 5000);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void open_lane_givesEachSlotOnceAndHidesNone(LaneSizes sizes) throws InterruptedException {
    for (int capacity : new int[] {1, 2, 3, 8, 65, 300}) {
      Lanes lanes = new BareLanes(capacity, capacity, sizes);
      Lane lane = lanes.open();
      for (int round = 0; round < 3; round++) {
        Set<Integer> indices = new HashSet<>();
        Set<Long> places = new HashSet<>();
        for (long place; (place = lanes.acquire(lane)) != 0; ) {
          assertThat(indices.add(lanes.index(place))).isTrue();
          places.add(place);
        }
        assertThat(indices).hasSize(capacity);
        assertThat(lanes.acquire()).isZero();
        places.forEach(place -> lanes.release(lane, place));
        assertThat(lanes.parked()).isPositive();
        Crowd.runAndDie(thread -> assertAllIdle(lanes, capacity));
      }
      lanes.close(lane);
      assertThat(lanes.parked()).isZero();
      assertAllIdle(lanes, capacity);
    }
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void open_afterAnotherWasClosedOrItsThreadDied_takesThatOver(LaneSizes sizes)
      throws InterruptedException {
    Lanes lanes = new BareLanes(100, 100, sizes);
    Lane lane = lanes.open();
    assertThat(lanes.open()).isNotSameAs(lane);
    lanes.close(lane);
    assertThat(lanes.open()).isSameAs(lane);
    Lane[] dead = new Lane[1];
    Crowd.runAndDie(
        thread -> {
          dead[0] = lanes.open();
          drain(lanes).forEach(place -> lanes.release(dead[0], place));
          assertThat(lanes.parked()).isPositive();
        });
    assertThat(lanes.parked()).isZero();
    assertAllIdle(lanes, 100);
    assertThat(lanes.open()).isSameAs(dead[0]);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void slots_handedFromLaneToLane_haveOneOwner(LaneSizes sizes) throws InterruptedException {
    int capacity = 100;
    Lanes lanes = new BareLanes(capacity, capacity, sizes);
    AtomicLongArray owners = new AtomicLongArray(capacity);
    BlockingQueue<Long> queue = new ArrayBlockingQueue<>(10);
    Crowd.run(
        4,
        thread -> {
          Lane lane = lanes.open();
          for (int i = 0; i < 20_000; i++) {
            if (thread % 2 == 0) {
              long place = lanes.acquire(lane);
              assertThat(place).isNotZero();
              assertThat(owners.compareAndSet(lanes.index(place), 0, place)).isTrue();
              queue.put(place);
            } else {
              long place = queue.take();
              assertThat(owners.compareAndSet(lanes.index(place), place, 0)).isTrue();
              lanes.release(lane, place);
            }
          }
        });
    assertAllIdle(lanes, capacity);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void close_whileOthersSearch_hidesNothing(LaneSizes sizes) throws InterruptedException {
    int threads = 4;
    Lanes lanes = new BareLanes(threads, threads, sizes);
    Crowd.run(
        threads,
        thread -> {
          for (int i = 0; i < 5_000; i++) {
            Lane lane = lanes.open();
            long place = lanes.acquire(lane);
            assertThat(place).isNotZero();
            lanes.release(lane, place);
            lanes.close(lane);
          }
        });
    assertAllIdle(lanes, threads);
  }

  @Test
  void of_anyCapacity_isLaidOutSensibly() {
    for (int processors : new int[] {1, 2, 3, 64, 1000}) {
      for (int capacity : new int[] {1, 2, 8, 1000, Pool.MAX_CAPACITY}) {
        LaneSizes sizes = LaneSizes.of(capacity, processors);
        assertThat(sizes.lanes()).isBetween(1, 256);
        assertThat(Integer.bitCount(sizes.lanes())).isEqualTo(1);
        assertThat(Integer.bitCount(sizes.visited())).isEqualTo(1);
        assertThat(sizes.magazine()).isBetween(1, 128);
        assertThat(sizes.magazine()).isLessThanOrEqualTo(capacity);
      }
    }
    assertThat(LaneSizes.of(1024, 2)).isEqualTo(new LaneSizes(8, 4, 128));
  }
}
