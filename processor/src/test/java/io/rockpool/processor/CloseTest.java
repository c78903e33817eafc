package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockpool.Pool;
import io.rockpool.PoolMisuseException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a pool ends: with nothing in use, with something, and in the middle of a hook. */
class CloseTest {

  private static final String ORDER =
      """
      package com.acme;

      import io.rockpool.*;
      import java.util.function.Consumer;

      @Pooled(
          capacity = 3,
          threading = Threading.THREADING,
          onExhausted = Exhaustion.%s,
          reset = ResetTime.%s)
      public %s class Order {
        int quantity = 7;
      %s
      }
      """;

  static final String HOOKS =
      """
        public static Consumer<Object> making = order -> {};
        public static Consumer<Object> acquiring = order -> {};
        public static Consumer<Object> releasing = order -> {};

        Order() {
          making.accept(this);
        }

        @Pooled.OnAcquire
        void open() {
          acquiring.accept(this);
        }

        @Pooled.OnRelease
        void shut() {
          releasing.accept(this);
        }
      """;

  @ParameterizedTest
  @CsvSource({
    "FAIL, ON_RELEASE, ''",
    "FAIL, ON_ACQUIRE, ''",
    "FAIL, ON_RELEASE, final",
    "GROW, ON_RELEASE, ''",
    "GROW, ON_RELEASE, final",
    "UNPOOLED, ON_RELEASE, ''",
    "UNPOOLED, ON_ACQUIRE, final"
  })
  void close_someInUse_endsThePoolAndSaysSo(String exhausted, String reset, String kind) {
    List<String> classes = new ArrayList<>(List.of("", HOOKS));
    if (kind.equals("final")) {
      classes.add("@Pooled.Slot int slot;");
      classes.add("@Pooled.Slot int slot;\n" + HOOKS);
    }
    for (String members : classes) {
      Pool<Object> pool = pool(build(exhausted, reset, kind, members));
      Object first = pool.acquire();
      Object second = pool.acquire();
      Object idle = pool.acquire();
      pool.release(idle);

      assertThatThrownBy(pool::close)
          .isInstanceOf(PoolMisuseException.class)
          .hasMessage(
              "2 Order objects were in use when OrderPool was closed, so they were never released."
                  + " Release each before close, or call releaseAll first if nobody uses them any more.");
      assertFigures(pool, 2, 0, 2);
      assertThatCode(pool::close).doesNotThrowAnyException();
      assertClosed(pool);
      pool.release(second);
      assertFigures(pool, 1, 0, 1);
      pool.releaseAll();
      assertFigures(pool, 1, 0, 1);
      pool.release(first);
      assertFigures(pool, 0, 0, 0);
      for (Object each : List.of(first, second, idle)) {
        assertThatThrownBy(() -> pool.release(each)).isInstanceOf(PoolMisuseException.class);
      }
      assertFigures(pool, 0, 0, 0);
      assertClosed(pool);
    }
  }

  /** The pool of what is owned may end first, and that of its owner after it, or before. */
  @ParameterizedTest
  @CsvSource({"true, FAIL", "false, FAIL", "true, UNPOOLED", "false, UNPOOLED"})
  void release_ownerOfWhatOutlivesItsPool_letsBothGo(boolean chained, String exhausted)
      throws ReflectiveOperationException {
    Build build =
        builds(
            """
            package com.acme;

            import io.rockpool.*;

            @Pooled(capacity = 2, threading = Threading.THREADING)
            public class Order {
              @Pooled.Owned public Leg leg;
            }
            """,
            """
            package com.acme;

            import io.rockpool.*;

            @Pooled(
                capacity = 1,
                threading = Threading.THREADING,
                onExhausted = Exhaustion.%s)
            public class Leg {
              int quantity = 3;
              %s
            }
            """
                .formatted(exhausted, chained ? "@Pooled.Owned public Leg next;" : ""));
    Pool<Object> orders = pool(build, "com.acme.OrderPool");
    Pool<Object> legs = pool(build, "com.acme.LegPool");
    Object order = orders.acquire();
    Object leg = legs.acquire();
    order.getClass().getField("leg").set(order, leg);
    assertThatThrownBy(legs::close).hasMessageStartingWith("1 Leg was in use");
    assertThatCode(() -> orders.release(order)).doesNotThrowAnyException();

    assertFigures(legs, 0, 0, 0);
    assertFigures(orders, 2, 2, 0);
    assertThatThrownBy(() -> legs.release(leg)).isInstanceOf(PoolMisuseException.class);
    assertThatThrownBy(legs::acquire).hasMessageStartingWith("LegPool is closed");
  }

