package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockpool.Pool;
import io.rockpool.PoolMisuseException;
import io.rockpool.PoolSetupException;
import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationTargetException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects whose buffers are slices of blocks that they share. */
class SlabTest {

  private static final String PACKET =
      """
      package com.acme;

      import io.rockpool.*;
      import java.nio.*;

      @Pooled(threading = Threading.THREADING, capacity = 3, onExhausted = Exhaustion.%s)
      public %s class Packet {
        public static Runnable making = () -> {};

        @Pooled.Slab(length = 100%s)
        public ByteBuffer payload;

        @Pooled.Slab(length = 4) @Pooled.Clear("clear")
        public LongBuffer counters = LongBuffer.allocate(1);

        Packet() {
          making.run();
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
    return of(PACKET.formatted(exhausted, kind, attributes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "final"})
  void pool_onHeap_objectsLieSideBySideInOneArray(String kind) {
    List<Object> all = acquireAll(pool(build("FAIL", kind, "")), 3);
    Set<Integer> offsets = new TreeSet<>();
    for (Object packet : all) {
      assertThat(payload(packet).array()).isSameAs(payload(all.get(0)).array()).hasSize(300);
      offsets.add(payload(packet).arrayOffset());
    }

    assertThat(offsets).containsExactly(0, 100, 200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ", offHeap = true", ", offHeap = true, alignment = 64"})
  void payload_filled_neighboursAreUntouched(String attributes) {
    List<Object> all = acquireAll(pool(build("FAIL", "", attributes)), 3);
    for (int i = 0; i < 3; i++) {
      byte value = (byte) (i + 1);
      ByteBuffer mine = payload(all.get(i));
      while (mine.hasRemaining()) {
        mine.put(value);
      }
    }
    for (int i = 0; i < 3; i++) {
      ByteBuffer mine = payload(all.get(i));
      assertThat(mine.isDirect()).isEqualTo(!attributes.isEmpty());
      for (int k = 0; k < 100; k++) {
        assertThat(mine.get(k)).isEqualTo((byte) (i + 1));
      }
      assertThatThrownBy(() -> mine.put(100, (byte) 9))
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @Test
  void payload_aligned_sharesNoCacheLine() {
    for (Object packet :
        acquireAll(pool(build("FAIL", "", ", offHeap = true, alignment = 64")), 3)) {
      assertThat(payload(packet).alignmentOffset(0, 64)).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "final"})
  void release_soiledOrReplaced_isTheOwnSliceAsNew(String kind) {
    Pool<Object> pool = pool(build("FAIL", kind, ", order = Endian.LITTLE"));
    Object packet = pool.acquire();
    ByteBuffer slice = payload(packet);
    LongBuffer counters = (LongBuffer) get(packet, "counters");
    slice.putLong(7).mark().order(ByteOrder.BIG_ENDIAN).limit(50);
    counters.put(42).limit(2);
    set(packet, "payload", ByteBuffer.allocate(3));
    set(packet, "counters", null);
    pool.release(packet);

    assertThat(pool.acquire()).isSameAs(packet);
    assertThat(payload(packet)).isSameAs(slice);
    assertThat(slice.position()).isZero();
    assertThat(slice.limit()).isEqualTo(100);
    assertThat(slice.order()).isEqualTo(ByteOrder.LITTLE_ENDIAN);
    assertThat(slice.getLong(0)).isZero();
    assertThat(get(packet, "counters")).isSameAs(counters);
    assertThat(counters.limit()).isEqualTo(4);
    assertThat(counters.get(0)).as("what may stay").isEqualTo(42);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "final"})
  void acquire_poolGrows_addsABlock(String kind) {
    Pool<Object> pool = pool(build("GROW", kind, ""));
    List<Object> first = acquireAll(pool, 3);
    List<Object> second = acquireAll(pool, 3);

    assertThat(payload(second.get(0)).array())
        .hasSize(300)
        .isSameAs(payload(second.get(2)).array())
        .isNotSameAs(payload(first.get(0)).array());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "final"})
  void acquire_beyondTheCapacity_hasABlockOfItsOwn(String kind) {
    Pool<Object> pool = pool(build("UNPOOLED", kind, ", order = Endian.LITTLE"));
    List<Object> pooled = acquireAll(pool, 3);
    Object unpooled = pool.acquire();

    assertThat(payload(unpooled).array()).hasSize(100).isNotSameAs(payload(pooled.get(0)).array());
    assertThat(payload(unpooled).order()).isEqualTo(ByteOrder.LITTLE_ENDIAN);
    pool.release(unpooled);
    assertThat(pool.inUse()).isEqualTo(3);
  }

  @Test
  void acquire_constructorThrowsWhileGrowing_nothingChanges() {
    Build build = build("GROW", "", ", offHeap = true");
    Pool<Object> pool = pool(build);
    acquireAll(pool, 3);
    Error mine = new Error("mine");
    set(
        build,
        () -> {
          throw mine;
        });

    assertThatThrownBy(pool::acquire).isSameAs(mine);
    assertThat(List.of(pool.capacity(), pool.idle(), pool.inUse())).containsExactly(3, 0, 3);
    set(build, () -> {});
    assertThat(payload(pool.acquire()).capacity()).isEqualTo(100);
  }

  @Test
  void acquire_constructorClosesThePoolWhileGrowing_isRefused() {
    Build build = build("GROW", "", "");
    Pool<Object> pool = pool(build);
    acquireAll(pool, 3);
    set(
        build,
        () -> {
          set(build, () -> {});
          assertThatThrownBy(pool::close).isInstanceOf(PoolMisuseException.class);
        });

    assertThatThrownBy(pool::acquire).hasMessageStartingWith("PacketPool is closed");
    assertThat(pool.capacity()).isEqualTo(3);
  }

  @Test
  void close_allReleased_blockIsLeftToTheCollector() {
    Pool<Object> pool = pool(build("FAIL", "", ""));
    WeakReference<Object> block = block(pool);
    pool.close();
    for (int i = 0; i < 50 && block.get() != null; i++) {
      System.gc();
    }

    assertThat(block.get()).isNull();
    assertThat(pool.capacity()).isZero();
  }

  @Test
  void constructor_moreThanOneBufferHolds_throwsWithTheRemedy() {
    Build build =
        of(
            """
            package com.acme;

