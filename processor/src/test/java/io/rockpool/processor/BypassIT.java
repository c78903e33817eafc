package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The system property {@code rockpool.bypass}, which a virtual machine reads once: pools of every
 * sort, used by a program that prints what it did not expect.
 */
class BypassIT {

  private static final String THING =
      """
        @Pooled(capacity = 2, threading = Threading.%1$s)
        public static %2$s class %3$s implements Bypassed.Thing {
          int uses = 7;
          long id;
          %4$s

          @Pooled.OnAcquire
          void open(long id) {
            this.id = id;
            if (Bypassed.failing) {
              throw new IllegalStateException("mine");
            }
          }

          @Pooled.OnRelease
          void shut() {
            Bypassed.RELEASED.incrementAndGet();
          }

          public int uses() { return uses; }
          public void uses(int uses) { this.uses = uses; }
          public long id() { return id; }
          public boolean isWhole() { return %5$s; }
        }
      """;

  private static final String SLABS =
      "@Pooled.Slab(length = 16) java.nio.ByteBuffer near;"
          + " @Pooled.Slab(length = 3, offHeap = true, alignment = 64) java.nio.LongBuffer far;";
  private static final String WITH_SLABS = "near.capacity() == 16 && far.isDirect()";
  private static final String SEGMENT =
      "@Pooled.Slab(length = 24) java.lang.foreign.MemorySegment segment;";

  /** The names of the pools. */
  private static final List<String> POOLS = new ArrayList<>();

  @TempDir static Path folder;

  private static String things() {
    Map<String, String> things = new LinkedHashMap<>();
    for (String threading : List.of("CONFINED", "SHARED")) {
      String first = threading.charAt(0) + threading.substring(1).toLowerCase(Locale.ROOT);
      put(things, threading, first + "Fail", "", "", "true");
      String grow = threading + ", onExhausted = Exhaustion.GROW, maxCapacity = 4";
      put(things, grow, first + "Grow", "", "", "true");
      put(things, grow, first + "GrowTable", "final", "", "true");
      String unpooled = threading + ", onExhausted = Exhaustion.UNPOOLED";
      put(things, unpooled, first + "Unpooled", "", "", "true");
      put(things, unpooled, first + "UnpooledTable", "final", "", "true");
      String late = threading + ", reset = ResetTime.ON_ACQUIRE";
      put(things, late, first + "Late", "", "@Pooled.Reset(\"4\") int set = 4;", "set == 4");
      put(things, threading, first + "Marked", "final", "@Pooled.Slot int slot;", "true");
      put(things, threading, first + "Slabs", "", SLABS, WITH_SLABS);
      put(things, threading, first + "SlabsTable", "final", SLABS, WITH_SLABS);
      if (Runtime.version().feature() >= 22) {
        put(things, threading, first + "Segment", "", SEGMENT, "segment.byteSize() == 24");
        put(things, grow, first + "SegmentTable", "final", SEGMENT, "segment.byteSize() == 24");
      }
      String setter =
          "private int p = 2; int getP() { return p; } void setP(int p) { this.p = p; }";
      put(things, threading, first + "Setter", "", setter, "p == 2");
      String owning = "@Pooled.Owned " + first + "Fail owned;";
      put(things, threading, first + "Owner", "", owning, "owned == null");
      put(things, threading, first + "OwnerTable", "final", owning, "owned == null");
      String made = "@Pooled.Create static %1$s create() { return new %1$s(); } private %1$s() {}";
      put(things, threading, first + "Made", "", made.formatted(first + "Made"), "true");
      String marked = "@Pooled.Slot int slot; " + made.formatted(first + "MadeMarked");
      put(things, threading, first + "MadeMarked", "", marked, "true");
    }
    String waiting = "SHARED, onExhausted = Exhaustion.WAIT";
    put(things, waiting, "SharedWait", "", "", "true");
    put(things, waiting, "SharedWaitMarked", "final", "@Pooled.Slot int slot;", "true");
    things.keySet().forEach(each -> POOLS.add("com.acme.Things_" + each + "Pool"));
    return String.join("\n", things.values());
  }

  private static void put(Map<String, String> things, String... parts) {
    things.put(parts[1], THING.formatted(parts[0], parts[2], parts[1], parts[3], parts[4]));
  }