  @Test
  void release_ownerThatOutlivesItsPool_releasesWhatItOwns() throws ReflectiveOperationException {
    Build build =
        builds(
            """
            package com.acme;

            import io.rockpool.*;

            @Pooled(capacity = 2, threading = Threading.THREADING)
            public class Order {
              @Pooled.Owned public Order next;
            }
            """);
    Pool<Object> closed = pool(build);
    Pool<Object> open = pool(build);
    Object owner = closed.acquire();
    Object owned = closed.acquire();
    Object elsewhere = open.acquire();
    owner.getClass().getField("next").set(owner, owned);
    owned.getClass().getField("next").set(owned, elsewhere);
    assertThatThrownBy(closed::close).hasMessageStartingWith("2 Order objects were in use");
    closed.releaseAll();
    assertFigures(closed, 2, 0, 2);
    closed.release(owner);

    assertFigures(closed, 0, 0, 0);
    assertFigures(open, 2, 2, 0);
    assertThatThrownBy(() -> closed.release(owned)).hasMessageStartingWith("Order released twice");
  }

  @Test
  void close_nothingInUse_isSilent() {
    Pool<Object> pool = pool(build("FAIL", "ON_RELEASE", "", ""));
    pool.acquire();
    pool.acquire();
    pool.releaseAll();

    assertThatCode(pool::close).doesNotThrowAnyException();
    assertFigures(pool, 0, 0, 0);
    assertClosed(pool);
  }

  @Test
  void close_oneInUse_speaksOfOne() {
    Pool<Object> pool = pool(build("FAIL", "ON_RELEASE", "", ""));
    pool.acquire();

    assertThatThrownBy(pool::close)
        .hasMessageStartingWith("1 Order was in use when OrderPool was closed, so it was never");
  }

  @Test
  void close_idleReleasedAgain_isStillReleasedTwice() {
    Pool<Object> pool = pool(build("FAIL", "ON_RELEASE", "", ""));
    Object order = pool.acquire();
    pool.release(order);
    pool.close();

    assertThatThrownBy(() -> pool.release(order)).hasMessageStartingWith("Order released twice");
  }

  @Test
  void release_toAnotherPoolAfterClose_isRefused() {
    Build build = build("FAIL", "ON_RELEASE", "", "");
    Pool<Object> closed = pool(build);
    Pool<Object> open = pool(build);
    Object outliving = closed.acquire();
    Object foreign = open.acquire();
    assertThatThrownBy(closed::close).isInstanceOf(PoolMisuseException.class);

    assertThatThrownBy(() -> open.release(outliving)).hasMessageContaining("wrong pool");
    assertThatThrownBy(() -> closed.release(foreign)).hasMessageContaining("wrong pool");
    assertThatThrownBy(() -> closed.release(null)).hasMessageContaining("null released");
    assertFigures(open, 3, 2, 1);
    assertFigures(closed, 1, 0, 1);
  }

  @Test
  void close_unpooledInUse_areNotCountedAndCanBeReleased() {
    for (String kind : List.of("", "final")) {
      Pool<Object> pool = pool(build("UNPOOLED", "ON_RELEASE", kind, ""));
      List<Object> pooled = List.of(pool.acquire(), pool.acquire(), pool.acquire());
      Object unpooled = pool.acquire();
      pooled.forEach(pool::release);

      assertThatCode(pool::close).doesNotThrowAnyException();
      pool.release(unpooled);
      assertFigures(pool, 0, 0, 0);
      assertThatThrownBy(() -> pool.release(unpooled)).isInstanceOf(PoolMisuseException.class);
    }
  }

  @Test
  void release_afterClose_runsTheHook() {
    Build build = build("FAIL", "ON_RELEASE", "", HOOKS);
    Pool<Object> pool = pool(build);
    Object order = pool.acquire();
    List<Object> seen = new ArrayList<>();
    when(build, "releasing", seen::add);
    assertThatThrownBy(pool::close).isInstanceOf(PoolMisuseException.class);
    assertThat(seen).isEmpty();
    pool.release(order);

    assertThat(seen).containsExactly(order);
  }

