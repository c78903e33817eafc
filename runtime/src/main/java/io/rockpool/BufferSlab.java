package io.rockpool;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Contiguous blocks of buffers for one field of a pooled class, and the slices that its objects
 * have of them; for generated pools.
 *
 * <p>It never changes, and knows how blocks are made, not which there are. To restore a slice
 * allocates nothing.
 *
 * @param <B> the kind of buffer
 */
public final class BufferSlab<B extends Buffer> {

  /** Arrays a little shorter than any number would allow are what all virtual machines can make. */
  private static final int LONGEST = Integer.MAX_VALUE - 8;

  /** How many zeros are written at once: few enough to stay in the cache. */
  private static final int ZEROS = 4096;

  /** Writes the first elements of one buffer into another, at an index. */
  private interface Copy<B extends Buffer> {
    void copy(B target, int index, B source, int count);
  }

  /** What differs from one kind of buffer to another. */
  private record Kind<B extends Buffer>(
      int size,
      ByteOrder order,
      IntFunction<B> allocate,
      Function<ByteBuffer, B> view,
      Copy<B> copy) {}

  private final String field;
  private final Kind<B> kind;
  private final int length;
  private final boolean direct;
  private final int alignment;

  /** From the beginning of one slice to that of the next, in elements. */
  private final long stride;

  private final B zeros;

  private BufferSlab(String field, Kind<B> kind, int length, boolean direct, int alignment) {
    this.field = field;
    this.kind = kind;
    this.length = length;
    this.direct = direct;
    this.alignment = alignment;
    long bytes = (long) length * kind.size;
    this.stride = (bytes + alignment - 1) / alignment * alignment / kind.size;
    this.zeros = kind.allocate.apply(Math.min(length, ZEROS));
  }

  /**
   * Slices of bytes.
   *
   * @param field the field, as {@code Order.payload}
   * @param length how many elements each slice has
   * @param order the byte order of each slice
   * @return blocks on the heap
   */
  public static BufferSlab<ByteBuffer> ofBytes(String field, int length, ByteOrder order) {
    return onHeap(
        field,
        length,
        new Kind<>(
            Byte.BYTES,
            order,
            ByteBuffer::allocate,
            memory -> memory,
            (target, index, source, count) -> target.put(index, source, 0, count)));
  }

  /**
   * Slices of characters.
   *
   * @param field the field, as {@code Order.symbol}
   * @param length how many elements each slice has
   * @return blocks on the heap
   */
  public static BufferSlab<CharBuffer> ofChars(String field, int length) {
    return onHeap(
        field,
        length,
        new Kind<>(
            Character.BYTES,
            ByteOrder.nativeOrder(),
            CharBuffer::allocate,
            ByteBuffer::asCharBuffer,
            (target, index, source, count) -> target.put(index, source, 0, count)));
  }

  /**
   * Slices of short integers.
   *
   * @param field the field, as {@code Order.legs}
   * @param length how many elements each slice has
   * @return blocks on the heap
   */
  public static BufferSlab<ShortBuffer> ofShorts(String field, int length) {
    return onHeap(
        field,
        length,
        new Kind<>(
            Short.BYTES,
            ByteOrder.nativeOrder(),
            ShortBuffer::allocate,
            ByteBuffer::asShortBuffer,
            (target, index, source, count) -> target.put(index, source, 0, count)));
  }

  /**
   * Slices of integers.
   *
   * @param field the field, as {@code Order.legs}
   * @param length how many elements each slice has
   * @return blocks on the heap
   */
  public static BufferSlab<IntBuffer> ofInts(String field, int length) {
    return onHeap(
        field,
        length,
        new Kind<>(
            Integer.BYTES,
            ByteOrder.nativeOrder(),
            IntBuffer::allocate,
            ByteBuffer::asIntBuffer,
            (target, index, source, count) -> target.put(index, source, 0, count)));
  }

  /**
   * Slices of long integers.
   *
   * @param field the field, as {@code Order.prices}
   * @param length how many elements each slice has
   * @return blocks on the heap
   */
  public static BufferSlab<LongBuffer> ofLongs(String field, int length) {
    return onHeap(
        field,
        length,
        new Kind<>(
            Long.BYTES,
            ByteOrder.nativeOrder(),
            LongBuffer::allocate,
            ByteBuffer::asLongBuffer,
            (target, index, source, count) -> target.put(index, source, 0, count)));
  }

