package io.rockpool.processor;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.List;

/** Changes buffers, and looks into them. */
final class DirtyBuffer {

  private DirtyBuffer() {}

  /** Changes content, position, limit, mark and order of a buffer. */
  static void soil(Buffer buffer) {
    buffer.clear();
    for (int i = 0; i < buffer.capacity() && !buffer.isReadOnly(); i++) {
      put(buffer, i, number(buffer, i) + 11);
    }
    if (buffer instanceof ByteBuffer bytes) {
      bytes.order(
          bytes.order() == ByteOrder.BIG_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }
    buffer.limit(buffer.capacity() - buffer.capacity() / 4);
    buffer.position(buffer.limit() / 2).mark().position(buffer.limit());
  }

  /** Writes a number of a few bits, whatever the buffer is made of. */
  static void put(Buffer buffer, int i, int number) {
    if (buffer instanceof ByteBuffer bytes) {
      bytes.put(i, (byte) number);
    } else if (buffer instanceof CharBuffer chars) {
      chars.put(i, (char) number);
    } else if (buffer instanceof ShortBuffer shorts) {
      shorts.put(i, (short) number);
    } else if (buffer instanceof IntBuffer ints) {
      ints.put(i, number);
    } else if (buffer instanceof LongBuffer longs) {
      longs.put(i, number);
    } else if (buffer instanceof FloatBuffer floats) {
      floats.put(i, number);
    } else if (buffer instanceof DoubleBuffer doubles) {
      doubles.put(i, number);
    }
  }

  /** The number that an element is, but for its fraction. */
  static int number(Buffer buffer, int i) {
    Object element = element(buffer, i);
    return element instanceof Character letter ? letter : ((Number) element).intValue();
  }

  /** Another buffer of a class. */
  static Buffer other(Class<?> type) {
    ByteBuffer bytes = ByteBuffer.allocate(24);
    for (Buffer buffer :
        List.of(
            bytes,
            bytes.asCharBuffer(),
            bytes.asShortBuffer(),
            bytes.asIntBuffer(),
            bytes.asLongBuffer(),
            bytes.asFloatBuffer(),
            bytes.asDoubleBuffer())) {
      if (type.isInstance(buffer)) {
        return buffer;
      }
    }
    throw new AssertionError(type);
  }

  /** An element of a buffer whose class is not public. */
  static Object element(Buffer buffer, int i) {
    if (buffer instanceof ByteBuffer bytes) {
      return bytes.get(i);
    } else if (buffer instanceof CharBuffer chars) {
      return chars.get(i);
    } else if (buffer instanceof ShortBuffer shorts) {
      return shorts.get(i);
    } else if (buffer instanceof IntBuffer ints) {
      return ints.get(i);
    } else if (buffer instanceof LongBuffer longs) {
      return longs.get(i);
    } else if (buffer instanceof FloatBuffer floats) {
      return floats.get(i);
    }
    return ((DoubleBuffer) buffer).get(i);
  }
}
