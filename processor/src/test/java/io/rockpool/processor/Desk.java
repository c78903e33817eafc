package io.rockpool.processor;

import io.rockpool.Pool;
import java.time.Duration;
import java.util.function.Consumer;

/** Pools that threads share, for tests that use them from several. */
public final class Desk {

  /** A {@code Local} of any of the pools, or what a pool has beside {@link Pool}. */
  public interface Front {
    Object acquire();

    Object tryAcquire();

    Object acquire(long id);

    void release(Object order);

    void close();

    /** For pools that wait. */
    Object acquire(Duration timeout) throws InterruptedException;

    /** For pools that wait. */
    Object acquire(long id, Duration timeout) throws InterruptedException;
  }

  /** What runs in each constructor, and each hook. */
  public static volatile Consumer<Object> making = order -> {};

  public static volatile Consumer<Object> acquiring = order -> {};
  public static volatile Consumer<Object> releasing = order -> {};

  private static final String ORDER =
      """
      package com.acme;

      import io.rockpool.*;
      import io.rockpool.processor.Desk;

      @Pooled(capacity = 4, threading = Threading.SHARED, onExhausted = Exhaustion.%s%s)
      public %s class %s {
        public long id;
        public int uses;
        %s

        %2$s() { Desk.making.accept(this); }

        @Pooled.OnAcquire void open(long id) { this.id = id; Desk.acquiring.accept(this); }

        @Pooled.OnRelease void shut() { Desk.releasing.accept(this); }
      }
      """;

  private static final String FRONTS =
      """
      package com.acme;

      import io.rockpool.*;
      import io.rockpool.processor.Desk;
      import java.time.Duration;

      public class Fronts {
      %s
      }
      """;

  private static final String FRONT =
      """
        public static Desk.Front %1$s(Pool<?> any, boolean local) {
          %1$sPool pool = (%1$sPool) any;
          %1$sPool.Local front = local ? pool.local() : null;
          return new Desk.Front() {
            public Object acquire() { return local ? front.acquire() : pool.acquire(); }
            public Object tryAcquire() { return local ? front.tryAcquire() : pool.tryAcquire(); }
            public Object acquire(long id) { return local ? front.acquire(id) : pool.acquire(id); }
            public void release(Object order) {
              if (local) { front.release((%1$s) order); } else { pool.release((%1$s) order); }
            }
            public void close() { if (local) { front.close(); } else { pool.close(); } }
            public Object acquire(Duration timeout) throws InterruptedException {
              %2$s
            }
            public Object acquire(long id, Duration timeout) throws InterruptedException {
              %3$s
            }
          };
        }
      """;

  private static final Build BUILD = build();

  private Desk() {}

  private static Build build() {
    return Build.of(
        order("FAIL", "", "", "Fail", ""),
        order("GROW", ", maxCapacity = 64", "", "Grow", ""),
        order("UNPOOLED", "", "", "Unpooled", ""),
        order("WAIT", "", "", "Wait", ""),
        order("GROW", ", maxCapacity = 64", "final", "GrowTable", ""),
        order("UNPOOLED", "", "final", "UnpooledTable", ""),
        order("WAIT", "", "final", "WaitMarked", "@Pooled.Slot int slot;"),
        order("UNPOOLED", "", "final", "UnpooledMarked", "@Pooled.Slot int slot;"),
        FRONTS.formatted(
            front("Fail")
                + front("Grow")
                + front("Unpooled")
                + front("Wait")
                + front("GrowTable")
                + front("UnpooledTable")
                + front("WaitMarked")
                + front("UnpooledMarked")));
  }

  private static String order(
      String exhausted, String maximum, String kind, String name, String member) {
    return ORDER.replace("%2$s()", name + "()").formatted(exhausted, maximum, kind, name, member);
  }

  private static String front(String name) {
    boolean waits = name.startsWith("Wait");
    String none = "throw new UnsupportedOperationException();";
    return FRONT.formatted(
        name,
        waits ? "return local ? front.acquire(timeout) : pool.acquire(timeout);" : none,
        waits ? "return local ? front.acquire(id, timeout) : pool.acquire(id, timeout);" : none);
  }

  /** Lets hooks and constructors do nothing. */
  static void calm() {
    making = order -> {};
    acquiring = order -> {};
    releasing = order -> {};
  }

  /** A new pool of a kind. */
  @SuppressWarnings("unchecked")
  static Pool<Object> pool(String kind) {
    try {
      return (Pool<Object>) BUILD.load("com.acme." + kind + "Pool").getConstructor().newInstance();
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }

  /** The whole interface of a pool. */
  static Front whole(String kind, Pool<Object> pool) {
    return front(kind, pool, false);
  }

  /** A local of the calling thread. */
  static Front local(String kind, Pool<Object> pool) {
    return front(kind, pool, true);
  }

  private static Front front(String kind, Pool<Object> pool, boolean local) {
    try {
      return (Front)
          BUILD
              .load("com.acme.Fronts")
              .getMethod(kind, Pool.class, boolean.class)
              .invoke(null, pool, local);
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }
}
