package io.rockpool;

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

/**
 * A buffer as it was constructed: content, position, limit, mark and byte order; for generated
 * pools.
 *
 * <p>One serves all objects of a class, whose buffers must have the same capacity. Restoring
 * allocates nothing. Any number of threads may restore buffers of their own at the same time.
 */
public final class BufferContent {

  private static final int NO_MARK = -1;

  /**
   * A copy of all that the buffer holds; its position is never used, and its limit is its capacity.
   */
  private final Buffer content;

  private final int position;
  private final int limit;
  private final int mark;
  private final ByteOrder order;

  private BufferContent(Buffer buffer) {
    content = copy(buffer);
    position = buffer.position();
    limit = buffer.limit();
    mark = mark(buffer);
    order = buffer instanceof ByteBuffer bytes ? bytes.order() : ByteOrder.nativeOrder();
  }

  /**
   * Keeps the state of a buffer as constructed.
   *
   * @param buffer the buffer; it is neither kept nor changed
   * @return what restores buffers of the same capacity
   */
  public static BufferContent of(Buffer buffer) {
    return new BufferContent(buffer);
  }

  /**
   * Makes a buffer as it was constructed. What a read-only buffer shows cannot be changed, and is
   * left alone.
   *
   * @param buffer a buffer of the same kind
   */
  public void restore(Buffer buffer) {
    if (buffer.capacity() != content.capacity()) {
      throw new PoolSetupException(
          "A buffer has a capacity of "
              + buffer.capacity()
              + ", but the one first made for its field has "
              + content.capacity()
              + ", so its initial content is not known. Give it the same capacity in every object, or mark"
              + " the field @Pooled.Clear(\"clear\") or @Pooled.Keep.");
    }
    buffer.clear();
    if (!buffer.isReadOnly()) {
      put(buffer);
    }
    if (buffer instanceof ByteBuffer bytes) {
      bytes.order(order);
    }
    if (mark != NO_MARK) {
      buffer.position(mark).mark();
    }
    buffer.limit(limit).position(position);
  }

  private void put(Buffer buffer) {
    int capacity = content.capacity();
    if (buffer instanceof ByteBuffer bytes) {
      bytes.put(0, (ByteBuffer) content, 0, capacity);
    } else if (buffer instanceof CharBuffer chars) {
      chars.put(0, (CharBuffer) content, 0, capacity);
    } else if (buffer instanceof ShortBuffer shorts) {
      shorts.put(0, (ShortBuffer) content, 0, capacity);
    } else if (buffer instanceof IntBuffer ints) {
      ints.put(0, (IntBuffer) content, 0, capacity);
    } else if (buffer instanceof LongBuffer longs) {
      longs.put(0, (LongBuffer) content, 0, capacity);
    } else if (buffer instanceof FloatBuffer floats) {
      floats.put(0, (FloatBuffer) content, 0, capacity);
    } else {
      ((DoubleBuffer) buffer).put(0, (DoubleBuffer) content, 0, capacity);
    }
  }

  /** A copy of all that a buffer holds. */
  static Buffer copy(Buffer buffer) {
    int capacity = buffer.capacity();
    if (buffer instanceof ByteBuffer bytes) {
      return ByteBuffer.allocate(capacity).put(0, bytes.duplicate().clear(), 0, capacity);
    } else if (buffer instanceof CharBuffer chars) {
      return CharBuffer.allocate(capacity).put(0, chars.duplicate().clear(), 0, capacity);
    } else if (buffer instanceof ShortBuffer shorts) {
      return ShortBuffer.allocate(capacity).put(0, shorts.duplicate().clear(), 0, capacity);
    } else if (buffer instanceof IntBuffer ints) {
      return IntBuffer.allocate(capacity).put(0, ints.duplicate().clear(), 0, capacity);
    } else if (buffer instanceof LongBuffer longs) {
      return LongBuffer.allocate(capacity).put(0, longs.duplicate().clear(), 0, capacity);
    } else if (buffer instanceof FloatBuffer floats) {
      return FloatBuffer.allocate(capacity).put(0, floats.duplicate().clear(), 0, capacity);
    }
    DoubleBuffer doubles = (DoubleBuffer) buffer;
    return DoubleBuffer.allocate(capacity).put(0, doubles.duplicate().clear(), 0, capacity);
  }

  /** The mark can only be seen by going back to it, which a duplicate does without harm. */
  private static int mark(Buffer buffer) {
    try {
      return buffer.duplicate().reset().position();
    } catch (InvalidMarkException unmarked) {
      return NO_MARK;
    }
  }
}
