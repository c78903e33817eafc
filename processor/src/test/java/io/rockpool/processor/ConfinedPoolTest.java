package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockpool.Pool;
import io.rockpool.PoolExhaustedException;
import io.rockpool.PoolMisuseException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a generated pool does, apart from the reset of fields. */
class ConfinedPoolTest {

  private static final String ORDER =
      """
      package com.acme;

      import io.rockpool.Pooled;

      @Pooled(capacity = 3)
      public class Order implements Runnable {
        int quantity = 7;

        @Override
        public void run() {
          quantity++;
        }
      }
      """;

  @SuppressWarnings("unchecked")
  private static Pool<Object> pool(String name, String... sources) {
    try {
      return (Pool<Object>) Build.of(sources).load(name).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }

  @Test
  void newPool_hasAllObjectsIdle() {
    Pool<Object> pool = pool("com.acme.OrderPool", ORDER);

    assertThat(List.of(pool.capacity(), pool.idle(), pool.inUse())).containsExactly(3, 3, 0);
  }

  @Test
  void acquire_none_left_throws() {
    Pool<Object> pool = pool("com.acme.OrderPool", ORDER);
    for (int i = 0; i < 3; i++) {
      pool.acquire();
    }

    assertThatThrownBy(pool::acquire)
        .isInstanceOf(PoolExhaustedException.class)
        .hasMessageContaining("All 3 objects of OrderPool are in use");
    assertThat(pool.tryAcquire()).isNull();
    assertThat(pool.inUse()).isEqualTo(3);
  }

  @Test
  void release_twice_refusesTheSecond() {
    Pool<Object> pool = pool("com.acme.OrderPool", ORDER);
    Object order = pool.acquire();
    pool.release(order);

    assertThatThrownBy(() -> pool.release(order))
        .isInstanceOf(PoolMisuseException.class)
        .hasMessageStartingWith("Order released twice");
    assertThat(pool.idle()).isEqualTo(3);
  }
}
