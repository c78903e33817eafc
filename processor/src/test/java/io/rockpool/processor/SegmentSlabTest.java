package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockpool.Pool;
import io.rockpool.PoolSetupException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Slices that are memory segments, which Java has since 22: run these tests on such a JDK. What
 * touches a segment is compiled with the class under test, since this one is compiled for Java 17.
 */
@EnabledForJreRange(min = JRE.JAVA_22)
class SegmentSlabTest {

  private static final String FRAME =
      """
      package com.acme;

      import io.rockpool.*;
      import java.lang.foreign.*;

      @Pooled(threading = Threading.THREADING, capacity = 3, onExhausted = Exhaustion.%s)
      public %s class Frame implements java.util.function.Function<String, Object> {
        public static Runnable making = () -> {};

        @Pooled.Slab(length = 100%s)
        MemorySegment segment = MemorySegment.NULL;

        @Pooled.Slab(length = 3)
        java.nio.ByteBuffer buffer;

        int number = 5;

        Frame() {
          making.run();
        }

        @Override
        public Object apply(String what) {
          return switch (what) {
            case "address" -> segment.address();
            case "size" -> segment.byteSize();
            case "live" -> segment.scope().isAlive();
            case "long" -> segment.get(ValueLayout.JAVA_LONG, 8);
            case "fill" -> segment.fill((byte) 7);
            case "zeros" -> segment.mismatch(MemorySegment.ofArray(new byte[100]));
            case "replace" -> segment = MemorySegment.ofArray(new byte[2]);
            case "beyond" -> segment.get(ValueLayout.JAVA_BYTE, 100);
            case "thread" -> {
              Thread thread = new Thread(() -> segment.set(ValueLayout.JAVA_INT, 4, 9));
              thread.start();
              try {
                thread.join();
              } catch (InterruptedException interrupt) {
                throw new AssertionError(interrupt);
              }
              yield segment.get(ValueLayout.JAVA_INT, 4);
            }
            default -> throw new IllegalArgumentException(what);
          };
        }
      }
      """;

  /** How the pools are shared. */
  String threading() {
    return "CONFINED";
  }

  private Build of(String... sources) {
    return Build.of(
        Arrays.stream(sources)
            .map(source -> source.replace("THREADING", threading()))
            .toArray(String[]::new));
  }

