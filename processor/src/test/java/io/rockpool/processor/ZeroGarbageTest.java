package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The second promise: in the steady state no operation allocates one byte. */
class ZeroGarbageTest {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final String SOURCE =
      """
      package com.acme;

      import io.rockpool.Exhaustion;
      import io.rockpool.Pooled;
      import io.rockpool.PoolExhaustedException;
      import io.rockpool.ResetTime;
      import io.rockpool.Threading;
      import java.nio.ByteBuffer;
      import java.nio.DoubleBuffer;
      import java.nio.LongBuffer;
      import java.util.*;
      import java.util.concurrent.atomic.*;
      import java.util.function.LongConsumer;

      public class Garbage {

        @Pooled(capacity = 4)
        static class Plain {
          long id;
          int quantity = 7;
          String text = "new";
          Object client;

          @Pooled.OnAcquire
          void open() {
            client = this;
          }

          @Pooled.OnAcquire
          void open(long id, int quantity, String text) {
            this.id = id;
            this.quantity = quantity;
            this.text = text;
          }

          @Pooled.OnRelease
          void shut() {
            client = null;
          }
        }

        @Pooled(capacity = 4, reset = ResetTime.ON_ACQUIRE)
        static class Late {
          long id;
          int quantity = 7;
        }

        @Pooled(capacity = 4)
        static final class Table {
          long id;
          int quantity = 7;
        }

        @Pooled(capacity = 4, onExhausted = Exhaustion.UNPOOLED)
        static class Open {
          long id;
        }

        @Pooled(capacity = 2, onExhausted = Exhaustion.GROW)
        static class Growing {
          long id;
        }

        @Pooled(capacity = 4)
        static class Rich {
          private long hidden = 3;
          final List<Object> list = new ArrayList<>();
          final ArrayDeque<String> deque = new ArrayDeque<>(List.of("a", "b"));
          final Map<Long, Object> map = new HashMap<>();
          final EnumMap<Thread.State, String> states = new EnumMap<>(Thread.State.class);
          final java.util.concurrent.CopyOnWriteArrayList<String> copied =
              new java.util.concurrent.CopyOnWriteArrayList<>();
          final StringBuilder builder = new StringBuilder("content");
          final BitSet bits = BitSet.valueOf(new long[] {5});
          final ByteBuffer heap = ByteBuffer.allocate(64).putInt(3).mark();
          final ByteBuffer direct = ByteBuffer.allocateDirect(64);
          final java.nio.CharBuffer chars = java.nio.CharBuffer.allocate(8);
          final long[] longs = {1, 2, 3};
          final Object[] objects = new Object[4];
          final int[][][] deep = new int[3][2][4];
          final AtomicLong atomic = new AtomicLong(4);
          final LongAdder adder = new LongAdder();
          final LongAccumulator maximum = new LongAccumulator(Long::max, 0);
          final AtomicLongArray atomics = new AtomicLongArray(4);
          final AtomicReference<String> reference = new AtomicReference<>("x");
          final AtomicStampedReference<String> stamped = new AtomicStampedReference<>("x", 1);

          long getHidden() {
            return hidden;
          }

          void setHidden(long value) {
            hidden = value;
          }
        }

        @Pooled(capacity = 4)
        static final class Marked {
          @Pooled.Slot int slot;
          long id;
          @Pooled.Owned Plain plain;
        }

        @Pooled(capacity = 8)
        static class Tree {
          @Pooled.Owned Plain plain;
          @Pooled.Owned Tree next;
          @Pooled.Owned final List<Plain> list = new ArrayList<>();
          @Pooled.Owned final ArrayDeque<Tree> deque = new ArrayDeque<>();
          @Pooled.Owned final Set<Plain> set = Collections.newSetFromMap(new IdentityHashMap<>());
          @Pooled.Owned final IdentityHashMap<Plain, Plain> map = new IdentityHashMap<>();
          @Pooled.Owned final Plain[][] grid = new Plain[2][2];

          @Pooled.OnRelease
          void shut() {
            if (plain != null) {
              // A release within a release.
              P.trees.release(P.trees.acquire());
            }
          }
        }

        @Pooled(capacity = 4)
        static class Sliced {
          @Pooled.Slab(length = 10_000) ByteBuffer heap;
          @Pooled.Slab(length = 100, offHeap = true, alignment = 64) ByteBuffer direct;
          @Pooled.Slab(length = 20) LongBuffer longs;
          @Pooled.Slab(length = 20, offHeap = true) DoubleBuffer doubles;
          @Pooled.Slab(length = 20) @Pooled.Clear("clear") ByteBuffer cleared;
        }

        @Pooled(capacity = 256, threading = Threading.SHARED)
        static class Shared {
          long id;
          Object client;

          @Pooled.OnAcquire
          void open(long id) {
            this.id = id;
          }

          @Pooled.OnRelease
          void shut() {
            client = null;
          }
        }

        @Pooled(capacity = 256, threading = Threading.SHARED)
        static final class SharedTable {
          long id;
        }

        @Pooled(capacity = 256, threading = Threading.SHARED, reset = ResetTime.ON_ACQUIRE)
        static final class SharedMarked {
          @Pooled.Slot int slot;
          long id;
        }

        @Pooled(capacity = 16, threading = Threading.SHARED, onExhausted = Exhaustion.GROW)
        static class SharedGrowing {
          long id;
        }

        @Pooled(capacity = 16, threading = Threading.SHARED, onExhausted = Exhaustion.WAIT)
        static class SharedWaiting {
          long id;
        }

        @Pooled(capacity = 64, threading = Threading.SHARED)
        static class SharedTree {
          @Pooled.Owned Shared shared;
          @Pooled.Owned SharedTree next;
          @Pooled.Owned final List<SharedTree> list = new ArrayList<>();
        }

        static final PlainPools P = new PlainPools();

        static class PlainPools {
          final Garbage_PlainPool plain = new Garbage_PlainPool();
          final Garbage_LatePool late = new Garbage_LatePool();
          final Garbage_TablePool table = new Garbage_TablePool();
          final Garbage_OpenPool open = new Garbage_OpenPool();
          final Garbage_GrowingPool growing = new Garbage_GrowingPool();
          final Garbage_RichPool rich = new Garbage_RichPool();
          final Garbage_SlicedPool sliced = new Garbage_SlicedPool();
          final Garbage_PlainPool empty = new Garbage_PlainPool(1);
          { empty.acquire(); }
          final Garbage_MarkedPool marked = new Garbage_MarkedPool();
          final Garbage_TreePool trees = new Garbage_TreePool();
          final Garbage_PlainPool leaves = new Garbage_PlainPool(8);
          final Garbage_SharedPool shared = new Garbage_SharedPool();
          // What its local has parked is missing in no other test.
          final Garbage_SharedPool sharedByLocals = new Garbage_SharedPool();
          final Garbage_SharedTablePool sharedTable = new Garbage_SharedTablePool();
          final Garbage_SharedMarkedPool sharedMarked = new Garbage_SharedMarkedPool();
          final Garbage_SharedGrowingPool sharedGrowing = new Garbage_SharedGrowingPool();
          final Garbage_SharedWaitingPool sharedWaiting = new Garbage_SharedWaitingPool();
          final Garbage_SharedTreePool sharedTrees = new Garbage_SharedTreePool();
          final Garbage_SharedPool none = new Garbage_SharedPool(1);
          { none.acquire(); }
        }

        public static LongConsumer driver(String kind) {
          return switch (kind) {
            case "plain" -> n -> {
              for (long i = 0; i < n; i++) {
                Plain one = P.plain.acquire();
                one.id = i;
                P.plain.release(one);
              }
            };
            case "typed" -> n -> {
              for (long i = 0; i < n; i++) {
                P.plain.release(P.plain.acquire(i, 3, "x"));
              }
            };
            case "late" -> n -> {
              for (long i = 0; i < n; i++) {
                Late one = P.late.acquire();
                one.id = i;
                P.late.release(one);
              }
            };
            case "table" -> n -> {
              for (long i = 0; i < n; i++) {
                Table one = P.table.acquire();
                one.id = i;
                P.table.release(one);
              }
            };
            case "unpooled" -> n -> {
              for (long i = 0; i < n; i++) {
                Open one = P.open.acquire();
                one.id = i;
                P.open.release(one);
              }
            };
            case "grown" -> n -> {
              for (long i = 0; i < n; i++) {
                Growing one = P.growing.acquire();
                Growing two = P.growing.acquire();
                Growing three = P.growing.acquire();
                P.growing.release(one);
                P.growing.release(two);
                P.growing.release(three);
              }
            };
            case "none" -> n -> {
              for (long i = 0; i < n; i++) {
                if (P.empty.tryAcquire() != null || P.empty.tryAcquire(1, 2, "x") != null) {
                  throw new AssertionError();
                }
              }
            };
            case "exhausted" -> n -> {
              for (long i = 0; i < n; i++) {
                try {
                  P.empty.acquire();
                  throw new AssertionError();
                } catch (PoolExhaustedException expected) {
                  // What it is about.
                }
              }
            };
            case "all" -> n -> {
              for (long i = 0; i < n; i++) {
                P.plain.acquire();
                P.plain.acquire();
                P.plain.releaseAll();
              }
            };
            case "lease" -> n -> {
              for (long i = 0; i < n; i++) {
                try (Garbage_PlainPool.Lease one = P.plain.lease(i, 3, "x");
                    Garbage_SharedPool.Lease two = P.shared.lease(i)) {
                  one.client = two;
                }
              }
            };
            case "handle" -> n -> {
              for (long i = 0; i < n; i++) {
                Plain one = P.plain.acquire();
                long handle = P.plain.handleOf(one);
                Shared two = P.shared.acquire();
                long other = P.shared.handleOf(two);
                if (P.plain.resolve(handle) != one || P.shared.resolve(other) != two) {
                  throw new AssertionError();
                }
                P.plain.release(one);
                P.shared.release(two);
                if (P.plain.resolve(handle) != null || P.shared.resolve(other) != null) {
                  throw new AssertionError();
                }
              }
            };
            case "scope" -> n -> {
              for (long i = 0; i < n; i++) {
                Plain kept;
                try (Garbage_PlainPool.Scope outer = P.plain.scope()) {
                  outer.acquire().id = i;
                  try (Garbage_PlainPool.Scope inner = P.plain.scope()) {
                    P.plain.release(inner.acquire(i, 3, "x"));
                    inner.tryAcquire();
                    kept = inner.keep(inner.acquire());
                  }
                }
                P.plain.release(kept);
                try (Garbage_TablePool.Scope scope = P.table.scope()) {
                  scope.acquire().id = i;
                }
              }
            };
            case "sharedScope" -> {
              Garbage_SharedPool.Local local = P.sharedByLocals.local();
              yield n -> {
                for (long i = 0; i < n; i++) {
                  try (Garbage_SharedPool.Local.Scope scope = local.scope()) {
                    for (int j = 0; j < 20; j++) {
                      scope.acquire(i);
                      local.release(scope.acquire());
                    }
                  }
                }
              };
            }
            case "figures" -> n -> {
              for (long i = 0; i < n; i++) {
                if (P.plain.idle() + P.plain.inUse() != P.plain.capacity()) {
                  throw new AssertionError();
                }
              }
            };
            case "rich" -> n -> {
              for (long i = 0; i < n; i++) {
                Rich one = P.rich.acquire();
                one.setHidden(i);
                one.list.add("x");
                one.list.add("y");
                one.builder.append('c');
                one.bits.flip(3);
                one.heap.position(9);
                one.direct.put((byte) 4);
                one.longs[1] = i;
                one.deep[1][1][1] = 4;
                one.deep[2] = null;
                one.states.put(Thread.State.NEW, "x");
                one.atomic.incrementAndGet();
                one.adder.add(4);
                one.maximum.accumulate(9);
                one.reference.set("y");
                P.rich.release(one);
              }
            };
            case "marked" -> n -> {
              for (long i = 0; i < n; i++) {
                Marked one = P.marked.acquire();
                one.id = i;
                one.plain = P.leaves.acquire();
                P.marked.release(one);
              }
            };
            case "owned" -> n -> {
              for (long i = 0; i < n; i++) {
                Tree one = P.trees.acquire();
                one.plain = P.leaves.acquire();
                one.next = P.trees.acquire();
                one.next.next = one;
                one.next.grid[1][0] = P.leaves.acquire();
                one.list.add(P.leaves.acquire());
                one.list.add(P.leaves.acquire());
                one.deque.add(P.trees.acquire());
                one.deque.add(P.trees.acquire());
                one.set.add(P.leaves.acquire());
                one.map.put(P.leaves.acquire(), P.leaves.acquire());
                P.trees.release(one);
                if (P.trees.inUse() + P.leaves.inUse() > 0) {
                  throw new AssertionError();
                }
              }
            };
            case "allOwned" -> n -> {
              for (long i = 0; i < n; i++) {
                Tree one = P.trees.acquire();
                one.next = P.trees.acquire();
                one.list.add(P.leaves.acquire());
                P.trees.releaseAll();
              }
            };
            case "shared" -> n -> {
              for (long i = 0; i < n; i++) {
                Shared one = P.shared.acquire();
                Shared two = P.shared.tryAcquire(i);
                one.client = two;
                P.shared.release(one);
                P.shared.release(two);
              }
            };
            case "sharedBurst" -> {
              Shared[] held = new Shared[200];
              yield n -> {
                for (long i = 0; i < n; i++) {
                  for (int j = 0; j < held.length; j++) {
                    held[j] = P.shared.acquire(j);
                  }
                  for (int j = 0; j < held.length; j++) {
                    P.shared.release(held[j]);
                  }
                }
              };
            }
            case "local" -> {
              Shared[] held = new Shared[100];
              // Of the thread that runs it, whichever that is.
              Garbage_SharedPool.Local[] local = new Garbage_SharedPool.Local[1];
              yield n -> {
                local[0] = local[0] == null ? P.sharedByLocals.local() : local[0];
                for (long i = 0; i < n; i++) {
                  for (int j = 0; j < held.length; j++) {
                    held[j] = local[0].acquire(j);
                  }
                  for (int j = 0; j < held.length; j++) {
                    local[0].release(held[j]);
                  }
                  // So that magazines come and go.
                  P.sharedByLocals.release(local[0].acquire());
                  local[0].release(P.sharedByLocals.acquire());
                }
              };
            }
            case "sharedKinds" -> n -> {
              for (long i = 0; i < n; i++) {
                P.sharedTable.release(P.sharedTable.acquire());
                P.sharedMarked.release(P.sharedMarked.acquire());
                P.sharedWaiting.release(P.sharedWaiting.acquire());
              }
            };
            case "sharedGrown" -> {
              SharedGrowing[] held = new SharedGrowing[100];
              yield n -> {
                for (long i = 0; i < n; i++) {
                  for (int j = 0; j < held.length; j++) {
                    held[j] = P.sharedGrowing.acquire();
                  }
                  P.sharedGrowing.releaseAll();
                }
              };
            }
            case "sharedOwned" -> n -> {
              for (long i = 0; i < n; i++) {
                SharedTree one = P.sharedTrees.acquire();
                one.shared = P.shared.acquire();
                one.next = P.sharedTrees.acquire();
                one.next.next = one;
                one.list.add(P.sharedTrees.acquire());
                one.list.get(0).shared = P.shared.acquire();
                P.sharedTrees.release(one);
              }
            };
            case "sharedNone" -> n -> {
              for (long i = 0; i < n; i++) {
                if (P.none.tryAcquire() != null || P.none.tryAcquire(1) != null) {
                  throw new AssertionError();
                }
                try {
                  P.none.acquire();
                  throw new AssertionError();
                } catch (PoolExhaustedException expected) {
                  // What it is about.
                }
              }
            };
            case "sliced" -> n -> {
              for (long i = 0; i < n; i++) {
                Sliced one = P.sliced.acquire();
                one.heap.putLong(i).mark();
                one.direct.putLong(i);
                one.longs.put(i);
                one.doubles.put(i);
                one.cleared = one.direct;
                P.sliced.release(one);
              }
            };
            default -> throw new IllegalArgumentException(kind);
          };
        }
      }
      """;

