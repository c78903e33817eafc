package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockpool.Pool;
import io.rockpool.PoolExhaustedException;
import io.rockpool.PoolMisuseException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pool does when it is exhausted or misused, and which capacities it takes. */
class SettingsTest {

  private static final String ORDERS =
      """
      package com.acme;

      import io.rockpool.*;
      import java.util.*;

      public class Orders {
        @Pooled(capacity = 3)
        public static class Fail extends Base {}

        @Pooled(capacity = 3, onExhausted = Exhaustion.GROW, maxCapacity = 5)
        public static class Grow extends Base {}

        @Pooled(capacity = 3, onExhausted = Exhaustion.UNPOOLED)
        public static class Unpooled extends Base {}

        @Pooled(capacity = 3, onExhausted = Exhaustion.UNPOOLED)
        public static final class UnpooledTable extends Base {}

        @Pooled(capacity = 3)
        public static final class FailTable extends Base {}

        @Pooled(capacity = 3, onExhausted = Exhaustion.GROW, maxCapacity = 5)
        public static final class GrowTable extends Base {}

        public static class Base {
          public final List<String> log = new ArrayList<>();
          public String name;

          @Pooled.OnAcquire
          void first() {
            log.add("first");
          }

          @Pooled.OnAcquire
          void named(String name) {
            log.add("named");
            this.name = name;
          }

          @Pooled.OnAcquire
          void numbered(int number) {
            log.add("numbered");
          }

          @Pooled.OnAcquire
          void second() {
            log.add("second");
          }
        }

        public static class Impostor extends Fail {}
      }
      """;

  private static final Map<String, Build> BUILDS = new HashMap<>();

  private final Build build =
      BUILDS.computeIfAbsent(
          threading(),
          threading ->
              Build.of(
                  ORDERS.replace(
                      "(capacity", "(threading = Threading." + threading + ", capacity")));

  String threading() {
    return "CONFINED";
  }

