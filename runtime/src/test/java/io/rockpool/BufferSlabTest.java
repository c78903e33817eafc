package io.rockpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.InvalidMarkException;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Blocks and slices of each kind of buffer, on the heap and off it. */
class BufferSlabTest {

  private static final int LENGTH = 5;

  static Stream<Arguments> slabs() {
    List<Arguments> slabs = new ArrayList<>();
    List<BiFunction<String, Integer, BufferSlab<?>>> kinds =
        List.of(
            (field, length) -> BufferSlab.ofBytes(field, length, ByteOrder.LITTLE_ENDIAN),
            BufferSlab::ofChars,
            BufferSlab::ofShorts,
            BufferSlab::ofInts,
            BufferSlab::ofLongs,
            BufferSlab::ofFloats,
            BufferSlab::ofDoubles);
    for (BiFunction<String, Integer, BufferSlab<?>> kind : kinds) {
      BufferSlab<?> heap = kind.apply("Order.field", LENGTH);
      String name = heap.single().getClass().getSimpleName();
      slabs.add(Arguments.of(Named.of(name, heap)));
      slabs.add(Arguments.of(Named.of(name + ", long", kind.apply("Order.field", 10_000))));
      slabs.add(Arguments.of(Named.of(name + ", aligned to 8", heap.offHeap(8))));
      slabs.add(Arguments.of(Named.of(name + ", aligned to 64", heap.offHeap(64))));
    }
    return slabs.stream();
  }

  @ParameterizedTest
  @MethodSource("slabs")
  <B extends Buffer> void slice_any_isLikeANewBuffer(BufferSlab<B> slab) {
    B slice = slab.slice(slab.block(3), 1);

    assertAsNew(slice);
    assertAsNew(slab.single());
    assertThat(slab.single().capacity()).isEqualTo(slice.capacity());
  }

  @ParameterizedTest
  @MethodSource("slabs")
  <B extends Buffer> void slice_filledToTheBrim_neighboursAreUntouched(BufferSlab<B> slab) {
    B block = slab.block(3);
    List<B> slices = List.of(slab.slice(block, 0), slab.slice(block, 1), slab.slice(block, 2));
    fill(slices.get(1));

    assertThat(text(slices.get(1))).doesNotMatch("[0., ]*");
    assertAsNew(slices.get(0));
    assertAsNew(slices.get(2));
    slab.restore(slices.get(1));
    fill(slices.get(0));
    fill(slices.get(2));
    assertAsNew(slices.get(1));
  }