  private static final Build BUILD = Build.of(SOURCE);

  @ParameterizedTest
  @CsvSource({
    "plain, 1000000",
    "typed, 1000000",
    "late, 1000000",
    "table, 1000000",
    "unpooled, 1000000",
    "grown, 1000000",
    "none, 1000000",
    "exhausted, 100000",
    "all, 1000000",
    "lease, 1000000",
    "handle, 1000000",
    "scope, 300000",
    "sharedScope, 30000",
    "figures, 1000000",
    "rich, 100000",
    "marked, 1000000",
    "owned, 100000",
    "allOwned, 1000000",
    "sliced, 100000",
    "shared, 1000000",
    "sharedBurst, 10000",
    "local, 10000",
    "sharedKinds, 300000",
    "sharedGrown, 10000",
    "sharedOwned, 100000",
    "sharedNone, 30000"
  })
  void operations_steadyState_allocateNothing(String kind, long times) {
    LongConsumer driver = driver(kind);

    assertThat(allocated(driver, 3_000)).as("bytes at first").isZero();
    assertThat(allocated(driver, times)).as("bytes later").isZero();
  }

  /** What a virtual thread allocates is counted for the platform thread that carries it. */
  @ParameterizedTest
  @EnabledForJreRange(min = JRE.JAVA_21)
  @CsvSource({"shared, 300000", "sharedBurst, 3000", "sharedKinds, 100000"})
  void operations_inAVirtualThread_allocateNothing(String kind, long times) throws Exception {
    LongConsumer driver = driver(kind);
    AtomicLong bytes = new AtomicLong(-1);
    Thread thread = startVirtual(() -> bytes.set(allocatedByAll(driver, times)));
    thread.join();

    // Other threads of the virtual machine count too, but not for each operation.
    assertThat(bytes.get()).isBetween(0L, times);
  }

