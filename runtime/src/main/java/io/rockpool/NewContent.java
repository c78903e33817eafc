package io.rockpool;

import java.io.ByteArrayOutputStream;
import java.io.CharArrayWriter;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.zip.Checksum;
import org.jspecify.annotations.Nullable;

/**
 * Compares what the same field of two new objects holds: whether the content of one could be put
 * back into the other.
 *
 * <p>Elements count if they can be compared, as numbers, strings and dates can; of others nobody
 * knows what makes two of them alike.
 */
final class NewContent {

  private NewContent() {}

  /** Whether two arrays have an array in common; one without elements belongs to nobody. */
  static boolean isShared(@Nullable Object one, @Nullable Object other) {
    if (one instanceof Object[] some && other instanceof Object[] others) {
      for (int i = 0; i < Math.min(some.length, others.length); i++) {
        Object row = some[i];
        if (row != null
            && row.getClass().isArray()
            && (row == others[i] ? !ArrayContent.ofAny(row).isEmpty() : isShared(row, others[i]))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether two containers hold the same; true if it is not known what one is. */
  static boolean isAlike(Object one, Object other) {
    if (one instanceof Object[] some && other instanceof Object[] others) {
      return areAlike(some, others);
    } else if (one.getClass().isArray()) {
      return Objects.deepEquals(one, other);
    } else if (one instanceof Collection<?> some && other instanceof Collection<?> others) {
      return some instanceof Set
          ? some.size() == others.size()
              && some.stream().filter(Comparable.class::isInstance).allMatch(others::contains)
          : areAlike(some.toArray(), others.toArray());
    } else if (one instanceof Map<?, ?> some && other instanceof Map<?, ?> others) {
      return areAlike(some, others);
    } else if (one instanceof Buffer some && other instanceof Buffer others) {
      return areAlike(some, others);
    } else if (one instanceof CharSequence || one instanceof BitSet) {
      return one.toString().equals(other.toString());
    }
    return areAlikeAtomics(one, other);
  }

  /** Whether a container holds something that its clearing method would drop for good. */
  static boolean isLostWhenCleared(Object container) {
    if (container instanceof Checksum checksum) {
      long before = checksum.getValue();
      checksum.reset();
      return checksum.getValue() != before;
    }
    return (container instanceof ByteArrayOutputStream out && out.size() > 0)
        || (container instanceof CharArrayWriter writer && writer.size() > 0);
  }

  private static boolean areAlikeAtomics(Object one, Object other) {
    if (one instanceof AtomicReference<?> some && other instanceof AtomicReference<?> others) {
      return isSame(some.get(), others.get());
    } else if (one instanceof AtomicReferenceArray<?> some
        && other instanceof AtomicReferenceArray<?> others) {
      return areAlike(AtomicContent.of(some), AtomicContent.of(others));
    } else if (one instanceof AtomicStampedReference<?> some
        && other instanceof AtomicStampedReference<?> others) {
      return some.getStamp() == others.getStamp()
          && isSame(some.getReference(), others.getReference());
    } else if (one instanceof AtomicMarkableReference<?> some
        && other instanceof AtomicMarkableReference<?> others) {
      return some.isMarked() == others.isMarked()
          && isSame(some.getReference(), others.getReference());
    }
    // The other atomics print what they hold.
    return !one.getClass().getPackageName().equals("java.util.concurrent.atomic")
        || one.toString().equals(other.toString());
  }

  private static boolean areAlike(@Nullable Object[] some, @Nullable Object[] others) {
    if (some.length != others.length) {
      return false;
    }
    for (int i = 0; i < some.length; i++) {
      if (!isSame(some[i], others[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean areAlike(Map<?, ?> some, Map<?, ?> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (Map.Entry<?, ?> entry : some.entrySet()) {
      // Where identity counts, an equal key is another one.
      if (entry.getKey() instanceof Comparable
          && !(some instanceof IdentityHashMap)
          && !isSame(entry.getValue(), others.get(entry.getKey()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean areAlike(Buffer some, Buffer others) {
    return some.position() == others.position()
        && some.limit() == others.limit()
        && some.capacity() == others.capacity()
        && (!(some instanceof ByteBuffer bytes)
            || !(others instanceof ByteBuffer more)
            || bytes.order() == more.order())
        && some.duplicate().clear().equals(others.duplicate().clear());
  }

  private static boolean isSame(@Nullable Object one, @Nullable Object other) {
    if (one == null || other == null) {
      return one == other;
    }
    return one.getClass().isArray()
        ? isAlike(one, other)
        : !(one instanceof Comparable) || one.equals(other);
  }
}