  /**
   * Slices of floating-point numbers.
   *
   * @param field the field, as {@code Order.greeks}
   * @param length how many elements each slice has
   * @return blocks on the heap
   */
  public static BufferSlab<FloatBuffer> ofFloats(String field, int length) {
    return onHeap(
        field,
        length,
        new Kind<>(
            Float.BYTES,
            ByteOrder.nativeOrder(),
            FloatBuffer::allocate,
            ByteBuffer::asFloatBuffer,
            (target, index, source, count) -> target.put(index, source, 0, count)));
  }

  /**
   * Slices of floating-point numbers of double precision.
   *
   * @param field the field, as {@code Order.greeks}
   * @param length how many elements each slice has
   * @return blocks on the heap
   */
  public static BufferSlab<DoubleBuffer> ofDoubles(String field, int length) {
    return onHeap(
        field,
        length,
        new Kind<>(
            Double.BYTES,
            ByteOrder.nativeOrder(),
            DoubleBuffer::allocate,
            ByteBuffer::asDoubleBuffer,
            (target, index, source, count) -> target.put(index, source, 0, count)));
  }

  /**
   * The same slices off the heap.
   *
   * @param alignment to what multiple of bytes the address of each slice is aligned; a power of
   *     two, and at least the size of an element
   * @return blocks off the heap
   */
  public BufferSlab<B> offHeap(int alignment) {
    return new BufferSlab<>(field, kind, length, true, alignment);
  }

  /**
   * How many slices one block can have.
   *
   * @return a number, 0 if not even one
   */
  public int most() {
    long bytes = direct ? LONGEST - (alignment - 1) : (long) LONGEST * kind.size;
    return (int) Math.min(bytes / (stride * kind.size), Pool.MAX_CAPACITY);
  }

  /**
   * Makes a block of nothing but zeros.
   *
   * @param count how many slices it has
   * @return a block to {@linkplain #slice(Buffer, int) slice}
   * @throws PoolSetupException if no buffer can be that long
   * @throws OutOfMemoryError if there is not enough memory
   */
  public B block(int count) {
    if (count > most()) {
      throw new PoolSetupException(
          field
              + " is a slice of "
              + length
              + " elements, of which one buffer can hold "
              + most()
              + ", and not "
              + count
              + ". Create the pool with a smaller capacity, or shorten the slices, or use a"
              + " MemorySegment.");
    }
    int elements = (int) (count * stride);
    try {
      return direct ? kind.view.apply(memory(elements * kind.size)) : kind.allocate.apply(elements);
    } catch (OutOfMemoryError exhausted) {
      throw outOfMemory(count, exhausted);
    }
  }

  /**
   * Cuts a slice from a block. No operation of it reaches beyond it, but for {@code array()}.
   *
   * @param block one of this slab
   * @param index which slice, from 0
   * @return a buffer as it is to be acquired
   */
  @SuppressWarnings("unchecked") // A slice is of the same kind as the block.
  public B slice(B block, int index) {
    return ordered((B) block.slice((int) (index * stride), length));
  }

  /**
   * Makes a block of one slice.
   *
   * @return the slice
   */
  public B single() {
    return slice(block(1), 0);
  }

  /**
   * Makes a slice as it was at first: from the first element to the last, without a mark, in the
   * byte order of the slab, and nothing but zeros.
   *
   * @param slice one of this slab
   */
  public void restore(B slice) {
    slice.clear();
    ordered(slice);
    int count;
    for (int end = length; end > 0; end -= count) {
      count = Math.min(end, ZEROS);
      kind.copy.copy(slice, end - count, zeros, count);
    }
  }

  private ByteBuffer memory(int bytes) {
    ByteBuffer memory = ByteBuffer.allocateDirect(bytes + alignment - 1).alignedSlice(alignment);
    return memory.limit(bytes).order(kind.order);
  }

  /** A buffer with the byte order of its kind, which is lost when a buffer of bytes is sliced. */
  private B ordered(B buffer) {
    if (buffer instanceof ByteBuffer bytes) {
      bytes.order(kind.order);
    }
    return buffer;
  }

  private OutOfMemoryError outOfMemory(int count, OutOfMemoryError cause) {
    OutOfMemoryError error =
        new OutOfMemoryError(
            field
                + " takes "
                + count * stride * kind.size
                + (direct ? " bytes off the heap" : " bytes of the heap")
                + " for "
                + (count == 1 ? "one slice" : count + " slices")
                + ", which are not to be had. Raise "
                + (direct ? "-XX:MaxDirectMemorySize" : "-Xmx")
                + ", or create fewer objects, or shorten the slices.");
    error.initCause(cause);
    return error;
  }

  private static <B extends Buffer> BufferSlab<B> onHeap(String field, int length, Kind<B> kind) {
    return new BufferSlab<>(field, kind, length, false, kind.size);
  }
}