  @ParameterizedTest
  @MethodSource("slabs")
  <B extends Buffer> void slice_usedBeyondItsEnd_throws(BufferSlab<B> slab) {
    B slice = slab.slice(slab.block(3), 1);
    int capacity = slice.capacity();

    assertThatThrownBy(() -> slice.limit(capacity + 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> put(slice, capacity)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> put(slice, -1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> slice.slice(0, capacity + 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @ParameterizedTest
  @MethodSource("slabs")
  <B extends Buffer> void restore_soiledSlice_isAsNew(BufferSlab<B> slab) {
    B slice = slab.slice(slab.block(2), 1);
    ByteOrder order = order(slice);
    fill(slice);
    slice.position(1).mark().position(3).limit(4);
    if (slice instanceof ByteBuffer bytes) {
      bytes.order(ByteOrder.BIG_ENDIAN);
    }
    slab.restore(slice);

    assertAsNew(slice);
    assertThat(order(slice)).isEqualTo(order);
  }

  @ParameterizedTest
  @MethodSource("slabs")
  <B extends Buffer> void block_tooLong_throwsWithTheRemedy(BufferSlab<B> slab) {
    assertThat(slab.most()).isPositive();
    BufferSlab<ByteBuffer> huge =
        BufferSlab.ofBytes("Order.payload", 1 << 30, ByteOrder.BIG_ENDIAN);

    assertThat(huge.most()).isEqualTo(1);
    assertThatThrownBy(() -> huge.block(2))
        .isInstanceOf(PoolSetupException.class)
        .hasMessage(
            "Order.payload is a slice of 1073741824 elements, of which one buffer can hold 1, and not"
                + " 2. Create the pool with a smaller capacity, or shorten the slices, or use a"
                + " MemorySegment.");
  }

  @Test
  void most_alignedOrLongElements_countsWhatTheyTake() {
    BufferSlab<ByteBuffer> bytes = BufferSlab.ofBytes("Order.payload", 65, ByteOrder.BIG_ENDIAN);
    BufferSlab<LongBuffer> longs = BufferSlab.ofLongs("Order.prices", 1 << 20);

    assertThat(bytes.most()).isEqualTo(Pool.MAX_CAPACITY);
    assertThat(bytes.offHeap(4096).most()).isEqualTo((Integer.MAX_VALUE - 8 - 4095) / 4096);
    assertThat(longs.most()).isEqualTo((Integer.MAX_VALUE - 8) >> 20);
    assertThat(longs.offHeap(8).most()).isEqualTo((Integer.MAX_VALUE - 15) >> 23);
  }

  @Test
  void slice_offHeap_beginsAtTheAlignmentAndHasNoArray() {
    for (int alignment : new int[] {1, 2, 64, 128, 4096}) {
      BufferSlab<ByteBuffer> slab =
          BufferSlab.ofBytes("Order.payload", 100, ByteOrder.BIG_ENDIAN).offHeap(alignment);
      ByteBuffer block = slab.block(7);
      for (int i = 0; i < 7; i++) {
        ByteBuffer slice = slab.slice(block, i);
        assertThat(slice.isDirect()).isTrue();
        assertThat(slice.hasArray()).isFalse();
        assertThat(slice.alignmentOffset(0, alignment)).isZero();
      }
    }
  }

  @Test
  void slice_onHeap_liesBesideTheNextInOneArray() {
    BufferSlab<IntBuffer> slab = BufferSlab.ofInts("Order.legs", LENGTH);
    IntBuffer block = slab.block(3);

    assertThat(slab.slice(block, 2).array()).isSameAs(slab.slice(block, 0).array()).hasSize(15);
    assertThat(slab.slice(block, 2).arrayOffset()).isEqualTo(10);
  }

  private static void assertAsNew(Buffer buffer) {
    assertThat(buffer.position()).isZero();
    assertThat(buffer.limit()).isEqualTo(buffer.capacity());
    assertThatThrownBy(() -> buffer.duplicate().reset()).isInstanceOf(InvalidMarkException.class);
    assertThat(text(buffer)).matches("[0., \0]*");
  }

  private static void fill(Buffer buffer) {
    for (int i = 0; i < buffer.capacity(); i++) {
      put(buffer, i);
    }
  }

  private static void put(Buffer buffer, int index) {
    if (buffer instanceof ByteBuffer bytes) {
      bytes.put(index, (byte) 7);
    } else if (buffer instanceof CharBuffer chars) {
      chars.put(index, 'x');
    } else if (buffer instanceof ShortBuffer shorts) {
      shorts.put(index, (short) 7);
    } else if (buffer instanceof IntBuffer ints) {
      ints.put(index, 7);
    } else if (buffer instanceof LongBuffer longs) {
      longs.put(index, 7);
    } else if (buffer instanceof FloatBuffer floats) {
      floats.put(index, 7);
    } else {
      ((DoubleBuffer) buffer).put(index, 7);
    }
  }

  /** All that a buffer holds. */
  private static String text(Buffer buffer) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < buffer.capacity(); i++) {
      text.append(element(buffer, i)).append(' ');
    }
    return text.toString();
  }

  private static Object element(Buffer buffer, int index) {
    if (buffer instanceof ByteBuffer bytes) {
      return bytes.get(index);
    } else if (buffer instanceof CharBuffer chars) {
      return chars.get(index);
    } else if (buffer instanceof ShortBuffer shorts) {
      return shorts.get(index);
    } else if (buffer instanceof IntBuffer ints) {
      return ints.get(index);
    } else if (buffer instanceof LongBuffer longs) {
      return longs.get(index);
    } else if (buffer instanceof FloatBuffer floats) {
      return floats.get(index);
    }
    return ((DoubleBuffer) buffer).get(index);
  }

  private static ByteOrder order(Buffer buffer) {
    return buffer instanceof ByteBuffer bytes ? bytes.order() : ByteOrder.nativeOrder();
  }
}