  private Build build(String exhausted, String kind, String attributes) {
    return of(FRAME.formatted(exhausted, kind, attributes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "final"})
  void segments_ofOnePool_lieSideBySide(String kind) {
    Pool<Object> pool = pool(build("FAIL", kind, ""));
    long[] addresses = addresses(pool);

    // Aligned to 8 by itself.
    assertThat(addresses[1] - addresses[0]).isEqualTo(104);
    assertThat(addresses[2] - addresses[1]).isEqualTo(104);
  }

  @Test
  void segments_aligned_areSo() {
    long[] addresses = addresses(pool(build("FAIL", "", ", alignment = 64, offHeap = true")));

    assertThat(addresses[0] % 64).isZero();
    assertThat(addresses[1] - addresses[0]).isEqualTo(128);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "final"})
  void release_filledOrReplaced_isTheOwnSliceAsNew(String kind) {
    Pool<Object> pool = pool(build("FAIL", kind, ""));
    Object frame = pool.acquire();
    Object other = pool.acquire();
    Object address = ask(frame, "address");
    ask(frame, "fill");
    assertThat(ask(other, "zeros")).as("the neighbour").isEqualTo(-1L);
    assertThatThrownBy(() -> ask(frame, "beyond")).isInstanceOf(IndexOutOfBoundsException.class);
    ask(frame, "replace");
    pool.release(frame);

    assertThat(pool.acquire()).isSameAs(frame);
    assertThat(ask(frame, "address")).isEqualTo(address);
    assertThat(ask(frame, "size")).isEqualTo(100L);
    assertThat(ask(frame, "zeros")).isEqualTo(-1L);
    assertThat(ask(frame, "thread")).as("from another thread").isEqualTo(9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "final"})
  void close_someInUse_memoryIsGivenBack(String kind) {
    Pool<Object> pool = pool(build("GROW", kind, ""));
    List<Object> frames = List.of(pool.acquire(), pool.acquire(), pool.acquire(), pool.acquire());
    assertThatThrownBy(pool::close).hasMessageStartingWith("4 Frame objects were in use");

    for (Object frame : frames) {
      assertThat(ask(frame, "live")).isEqualTo(false);
      assertThatThrownBy(() -> ask(frame, "long"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("closed");
      pool.release(frame);
    }
    pool.close();
    assertThat(pool.inUse()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "final"})
  void acquire_beyondTheCapacity_hasMemoryOfItsOwn(String kind) {
    Pool<Object> pool = pool(build("UNPOOLED", kind, ""));
    List<Object> frames = List.of(pool.acquire(), pool.acquire(), pool.acquire());
    Object unpooled = pool.acquire();
    frames.forEach(pool::release);
    pool.close();

    assertThat(ask(unpooled, "zeros")).isEqualTo(-1L);
    pool.release(unpooled);
  }

  @Test
  void acquire_constructorThrowsWhileGrowing_onlyTheNewBlockIsGivenBack() throws Exception {
    Build build = build("GROW", "", "");
    Pool<Object> pool = pool(build);
    List<Object> frames = List.of(pool.acquire(), pool.acquire(), pool.acquire());
    Error mine = new Error("mine");
    Runnable failing =
        () -> {
          throw mine;
        };
    build.load("com.acme.Frame").getField("making").set(null, failing);

    assertThatThrownBy(pool::acquire).isSameAs(mine);
    assertThat(arenas(pool)).hasSize(1);
    frames.forEach(frame -> assertThat(ask(frame, "live")).isEqualTo(true));
    assertThat(List.of(pool.capacity(), pool.idle(), pool.inUse())).containsExactly(3, 0, 3);
    build.load("com.acme.Frame").getField("making").set(null, (Runnable) () -> {});
    pool.acquire();
    assertThat(arenas(pool)).hasSize(2);
    pool.releaseAll();
    pool.close();
    assertThat(arenas(pool)).isEmpty();
  }

  @Test
  void acquire_constructorClosesThePoolWhileGrowing_allMemoryIsGivenBack() throws Exception {
    Build build = build("GROW", "", "");
    Pool<Object> pool = pool(build);
    List<Object> frames = List.of(pool.acquire(), pool.acquire(), pool.acquire());
    Runnable closing = () -> assertThatThrownBy(pool::close).hasMessageContaining("in use");
    Runnable once =
        () -> {
          try {
            build.load("com.acme.Frame").getField("making").set(null, (Runnable) () -> {});
          } catch (ReflectiveOperationException failure) {
            throw new AssertionError(failure);
          }
          closing.run();
        };
    build.load("com.acme.Frame").getField("making").set(null, once);

    assertThatThrownBy(pool::acquire).hasMessageStartingWith("FramePool is closed");
    assertThat(arenas(pool)).isEmpty();
    frames.forEach(frame -> assertThat(ask(frame, "live")).isEqualTo(false));
  }

  @Test
  void constructor_refusedAfterTheBlockWasMade_memoryIsGivenBack() throws Exception {
    Build build = witness("Object client = new Object();");

    assertThatThrownBy(() -> pool(build)).hasRootCauseInstanceOf(PoolSetupException.class);
    assertThat(lastIsLive(build)).isFalse();
  }

  @Test
  void acquire_lastObjectOfABlockFails_memoryOfTheBlockIsGivenBack() throws Exception {
    Build build =
        witness("static int made; Witness() { if (++made == 6) throw new Error(\"mine\"); }");
    Pool<Object> pool = pool(build);
    for (int i = 0; i < 3; i++) {
      pool.acquire();
    }
    assertThat(lastIsLive(build)).isTrue();

    assertThatThrownBy(pool::acquire).hasMessage("mine");
    assertThat(lastIsLive(build)).isFalse();
    assertThat(pool.capacity()).isEqualTo(3);
  }

  /** A class that remembers the last slice which any of its objects was given. */
  private Build witness(String members) {
    return of(
        """
        package com.acme;

        import io.rockpool.*;
        import java.lang.foreign.MemorySegment;

        @Pooled(threading = Threading.THREADING, capacity = 3, onExhausted = Exhaustion.GROW)
        public class Witness {
          public static java.util.function.BooleanSupplier live;

          @Pooled.Slab(length = 4) private MemorySegment segment;
          %s

          void setSegment(MemorySegment value) {
            segment = value;
            live = () -> value.scope().isAlive();
          }
        }
        """
            .formatted(members));
  }

  private static boolean lastIsLive(Build build) throws ReflectiveOperationException {
    var live = build.load("com.acme.Witness").getField("live");
    return ((BooleanSupplier) live.get(null)).getAsBoolean();
  }

  @Test
  void compile_whatASegmentDoesNotHave_saysSo() {
    Build build =
        Build.attempt(
            List.of(),
            """
            package com.acme;

            import io.rockpool.*;
            import java.lang.foreign.MemorySegment;

            @Pooled(capacity = 3)
            public class Frame {
              @Pooled.Slab(length = 4, offHeap = false) MemorySegment heap;
              @Pooled.Slab(length = 4, order = Endian.LITTLE) MemorySegment ordered;
              @Pooled.Slab(length = 4) @Pooled.Clear("clear") MemorySegment cleared;
              @Pooled.Slab(length = Integer.MAX_VALUE) MemorySegment large;
            }
            """);

    assertThat(build.messages())
        .containsExactly(
            "[PooledSlab] offHeap is false, but a MemorySegment is always off the heap, so FramePool"
                + " cannot give 'heap' such a slice. Remove offHeap, or use a ByteBuffer.",
            "[PooledSlab] order is LITTLE, but only a ByteBuffer has a byte order to choose, so"
                + " FramePool cannot give 'ordered' such a slice. Remove order.",
            "[PooledClear] MemorySegment has no method 'clear', so FramePool cannot clear 'cleared'"
                + " with @Pooled.Clear. Remove it: the slice is then filled with zeros.");
  }

  private static long[] addresses(Pool<Object> pool) {
    return List.of(pool.acquire(), pool.acquire(), pool.acquire()).stream()
        .mapToLong(frame -> (Long) ask(frame, "address"))
        .sorted()
        .toArray();
  }

  private static List<?> arenas(Pool<Object> pool) throws ReflectiveOperationException {
    var field = pool.getClass().getDeclaredField("arenas");
    field.setAccessible(true);
    return List.copyOf((Collection<?>) field.get(pool));
  }

  @SuppressWarnings("unchecked")
  private static Object ask(Object frame, String what) {
    return ((Function<String, Object>) frame).apply(what);
  }

  @SuppressWarnings("unchecked")
  private static Pool<Object> pool(Build build) {
    try {
      String path = build.generatedByName().keySet().iterator().next();
      String name = path.replaceFirst("\\.java$", "").replace('/', '.');
      return (Pool<Object>) build.load(name).getConstructor().newInstance();
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }
}
