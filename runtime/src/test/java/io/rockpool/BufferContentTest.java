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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Buffers get back content, position, limit, mark and order. */
class BufferContentTest {

  /** A buffer of each kind that starts with something, and its like that was written to. */
  static Stream<Buffer[]> buffers() {
    return Stream.of(
        new Buffer[] {ByteBuffer.wrap(new byte[] {1, 2, 3}), ByteBuffer.allocate(3)},
        new Buffer[] {ByteBuffer.allocateDirect(3).put(1, (byte) 7), ByteBuffer.allocateDirect(3)},
        new Buffer[] {CharBuffer.wrap(new char[] {'a', 'b', 'c'}), CharBuffer.allocate(3)},
        new Buffer[] {ShortBuffer.wrap(new short[] {1, 2, 3}), ShortBuffer.allocate(3)},
        new Buffer[] {IntBuffer.wrap(new int[] {1, 2, 3}), IntBuffer.allocate(3)},
        new Buffer[] {LongBuffer.wrap(new long[] {1, 2, 3}), LongBuffer.allocate(3)},
        new Buffer[] {FloatBuffer.wrap(new float[] {1, 2, 3}), FloatBuffer.allocate(3)},
        new Buffer[] {DoubleBuffer.wrap(new double[] {1, 2, 3}), DoubleBuffer.allocate(3)});
  }

  @ParameterizedTest
  @MethodSource("buffers")
  void restore_buffer_isAsConstructed(Buffer initial, Buffer written) {
    initial.position(1).limit(2);
    BufferContent content = BufferContent.of(initial);
    written.position(2).mark();

    content.restore(written);

    assertThat(written.position()).isEqualTo(1);
    assertThat(written.limit()).isEqualTo(2);
    assertThatThrownBy(written::reset).isInstanceOf(InvalidMarkException.class);
    assertThat(written.clear()).isEqualTo(initial.clear());
  }

  @Test
  void of_buffer_leavesItAlone() {
    ByteBuffer initial = ByteBuffer.allocate(8);
    initial.position(2).mark().position(4).limit(6);

    BufferContent.of(initial);

    assertThat(initial.position()).isEqualTo(4);
    assertThat(initial.limit()).isEqualTo(6);
    assertThat(initial.reset().position()).isEqualTo(2);
  }

  @Test
  void restore_markAndOrder_comeBack() {
    ByteBuffer initial = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    initial.position(2).mark().position(4);
    BufferContent content = BufferContent.of(initial);
    ByteBuffer other = ByteBuffer.allocate(8);
    other.position(7).mark();

    content.restore(other);

    assertThat(other.position()).isEqualTo(4);
    assertThat(other.order()).isEqualTo(ByteOrder.LITTLE_ENDIAN);
    assertThat(other.reset().position()).isEqualTo(2);
  }

  @Test
  void restore_contentBeyondLimit_comesBack() {
    ByteBuffer initial = ByteBuffer.wrap(new byte[] {1, 2, 3, 4});
    initial.limit(2);
    BufferContent content = BufferContent.of(initial);
    ByteBuffer other = ByteBuffer.allocate(4);

    content.restore(other);

    assertThat(other.array()).containsExactly(1, 2, 3, 4);
  }

  @Test
  void restore_readOnly_positionComesBack() {
    ByteBuffer initial = ByteBuffer.allocate(4).asReadOnlyBuffer();
    BufferContent content = BufferContent.of(initial);
    initial.position(3);

    content.restore(initial);

    assertThat(initial.position()).isZero();
  }

  @Test
  void restore_anotherCapacity_throws() {
    BufferContent content = BufferContent.of(ByteBuffer.allocate(4));

    assertThatThrownBy(() -> content.restore(ByteBuffer.allocate(5)))
        .isInstanceOf(PoolSetupException.class)
        .hasMessage(
            "A buffer has a capacity of 5, but the one first made for its field has 4, so its initial"
                + " content is not known. Give it the same capacity in every object, or mark the field"
                + " @Pooled.Clear(\"clear\") or @Pooled.Keep.");
  }
}
