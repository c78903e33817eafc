package io.rockpool;

import java.io.ByteArrayOutputStream;
import java.io.CharArrayWriter;
import java.io.StringWriter;
import java.nio.Buffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.zip.Checksum;
import org.jspecify.annotations.Nullable;

/**
 * Copies what a container holds, so that it can be compared later.
 *
 * <p>A copy is an array of primitives, or {@link Elements}, or a {@link Cursor}, or a value. No
 * method of an element is called.
 */
final class Contents {

  /** More than that is not copied. */
  private static final int LONGEST = 1 << 20;

  private static final int DEEPEST = 8;

  private Contents() {}

  /**
   * The elements of an array, a collection or a map.
   *
   * @param seen what they are
   * @param indexed whether users know them by their numbers
   */
  record Elements(List<Seen> seen, boolean indexed) {}

  /**
   * Where a buffer stands, and all that it holds.
   *
   * @param content a copy of it
   */
  record Cursor(int position, int limit, Buffer content) {}

  /** A copy of what an object holds; null if that is not known, or too much. */
  static @Nullable Object of(@Nullable Object container, int depth) {
    if (container == null || depth > DEEPEST) {
      return null;
    }
    try {
      return copy(container, depth);
    } catch (RuntimeException unreadable) {
      // Of a collection that fails, or that another thread is just changing.
      return null;
    }
  }

  private static @Nullable Object copy(Object container, int depth) {
    if (container instanceof Object[] array) {
      return elements(array, true, depth);
    } else if (container.getClass().isArray()) {
      return PrimitiveArrays.length(container) > LONGEST ? null : PrimitiveArrays.copy(container);
    } else if (container instanceof Collection<?> collection) {
      return collection.size() > LONGEST
          ? null
          : elements(collection.toArray(), container instanceof List, depth);
    } else if (container instanceof Map<?, ?> map) {
      return map.size() > LONGEST ? null : elements(CollectionContent.of(map), false, depth);
    } else if (container instanceof Buffer buffer) {
      return buffer.capacity() > LONGEST
          ? null
          : new Cursor(buffer.position(), buffer.limit(), BufferContent.copy(buffer));
    } else if (container instanceof BitSet bits) {
      return bits.toLongArray();
    }
    return text(container) ? container.toString() : other(container, depth);
  }

  /** Whether what an object of the JDK prints is what it holds. */
  private static boolean text(Object container) {
    return container instanceof StringBuilder
        || container instanceof StringBuffer
        || container instanceof StringWriter
        || container instanceof CharArrayWriter
        || (container instanceof Number
            && container.getClass().getPackageName().equals("java.util.concurrent.atomic"))
        || container instanceof java.util.concurrent.atomic.AtomicBoolean;
  }

  @SuppressWarnings("JavaUtilDate") // It is not used here, but looked at.
  private static @Nullable Object other(Object container, int depth) {
    if (container instanceof AtomicReference<?> reference) {
      return elements(new @Nullable Object[] {reference.get()}, false, depth);
    } else if (container instanceof AtomicStampedReference<?> reference) {
      return elements(
          new @Nullable Object[] {reference.getReference(), reference.getStamp()}, false, depth);
    } else if (container instanceof AtomicMarkableReference<?> reference) {
      return elements(
          new @Nullable Object[] {reference.getReference(), reference.isMarked()}, false, depth);
    } else if (container instanceof AtomicIntegerArray array) {
      return AtomicContent.of(array);
    } else if (container instanceof AtomicLongArray array) {
      return AtomicContent.of(array);
    } else if (container instanceof AtomicReferenceArray<?> array) {
      return elements(AtomicContent.of(array), true, depth);
    } else if (container instanceof ByteArrayOutputStream stream) {
      return stream.toByteArray();
    } else if (container instanceof Checksum checksum) {
      return checksum.getValue();
    } else if (container instanceof Date date) {
      return date.getTime();
    }
    return null;
  }

  private static Elements elements(@Nullable Object[] array, boolean indexed, int depth) {
    List<Seen> seen = new ArrayList<>(array.length);
    for (Object element : array) {
      seen.add(new Seen(element, of(element, depth + 1)));
    }
    return new Elements(seen, indexed);
  }
}