  private static Thread startVirtual(Runnable task) throws ReflectiveOperationException {
    // Thread.startVirtualThread, which JDK 17 does not have.
    return (Thread) Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
  }

  private static long allocatedByAll(LongConsumer driver, long times) {
    driver.accept(10_000);
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long before = allocatedByAll();
      driver.accept(times);
      least = Math.min(least, allocatedByAll() - before);
    }
    return least;
  }

  private static long allocatedByAll() {
    try {
      // Of JDK 21, too.
      return (long) ThreadMXBean.class.getMethod("getTotalThreadAllocatedBytes").invoke(THREADS);
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }

  @Test
  void acquireAndRelease_hundredMillionTimes_allocateNothing() {
    assertThat(allocated(driver("plain"), 100_000_000)).isZero();
  }

  /** The counter must see what is there to be seen. */
  @Test
  void counter_oneObject_isSeen() {
    Object[] kept = new Object[10];

    assertThat(allocated(n -> kept[(int) n % 10] = new long[10], 3)).isPositive();
  }

  private static LongConsumer driver(String kind) {
    try {
      return (LongConsumer)
          BUILD.load("com.acme.Garbage").getMethod("driver", String.class).invoke(null, kind);
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }

  /**
   * Bytes that this thread allocates in a steady state: after a few rounds that fill every list.
   * The virtual machine allocates a little of its own in a thread whose code it replaces, but not
   * each time, so the least of several counts is ours.
   */
  private static long allocated(LongConsumer driver, long times) {
    driver.accept(10);
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5 && least > 0; i++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      driver.accept(times);
      least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }
}
