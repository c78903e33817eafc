package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockpool.Pool;
import io.rockpool.PoolExhaustedException;
import io.rockpool.PoolStats;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of confined pools, which are exact. */
class StatsTest {

  private static final Build BUILD =
      Build.of(
          """
          package com.acme;

          import io.rockpool.*;

          public class Orders {
            @Pooled(capacity = 6)
            public static class Fail {}

            @Pooled(capacity = 2, onExhausted = Exhaustion.GROW, maxCapacity = 6)
            public static class Grow {}

            @Pooled(capacity = 6, onExhausted = Exhaustion.UNPOOLED)
            public static final class Unpooled {}

            @Pooled(capacity = 6)
            public static final class Marked {
              @Pooled.Slot int slot;
            }

            @Pooled(capacity = 6)
            public static class Failing {
              public static boolean fails;
              private int price;

              public int getPrice() {
                return price;
              }

              public void setPrice(int price) {
                if (fails) {
                  throw new IllegalStateException("mine");
                }
                this.price = price;
              }
            }
          }
          """);

  @ParameterizedTest
  @CsvSource({"Fail", "Grow", "Unpooled", "Marked"})
  void highWater_randomUse_isTheMostInUse(String kind) {
    long seed = Long.getLong("rockpool.test.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int run = 0; run < 50; run++) {
      Pool<Object> pool = pool(kind);
      Deque<Object> held = new ArrayDeque<>();
      int most = 0;
      int bound = 1 + random.nextInt(6);
      for (int i = 0; i < 40; i++) {
        if (held.size() < bound && random.nextBoolean()) {
          held.add(pool.acquire());
        } else if (!held.isEmpty()) {
          pool.release(random.nextBoolean() ? held.pollFirst() : held.pollLast());
        }
        most = Math.max(most, held.size());
        assertThat(pool.stats().highWater()).as("seed %s", seed).isEqualTo(most);
      }
      pool.releaseAll();
      pool.close();
      assertThat(pool.stats().highWater()).as("seed %s", seed).isEqualTo(most);
    }
  }

  @Test
  void highWater_discarded_isKept() throws ReflectiveOperationException {
    Pool<Object> pool = pool("Failing");
    Object first = pool.acquire();
    Object second = pool.acquire();
    var fails = BUILD.load("com.acme.Orders$Failing").getField("fails");
    fails.set(null, true);
    assertThatThrownBy(() -> pool.release(first)).hasMessage("mine");
    assertThatThrownBy(() -> pool.release(second)).hasMessage("mine");
    fails.set(null, false);

    assertThat(pool.stats()).isEqualTo(new PoolStats(4, 4, 0, 0, 2, 0, 0));
    pool.acquire();
    assertThat(pool.stats()).isEqualTo(new PoolStats(4, 3, 1, 0, 2, 0, 0));
    pool.acquire();
    pool.acquire();
    assertThat(pool.stats()).isEqualTo(new PoolStats(4, 1, 3, 0, 3, 0, 0));
  }

  @Test
  void exhaustions_eachCallThatFoundNothingIdle_isCounted() {
    Pool<Object> fail = pool("Fail");
    Pool<Object> grow = pool("Grow");
    Pool<Object> unpooled = pool("Unpooled");
    for (int i = 0; i < 6; i++) {
      fail.acquire();
      grow.acquire();
      unpooled.acquire();
    }
    unpooled.acquire();
    assertThat(grow.tryAcquire()).isNull();
    assertThat(fail.tryAcquire()).isNull();
    assertThatThrownBy(fail::acquire).isInstanceOf(PoolExhaustedException.class);

    assertThat(fail.stats()).isEqualTo(new PoolStats(6, 0, 6, 0, 6, 2, 0));
    assertThat(grow.stats()).isEqualTo(new PoolStats(6, 0, 6, 0, 6, 3, 2));
    assertThat(unpooled.stats()).isEqualTo(new PoolStats(6, 0, 6, 0, 6, 1, 0));
  }

  @SuppressWarnings("unchecked")
  private static Pool<Object> pool(String kind) {
    try {
      return (Pool<Object>)
          BUILD.load("com.acme.Orders_" + kind + "Pool").getConstructor().newInstance();
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }
}
