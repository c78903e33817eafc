package io.rockpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLongArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a thread has claimed ahead of its use. */
class StockTest {

  static List<LaneSizes> sizes() {
    return LanesTest.sizes();
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void acquire_all_givesEachSlotOnce(LaneSizes sizes) {
    for (int capacity : new int[] {1, 2, 3, 8, 65, 300}) {
      Lanes lanes = Lanes.of(capacity, capacity, sizes);
      Stock stock = lanes.stock();
      for (int round = 0; round < 3; round++) {
        Set<Integer> indices = new HashSet<>();
        Set<Long> places = new HashSet<>();
        for (long place; (place = stock.acquire()) != 0; ) {
          assertThat(indices.add(lanes.index(place))).isTrue();
          places.add(place);
        }
        assertThat(indices).hasSize(capacity);
        assertThat(lanes.acquire()).isZero();
        places.forEach(stock::release);
      }
      stock.close();
      LanesTest.assertAllIdle(lanes, capacity);
    }
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void acquire_again_hasAnotherPlace(LaneSizes sizes) {
    Lanes lanes = Lanes.of(10, 10, sizes);
    Stock stock = lanes.stock();
    Set<Long> places = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      long place = i % 3 == 0 ? lanes.acquire() : stock.acquire();
      assertThat(places.add(place)).isTrue();
      if (i % 2 == 0) {
        lanes.release(place);
      } else {
        stock.release(place);
      }
    }
    stock.close();
    LanesTest.assertAllIdle(lanes, 10);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void parked_slots_areCountedAndGivenBack(LaneSizes sizes) {
    Lanes lanes = Lanes.of(300, 300, sizes);
    Stock stock = lanes.stock();
    List<Long> places = LanesTest.drain(lanes);
    assertThat(lanes.parked()).isZero();
    stock.release(places.get(0));
    assertThat(lanes.parked()).isEqualTo(1);
    assertThat(lanes.acquire()).isZero();
    stock.giveBack();
    assertThat(lanes.parked()).isZero();
    places.set(0, lanes.acquire());
    places.forEach(stock::release);
    assertThat(lanes.parked()).isBetween(1, 2 * sizes.stock());
    stock.giveBack();
    LanesTest.assertAllIdle(lanes, 300);
  }

  @Test
  void close_again_doesNothing() {
    Lanes lanes = Lanes.of(4, 4, new LaneSizes(1, 1, 2, 4));
    Stock stock = lanes.stock();
    stock.release(stock.acquire());
    stock.close();
    assertThatCode(stock::close).doesNotThrowAnyException();
    assertThat(lanes.parked()).isZero();
    assertThatThrownBy(stock::acquire)
        .isInstanceOf(PoolMisuseException.class)
        .hasMessageStartingWith("This local is closed");
    stock.release(lanes.acquire());
    assertThat(lanes.parked()).isZero();
    LanesTest.assertAllIdle(lanes, 4);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void acquire_ownerDead_recoversItsStock(LaneSizes sizes) throws InterruptedException {
    Lanes lanes = Lanes.of(100, 100, sizes);
    Crowd.runAndDie(
        thread -> {
          List<Long> places = LanesTest.drain(lanes);
          Stock stock = lanes.stock();
          places.forEach(stock::release);
        });
    assertThat(lanes.parked()).isPositive();
    LanesTest.assertAllIdle(lanes, 100);
    assertThat(lanes.parked()).isZero();
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void slots_handedFromStockToStock_haveOneOwner(LaneSizes sizes) throws InterruptedException {
    // More than what the stocks of those who only release can park.
    int capacity = 1000;
    Lanes lanes = Lanes.of(capacity, capacity, sizes);
    AtomicLongArray owners = new AtomicLongArray(capacity);
    BlockingQueue<Long> queue = new ArrayBlockingQueue<>(10);
    Crowd.run(
        4,
        thread -> {
          Stock stock = lanes.stock();
          for (int i = 0; i < 20_000; i++) {
            if (thread % 2 == 0) {
              long place = stock.acquire();
              assertThat(place).isNotZero();
              assertThat(owners.compareAndSet(lanes.index(place), 0, place)).isTrue();
              queue.put(place);
            } else {
              long place = queue.take();
              assertThat(owners.compareAndSet(lanes.index(place), place, 0)).isTrue();
              stock.release(place);
            }
          }
        });
    LanesTest.assertAllIdle(lanes, capacity);
  }
}