  /** What has no hooks, and what is owned; and all else that the program cannot try alike. */
  private static final String MAIN =
      """
      package com.acme;

      import io.rockpool.*;
      import io.rockpool.processor.Bypassed;
      import java.util.*;

      public class Things {
      %s

        @Pooled(capacity = 1)
        static class Bare { int quantity = 3; }

        @Pooled(capacity = 1, threading = Threading.SHARED)
        static class SharedBare { int quantity = 3; }

        @Pooled(capacity = 1, threading = Threading.SHARED)
        static final class SharedBareTable { int quantity = 3; }

        @Pooled(capacity = 1)
        static class Cell<T> { T value; }

        @Pooled(capacity = 1, threading = Threading.SHARED)
        static class SharedCell<T> { T value; }

        @Pooled(capacity = 2)
        static class Order {
          @Pooled.Owned Leg leg;
          @Pooled.Owned final List<Leg> legs = new ArrayList<>();
          @Pooled.Owned Order next;
        }

        @Pooled(capacity = 8, threading = Threading.SHARED)
        static class Leg { int ratio = 1; }

        @Pooled(capacity = 2, threading = Threading.SHARED)
        static class SharedOrder {
          @Pooled.Owned Leg leg;
          @Pooled.Owned final List<Leg> legs = new ArrayList<>();
          @Pooled.Owned SharedOrder next;
        }

        static <T> String use(Pool<T> pool) {
          T one = pool.acquire();
          T two = pool.acquire();
          pool.release(one);
          T three = pool.acquire();
          pool.release(two);
          pool.release(three);
          String twice;
          try {
            pool.release(one);
            twice = " accepted twice";
          } catch (PoolMisuseException refused) {
            twice = "";
          }
          return (one != two && three != one) + twice + " ";
        }

        public static void main(String[] arguments) throws Exception {
          Bypassed.main(arguments);
          System.out.println(
              use(new Things_BarePool())
                  + use(new Things_SharedBarePool())
                  + use(new Things_SharedBareTablePool())
                  + use(new Things_CellPool<String>())
                  + use(new Things_SharedCellPool<String>()));
          Things_OrderPool orders = new Things_OrderPool();
          Things_SharedOrderPool shared = new Things_SharedOrderPool();
          Things_LegPool legs = new Things_LegPool();
          Order order = orders.acquire();
          order.leg = legs.acquire();
          order.legs.add(legs.acquire());
          order.next = orders.acquire();
          order.next.leg = legs.acquire();
          SharedOrder other = shared.acquire();
          other.leg = legs.acquire();
          other.legs.add(legs.acquire());
          other.next = shared.acquire();
          other.next.leg = legs.acquire();
          System.out.println(legs.inUse() + " legs in use");
          orders.release(order);
          shared.release(other);
          System.out.println(legs.inUse() + " legs in use, " + (order.next != null));
          refuse(() -> orders.release(order));
          refuse(() -> orders.release(order.next));
          refuse(() -> legs.release(order.leg));
          refuse(() -> shared.release(other));
          refuse(() -> shared.release(other.next));
          refuse(() -> legs.release(other.leg));
        }

        static void refuse(Runnable release) {
          try {
            release.run();
            System.out.println("accepted");
          } catch (PoolMisuseException refused) {
            System.out.println(refused.getMessage().split(":")[0]);
          }
        }
      }
      """;

  /** What is said of those that own, if what they own is pooled. */
  private static final String OWNED =
      """
      true true true true true\s
      6 legs in use
      0 legs in use, true
      Things.Order released twice
      Things.Order released twice
      Things.Leg released twice
      Things.SharedOrder released twice
      Things.SharedOrder released twice
      Things.Leg released twice
      """;

  @BeforeAll
  static void compile() throws IOException {
    Path source = Files.writeString(folder.resolve("Things.java"), MAIN.formatted(things()));
    Tool.Result compiled =
        Tool.run(
            "javac",
            List.of(
                "-cp",
                classPath(),
                "-processorpath",
                Tool.PROCESSOR + ":" + Tool.RUNTIME,
                "-d",
                folder.toString(),
                source.toString()));
    assertThat(compiled.status()).as(compiled.output()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"standard", "full", "off"})
  void bypass_all_handsOutNewObjectsOfEachPool(String checks) {
    String all = "bypassed " + POOLS.stream().map(each -> each.replace("com.acme.", "")).toList();

    assertThat(run("-Drockpool.bypass= * ", "-Drockpool.checks=" + checks))
        .isEqualTo(all + "\n" + OWNED.replace("6 legs", "0 legs"));
  }

  @Test
  void bypass_named_leavesOthersAlone() {
    assertThat(
            run(
                "-Drockpool.bypass=com.acme.Things.SharedFail, com.acme.Things$ConfinedMarked"
                    + ",com.acme.Nothing,"
                    + "com.acme.Things.Order,com.acme.Things.SharedOrder,"
                    + "com.acme.Things.Bare,com.acme.Things.SharedBare,"
                    + "com.acme.Things.SharedBareTable,com.acme.Things.Cell,"
                    + "com.acme.Things.SharedCell"))
        .isEqualTo("bypassed [Things_ConfinedMarkedPool, Things_SharedFailPool]\n" + OWNED);
  }

  private static String run(String... options) {
    List<String> command = new ArrayList<>(List.of(options));
    command.addAll(List.of("-cp", folder + ":" + classPath(), "com.acme.Things"));
    command.addAll(POOLS);
    return Tool.run("java", command).output();
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }
}
