package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.rockpool.Pool;
import io.rockpool.PoolMisuseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Hooks that fail, or that use the pool which calls them: the pool is unharmed each time. */
class FailureTest {

  private final Build build =
      Build.of(
          """
          package com.acme;

          import io.rockpool.*;
          import java.util.function.Consumer;

          @Pooled(
              capacity = 3,
              threading = Threading.%s,
              onExhausted = Exhaustion.GROW,
              maxCapacity = 12)
          public class Order {
            public static Consumer<Object> making = order -> {};
            public static Consumer<Object> acquiring = order -> {};
            public static Consumer<Object> releasing = order -> {};
            public static Consumer<Object> setting = order -> {};

            private int price = 3;

            Order() {
              making.accept(this);
            }

            public int getPrice() {
              return price;
            }

            public void setPrice(int value) {
              setting.accept(this);
              price = value;
            }

            @Pooled.OnAcquire
            void open() {
              price++;
              acquiring.accept(this);
              price--;
            }

            @Pooled.OnRelease
            void close() {
              price = -1;
              releasing.accept(this);
            }
          }
          """
              .formatted(threading()));

  final Pool<Object> pool = create();

  String threading() {
    return "CONFINED";
  }

  @Test
  void acquire_hookThrows_objectIsIdleAsNew() {
    Error mine = new Error("mine");
    when("acquiring", order -> raise(mine));

    assertThatThrownBy(pool::acquire).isSameAs(mine);
    assertThatThrownBy(pool::tryAcquire).isSameAs(mine);
    when("acquiring", order -> {});
    assertAllIdle(3);
  }

  @Test
  void acquire_hookReleasesItsObject_isRefused() {
    when("acquiring", pool::release);

    assertThatThrownBy(pool::acquire).isInstanceOf(PoolMisuseException.class);
    when("acquiring", order -> {});
    assertAllIdle(3);
  }

  @Test
  void acquire_hookAcquiresAnother_bothAreInUse() {
    List<Object> others = new ArrayList<>();
    when(
        "acquiring",
        order -> {
          if (pool.inUse() < 5) {
            others.add(pool.acquire());
          }
        });
    Object order = pool.acquire();

    assertThat(pool.inUse()).isEqualTo(5);
    others.add(order);
    assertThat(others).doesNotHaveDuplicates().doesNotContainNull().hasSize(5);
    pool.releaseAll();
    when("acquiring", any -> {});
    assertAllIdle(6);
  }

  @Test
  void acquire_hookReleasesAll_othersAreIdleAndThisOneIsNot() {
    pool.acquire();
    when("acquiring", order -> pool.releaseAll());
    Object order = pool.acquire();

    assertThat(pool.inUse()).isEqualTo(1);
    pool.release(order);
    when("acquiring", any -> {});
    assertAllIdle(3);
  }

  @Test
  void release_hookThrows_objectIsIdleAsNew() {
    RuntimeException mine = new RuntimeException("mine");
    Object order = pool.acquire();
    when("releasing", any -> raise(mine));

    assertThatThrownBy(() -> pool.release(order)).isSameAs(mine);
    when("releasing", any -> {});
    assertAllIdle(3);
  }

  @Test
  void release_hookReleasesItsObject_isRefusedAndReleased() {
    Object order = pool.acquire();
    when("releasing", pool::release);

    assertThatThrownBy(() -> pool.release(order)).isInstanceOf(PoolMisuseException.class);
    when("releasing", any -> {});
    assertAllIdle(3);
  }

  @Test
  void release_hookReleasesAll_everythingIsIdle() {
    Object order = pool.acquire();
    pool.acquire();
    pool.acquire();
    when("releasing", any -> pool.releaseAll());
    pool.release(order);

    when("releasing", any -> {});
    assertAllIdle(3);
  }

  @Test
  void release_hookAcquiresAndReleases_eachOnce() {
    Object order = pool.acquire();
    boolean[] done = {false};
    when(
        "releasing",
        any -> {
          if (!done[0]) {
            done[0] = true;
            pool.release(pool.acquire());
          }
        });
    pool.release(order);

    assertAllIdle(3);
  }

  @Test
  void release_setterThrowsOnce_objectIsIdleAsNew() {
    Error mine = new Error("mine");
    Object order = pool.acquire();
    when(
        "setting",
        any -> {
          when("setting", again -> {});
          raise(mine);
        });

    assertThatThrownBy(() -> pool.release(order)).isSameAs(mine);
    assertAllIdle(3);
  }

  @Test
  void release_setterThrowsAlways_objectIsDiscarded() {
    Error mine = new Error("mine");
    Error second = new Error("second");
    Object order = pool.acquire();
    Error[] next = {mine, second};
    int[] times = {0};
    when("setting", any -> raise(next[times[0]++]));

    assertThatThrownBy(() -> pool.release(order))
        .isSameAs(mine)
        .satisfies(failure -> assertThat(failure.getSuppressed()).containsExactly(second));
    when("setting", any -> {});
    assertThatThrownBy(() -> pool.release(order))
        .isInstanceOf(PoolMisuseException.class)
        .hasMessageContaining("discarded");
    assertAllIdle(2);
  }

  @Test
  void releaseAll_someThrow_othersAreReleasedAndTheFirstFailureIsThrown() {
    pool.acquire();
    pool.acquire();
    pool.acquire();
    List<Error> thrown = new ArrayList<>();
    when(
        "releasing",
        any -> {
          thrown.add(new Error("number " + thrown.size()));
          raise(thrown.get(thrown.size() - 1));
        });
    Throwable failure = catchThrowable(pool::releaseAll);

    assertThat(thrown).hasSize(3);
    assertThat(failure).isSameAs(thrown.get(0));
    assertThat(failure.getSuppressed()).containsExactly(thrown.get(1), thrown.get(2));
    when("releasing", any -> {});
    assertAllIdle(3);
  }

  @Test
  void acquire_constructorThrowsWhileGrowing_nothingChanges() {
    pool.acquire();
    pool.acquire();
    pool.acquire();
    Error mine = new Error("mine");
    int[] made = {0};
    when(
        "making",
        order -> {
          if (++made[0] == 2) {
            raise(mine);
          }
        });

    assertThatThrownBy(pool::acquire).isSameAs(mine);
    assertThat(List.of(pool.capacity(), pool.idle(), pool.inUse())).containsExactly(3, 0, 3);
    pool.acquire();
    assertThat(List.of(pool.capacity(), pool.idle(), pool.inUse())).containsExactly(6, 2, 4);
  }

  /** All objects are idle, each once, and as new. */
  void assertAllIdle(int capacity) {
    assertThat(List.of(pool.capacity(), pool.idle(), pool.inUse()))
        .containsExactly(capacity, capacity, 0);
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < capacity; i++) {
      all.add(pool.acquire());
    }
    assertThat(all).doesNotHaveDuplicates();
    for (Object order : all) {
      assertThat(order).hasFieldOrPropertyWithValue("price", 3);
    }
    assertThat(pool.tryAcquire()).isNull();
  }

  void when(String moment, Consumer<Object> action) {
    try {
      build.load("com.acme.Order").getField(moment).set(null, action);
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }

  @SuppressWarnings("unchecked")
  private Pool<Object> create() {
    try {
      return (Pool<Object>) build.load("com.acme.OrderPool").getConstructor().newInstance();
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void raise(Throwable failure) throws T {
    throw (T) failure;
  }
}
