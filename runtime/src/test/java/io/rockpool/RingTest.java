package io.rockpool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Random;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

/** The queue of magazines. */
class RingTest {

  @Test
  void poll_empty_isNegative() {
    assertThat(new Ring(1).poll()).isEqualTo(-1);
  }

  @Test
  void offer_full_isRefused() {
    for (int size : new int[] {1, 2, 4, 8}) {
      Ring ring = new Ring(size);
      for (int round = 0; round < 5; round++) {
        for (int i = 0; i < size; i++) {
          assertThat(ring.offer(i)).isTrue();
        }
        assertThat(ring.offer(size)).isFalse();
        for (int i = 0; i < size; i++) {
          assertThat(ring.poll()).isEqualTo(i);
        }
        assertThat(ring.poll()).isEqualTo(-1);
      }
    }
  }

  @Test
  void operations_random_areThoseOfAQueue() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Ring ring = new Ring(7);
    ArrayDeque<Integer> model = new ArrayDeque<>();
    for (int i = 0; i < 10_000; i++) {
      if (random.nextBoolean()) {
        int number = random.nextInt(1 << 24 - 1);
        boolean room = model.size() < 8;
        assertThat(ring.offer(number)).as("seed %d", seed).isEqualTo(room);
        if (room) {
          model.add(number);
        }
      } else {
        Integer expected = model.poll();
        assertThat(ring.poll()).as("seed %d", seed).isEqualTo(expected == null ? -1 : expected);
      }
    }
  }

  @Test
  void numbers_passedAroundByThreads_areNeitherLostNorDoubled() throws InterruptedException {
    int count = 5;
    Ring ring = new Ring(count);
    for (int i = 0; i < count; i++) {
      ring.offer(i);
    }
    AtomicIntegerArray holders = new AtomicIntegerArray(count);
    Crowd.run(
        4,
        thread -> {
          for (int i = 0; i < 100_000; i++) {
            int number = ring.poll();
            if (number >= 0) {
              assertThat(holders.incrementAndGet(number)).isEqualTo(1);
              holders.decrementAndGet(number);
              assertThat(ring.offer(number)).isTrue();
            }
          }
        });
    for (int i = 0; i < count; i++) {
      assertThat(ring.poll()).isNotNegative();
    }
    assertThat(ring.poll()).isEqualTo(-1);
  }
}