            import io.rockpool.*;

            @Pooled(threading = Threading.THREADING, capacity = 1)
            public class Packet {
              @Pooled.Slab(length = 1 << 29) public java.nio.IntBuffer payload;
            }
            """);

    assertThatThrownBy(() -> create(build, 4))
        .isInstanceOf(PoolSetupException.class)
        .hasMessageStartingWith(
            "Packet.payload is a slice of 536870912 elements, of which one buffer can hold 3, and not 4.");
  }

  @Test
  void constructor_setterThatStoresACopy_isRefused() {
    Build build =
        of(
            """
            package com.acme;

            import io.rockpool.*;
            import java.nio.ByteBuffer;

            @Pooled(threading = Threading.THREADING, capacity = 1)
            public class Packet {
              @Pooled.Slab(length = 8) private ByteBuffer payload;

              ByteBuffer getPayload() {
                return payload;
              }

              void setPayload(ByteBuffer value) {
                payload = value.duplicate();
              }
            }
            """);

    assertThatThrownBy(() -> create(build, 1))
        .isInstanceOf(PoolSetupException.class)
        .hasMessageStartingWith("Packet.payload is not the slice");
  }

  /** What the constructor leaves in the field is of no importance, nor that it differs. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ByteBuffer payload;",
        "ByteBuffer payload = ByteBuffer.allocate((int) (System.nanoTime() & 7));",
        "final int[] made = {0}; ByteBuffer payload = made[0]++ == 0 ? null : ByteBuffer.allocate(1);"
      })
  void constructor_anyInitialValue_isReplaced(String field) {
    Build build =
        of(
            """
            package com.acme;

            import io.rockpool.*;
            import java.nio.ByteBuffer;

            @Pooled(threading = Threading.THREADING, capacity = 2)
            public class Packet {
              int number = 4;
              %s
            }
            """
                .formatted(
                    field.replace(
                        "ByteBuffer payload",
                        "@Pooled.Slab(length = 8) public ByteBuffer payload")));

    assertThatCode(() -> assertThat(payload(create(build, 2).acquire()).capacity()).isEqualTo(8))
        .doesNotThrowAnyException();
  }

  /** A constant that another processor writes can be the length. */
  @Test
  void compile_lengthOfAGeneratedClass_waitsForIt() {
    Build build =
        Build.attempt(
            List.of(
                new Generating(
                    "package com.acme;\nfinal class Sizes { static final int PAYLOAD = 24; }")),
            """
            package com.acme;

            import io.rockpool.*;

            @Pooled(capacity = 2)
            public class Packet {
              @Pooled.Slab(length = Sizes.PAYLOAD) public java.nio.ByteBuffer payload;
            }
            """);

    assertThat(build.messages()).noneMatch(message -> message.startsWith("[Pooled"));
    assertThat(payload(pool(build).acquire()).capacity()).isEqualTo(24);
  }

  private static WeakReference<Object> block(Pool<Object> pool) {
    Object packet = pool.acquire();
    pool.release(packet);
    return new WeakReference<>(payload(packet).array());
  }

  private static List<Object> acquireAll(Pool<Object> pool, int count) {
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(pool.acquire());
    }
    return all;
  }

  private static ByteBuffer payload(Object packet) {
    return (ByteBuffer) get(packet, "payload");
  }

  private static Object get(Object packet, String field) {
    try {
      return packet.getClass().getField(field).get(packet);
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }

  private static void set(Object packet, String field, Object value) {
    try {
      packet.getClass().getField(field).set(packet, value);
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }

  private static void set(Build build, Runnable making) {
    try {
      build.load("com.acme.Packet").getField("making").set(null, making);
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }

  private static Pool<Object> pool(Build build) {
    try {
      return create(build);
    } catch (RuntimeException | Error failure) {
      throw failure;
    } catch (Throwable failure) {
      throw new AssertionError(failure);
    }
  }

  @SuppressWarnings("unchecked")
  private static Pool<Object> create(Build build, Object... capacity) throws Throwable {
    try {
      Class<?>[] types = capacity.length == 0 ? new Class<?>[0] : new Class<?>[] {int.class};
      return (Pool<Object>)
          build.load("com.acme.PacketPool").getConstructor(types).newInstance(capacity);
    } catch (InvocationTargetException failure) {
      throw failure.getCause();
    }
  }
}
