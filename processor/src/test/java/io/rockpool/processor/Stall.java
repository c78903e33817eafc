package io.rockpool.processor;

import io.rockpool.Pool;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Pools of every kind, for tests of what all of them offer. */
public final class Stall {

  /** What runs in each hook. */
  public static volatile Consumer<Object> acquiring = item -> {};

  public static volatile Consumer<Object> releasing = item -> {};

  /** How many objects a pool has. */
  static final int CAPACITY = 3;

  private static final String ITEM =
      """
        @Pooled(capacity = 3, threading = Threading.%s, onExhausted = Exhaustion.%s%s)
        public static %s class %s {
          public int quantity = 7;
          public long id;
          %s

          @Pooled.OnAcquire void open() { Stall.acquiring.accept(this); }

          @Pooled.OnAcquire void open(long id) { this.id = id; }

          @Pooled.OnRelease void shut() { Stall.releasing.accept(this); }
        }
      """;

  private static final List<String> KINDS = new ArrayList<>();
  private static final Build BUILD = build();

  private Stall() {}

  /** The names of all kinds: {@code SharedGrowTable}. */
  static List<String> kinds() {
    return KINDS;
  }

  /** Those whose objects are instances of a subclass, so that there can be leases. */
  static List<String> leasedKinds() {
    return KINDS.stream().filter(kind -> kind.endsWith("Plain") || kind.endsWith("Owner")).toList();
  }

  @SuppressWarnings("unchecked")
  static Pool<Object> pool(String kind) {
    try {
      return (Pool<Object>)
          BUILD.load("com.acme.Items_" + kind + "Pool").getConstructor().newInstance();
    } catch (InvocationTargetException failure) {
      throw new AssertionError(failure.getCause());
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }

  /** What scopes are opened on: the pool itself, or a local of it if threads share it. */
  static PoolFront front(Pool<Object> pool) {
    return PoolFront.hasLocals(pool.getClass()) ? PoolFront.local(pool) : PoolFront.of(pool);
  }

  /** Makes the hooks do nothing. */
  static void calm() {
    acquiring = item -> {};
    releasing = item -> {};
  }

  private static Build build() {
    StringBuilder items = new StringBuilder();
    for (String threading : List.of("Confined", "Shared")) {
      for (String exhaustion : List.of("Fail", "Grow", "Unpooled", "Wait")) {
        if (threading.equals("Confined") && exhaustion.equals("Wait")) {
          continue;
        }
        for (String form : List.of("Plain", "Table", "Marked", "Owner")) {
          String kind = threading + exhaustion + form;
          KINDS.add(kind);
          items.append(
              ITEM.formatted(
                  threading.toUpperCase(java.util.Locale.ROOT),
                  exhaustion.toUpperCase(java.util.Locale.ROOT),
                  exhaustion.equals("Grow") ? ", maxCapacity = 5" : "",
                  form.equals("Table") || form.equals("Marked") ? "final" : "",
                  kind,
                  form.equals("Marked")
                      ? "@Pooled.Slot int slot;"
                      : form.equals("Owner") ? "@Pooled.Owned " + kind + " owned;" : ""));
        }
      }
    }
    return Build.of(
        """
        package com.acme;

        import io.rockpool.*;
        import io.rockpool.processor.Stall;

        public class Items {
        %s
        }
        """
            .formatted(items));
  }
}