  @ParameterizedTest
  @ValueSource(strings = {"Fail", "FailTable"})
  void acquire_fail_throwsTheSameExceptionEachTime(String kind) {
    Pool<Object> pool = pool(kind);
    acquire(pool, 3);

    Throwable first = org.assertj.core.api.Assertions.catchThrowable(pool::acquire);
    assertThat(first).isInstanceOf(PoolExhaustedException.class);
    assertThatThrownBy(pool::acquire).isSameAs(first);
    assertThat(pool.tryAcquire()).isNull();
    assertFigures(pool, 3, 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Grow", "GrowTable"})
  void acquire_grow_growsToTheMaximum(String kind) {
    Pool<Object> pool = pool(kind);
    List<Object> objects = acquire(pool, 3);
    assertThat(pool.tryAcquire()).isNull();
    assertFigures(pool, 3, 0);
    objects.addAll(acquire(pool, 2));

    assertThat(objects).doesNotHaveDuplicates();
    assertFigures(pool, 5, 0);
    assertThatThrownBy(pool::acquire)
        .isInstanceOf(PoolExhaustedException.class)
        .hasMessageContaining("All 5 objects");
    pool.releaseAll();
    assertFigures(pool, 5, 5);
  }

  @Test
  void grow_constructorThatUsesThePool_staysWithinTheMaximum() throws ReflectiveOperationException {
    Build build =
        Build.of(
            """
            package com.acme;

            import io.rockpool.*;

            @Pooled(
                capacity = 2,
                threading = Threading.%s,
                onExhausted = Exhaustion.GROW,
                maxCapacity = 3)
            public class Order {
              public static Runnable made = () -> {};

              Order() {
                made.run();
              }
            }
            """
                .formatted(threading()));
    @SuppressWarnings("unchecked")
    Pool<Object> pool =
        (Pool<Object>) build.load("com.acme.OrderPool").getConstructor().newInstance();
    var made = build.load("com.acme.Order").getField("made");
    acquire(pool, 2);
    Runnable nothing = () -> {};
    Runnable reentrant =
        () -> {
          try {
            made.set(null, nothing);
          } catch (IllegalAccessException failure) {
            throw new AssertionError(failure);
          }
          pool.acquire();
        };
    made.set(null, reentrant);

    assertThatThrownBy(pool::acquire).isInstanceOf(PoolExhaustedException.class);
    assertFigures(pool, 3, 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Unpooled", "UnpooledTable"})
  void release_unpooled_letsItGo(String kind) {
    Pool<Object> pool = pool(kind);
    List<Object> pooled = acquire(pool, 3);
    Object extra = pool.acquire();
    assertFigures(pool, 3, 0);
    pool.release(extra);
    assertFigures(pool, 3, 0);

    assertThatThrownBy(() -> pool.release(extra)).isInstanceOf(PoolMisuseException.class);
    assertThatThrownBy(() -> pool(kind).release(extra)).isInstanceOf(PoolMisuseException.class);
    pooled.forEach(pool::release);
    assertFigures(pool, 3, 3);
    assertThat(acquire(pool, 4)).doesNotContain(extra);
  }

  @ParameterizedTest
  @CsvSource({
    "Fail, 0",
    "Fail, -1",
    "Fail, 16777217",
    "Grow, 6",
    "Grow, 0",
    "FailTable, 0",
    "Unpooled, -3"
  })
  void constructor_capacityOutOfRange_throws(String kind, int capacity) {
    assertThatThrownBy(() -> pool(kind, capacity))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("capacity is " + capacity + ". Use a value between 1 and ");
  }

  @ParameterizedTest
  @CsvSource({"Fail, 1", "Fail, 10", "Grow, 5", "FailTable, 9", "Unpooled, 1"})
  void constructor_capacity_creates(String kind, int capacity) throws Throwable {
    assertFigures(pool(kind, capacity), capacity, capacity);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Fail", "FailTable", "Grow", "GrowTable", "Unpooled", "UnpooledTable"})
  void release_misuse_isRefused(String kind) {
    Pool<Object> pool = pool(kind);
    Pool<Object> other = pool(kind);
    Object order = pool.acquire();

    assertRefused(pool, null, "null released");
    assertRefused(
        pool, other.acquire(), kind.endsWith("Table") ? "did not hand it out" : "another pool");
    assertRefused(pool, create("com.acme.Orders$" + kind), "made by a constructor");
    pool.release(order);
    assertRefused(pool, order, "released twice");
    pool.acquire();
    pool.releaseAll();
    assertRefused(pool, order, "released twice");
    assertFigures(pool, 3, 3);
  }

  @Test
  void release_instanceOfSubclass_isRefused() {
    assertRefused(pool("Fail"), create("com.acme.Orders$Impostor"), "did not hand it out");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Fail", "FailTable", "Grow", "GrowTable", "Unpooled", "UnpooledTable"})
  void acquire_typed_runsPlainHooksFirst(String kind) throws Exception {
    Pool<Object> pool = pool(kind);
    Object plain = pool.acquire();
    Object named = pool.getClass().getMethod("acquire", String.class).invoke(pool, "x");
    Object numbered = pool.getClass().getMethod("tryAcquire", int.class).invoke(pool, 3);

    assertThat(log(plain)).isEqualTo(List.of("first", "second"));
    assertThat(log(named)).isEqualTo(List.of("first", "second", "named"));
    assertThat(named).hasFieldOrPropertyWithValue("name", "x");
    assertThat(log(numbered)).isEqualTo(List.of("first", "second", "numbered"));
    assertThat(pool.getClass().getMethod("tryAcquire", int.class).invoke(pool, 3)).isNull();
  }

  private static List<?> log(Object order) throws ReflectiveOperationException {
    return (List<?>) order.getClass().getField("log").get(order);
  }

  private static void assertRefused(Pool<Object> pool, Object object, String reason) {
    int idle = pool.idle();
    assertThatThrownBy(() -> pool.release(object))
        .isInstanceOf(PoolMisuseException.class)
        .hasMessageContaining(reason);
    assertThat(pool.idle()).isEqualTo(idle);
  }

  private static void assertFigures(Pool<?> pool, int capacity, int idle) {
    assertThat(List.of(pool.capacity(), pool.idle(), pool.inUse()))
        .containsExactly(capacity, idle, capacity - idle);
  }

  private static List<Object> acquire(Pool<Object> pool, int times) {
    List<Object> objects = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      objects.add(pool.acquire());
    }
    return objects;
  }

  @SuppressWarnings("unchecked")
  private Pool<Object> pool(String kind) {
    return (Pool<Object>) create("com.acme.Orders_" + kind + "Pool");
  }

  @SuppressWarnings("unchecked")
  private Pool<Object> pool(String kind, int capacity) throws Throwable {
    try {
      return (Pool<Object>)
          build
              .load("com.acme.Orders_" + kind + "Pool")
              .getConstructor(int.class)
              .newInstance(capacity);
    } catch (InvocationTargetException failure) {
      throw failure.getCause();
    }
  }

  private Object create(String name) {
    try {
      return build.load(name).getConstructor().newInstance();
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }
}