  @Test
  void release_afterCloseHookThrows_isLetGoAllTheSame() {
    Build build = build("FAIL", "ON_RELEASE", "", HOOKS);
    Pool<Object> pool = pool(build);
    Object order = pool.acquire();
    assertThatThrownBy(pool::close).isInstanceOf(PoolMisuseException.class);
    IllegalArgumentException mine = new IllegalArgumentException("mine");
    when(
        build,
        "releasing",
        any -> {
          throw mine;
        });

    assertThatThrownBy(() -> pool.release(order)).isSameAs(mine);
    assertFigures(pool, 0, 0, 0);
  }

  @ParameterizedTest
  @CsvSource({"acquiring, FAIL", "releasing, FAIL", "acquiring, GROW", "releasing, UNPOOLED"})
  void close_calledByHook_isRefusedAndThePoolStaysOpen(String moment, String exhausted) {
    Build build = build(exhausted, "ON_RELEASE", "", HOOKS);
    Pool<Object> pool = pool(build);
    List<String> said = new ArrayList<>();
    Object other = pool.acquire();
    when(build, moment, order -> said.add(messageOf(pool)));
    Object order = pool.acquire();
    pool.release(order);

    assertThat(said)
        .containsExactly(
            "OrderPool closed by a hook or a setter of an Order that is just being acquired or"
                + " released, so the pool stays open. Close it when acquire and release have returned.");
    when(build, moment, any -> {});
    pool.release(other);
    assertFigures(pool, 3, 3, 0);
    assertThatCode(pool::close).doesNotThrowAnyException();
    assertClosed(pool);
  }

  @Test
  void close_calledByConstructorWhileGrowing_endsThePool() {
    Build build = build("GROW", "ON_RELEASE", "", HOOKS);
    Pool<Object> pool = pool(build);
    for (int i = 0; i < 3; i++) {
      pool.acquire();
    }
    when(build, "making", order -> messageOf(pool));

    assertThatThrownBy(pool::acquire).hasMessageStartingWith("OrderPool is closed");
    assertFigures(pool, 3, 0, 3);
    assertClosed(pool);
  }

  @Test
  void close_idleObjects_areLeftToTheCollector() {
    for (String kind : List.of("", "final")) {
      Pool<Object> pool = pool(build("FAIL", "ON_RELEASE", kind, ""));
      Object held = pool.acquire();
      WeakReference<Object> idle = idle(pool);
      assertThatThrownBy(pool::close).isInstanceOf(PoolMisuseException.class);
      for (int i = 0; i < 50 && idle.get() != null; i++) {
        System.gc();
      }

      assertThat(idle.get()).isNull();
      pool.release(held);
    }
  }

  private static WeakReference<Object> idle(Pool<Object> pool) {
    Object order = pool.acquire();
    pool.release(order);
    return new WeakReference<>(order);
  }

  static String messageOf(Pool<Object> pool) {
    try {
      pool.close();
      return "closed";
    } catch (PoolMisuseException refused) {
      return refused.getMessage();
    }
  }

  static void assertClosed(Pool<Object> pool) {
    assertThatThrownBy(pool::acquire)
        .isInstanceOf(PoolMisuseException.class)
        .hasMessageStartingWith("OrderPool is closed, so it has no Order to hand out. ");
    assertThatThrownBy(pool::tryAcquire)
        .isInstanceOf(PoolMisuseException.class)
        .hasMessageStartingWith("OrderPool is closed");
  }

  static void assertFigures(Pool<Object> pool, int capacity, int idle, int inUse) {
    assertThat(List.of(pool.capacity(), pool.idle(), pool.inUse()))
        .containsExactly(capacity, idle, inUse);
  }

  String threading() {
    return "CONFINED";
  }

  private Build builds(String... sources) {
    return Build.of(
        Arrays.stream(sources)
            .map(source -> source.replace("THREADING", threading()))
            .toArray(String[]::new));
  }

  Build build(String exhausted, String reset, String kind, String members) {
    return builds(ORDER.formatted(exhausted, reset, kind, members));
  }

  static Pool<Object> pool(Build build) {
    return pool(build, "com.acme.OrderPool");
  }

  @SuppressWarnings("unchecked")
  private static Pool<Object> pool(Build build, String name) {
    try {
      return (Pool<Object>) build.load(name).getConstructor().newInstance();
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }

  static void when(Build build, String moment, Consumer<Object> action) {
    try {
      build.load("com.acme.Order").getField(moment).set(null, action);
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }
}
