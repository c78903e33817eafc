package io.rockpool;

import io.rockpool.Contents.Cursor;
import io.rockpool.Contents.Elements;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What a field had at one moment.
 *
 * @param value the value itself: a reference, or the box of a primitive
 * @param content a copy of what it held; null if nobody looked, or if it is no known container
 */
record Seen(@Nullable Object value, @Nullable Object content) {

  /** So much of a value is shown. */
  private static final int SHOWN = 80;

  private static final int SHOWN_ELEMENTS = 8;

  /** Whether a field refers to the same object, or has an equal value of a type of the JDK. */
  boolean isSameValue(Seen later) {
    return value == later.value || (value != null && isValue(value) && value.equals(later.value));
  }

  /** Whether a field has the same as before, and that holds the same. */
  boolean isSame(Seen later) {
    return isSameValue(later) && isSameContent(content, later.content);
  }

  static boolean isSameContent(@Nullable Object before, @Nullable Object later) {
    if (before instanceof Elements some && later instanceof Elements others) {
      return some.seen().size() == others.seen().size()
          && firstDifference(some.seen(), others.seen()) < 0;
    } else if (before instanceof Cursor one && later instanceof Cursor other) {
      return one.position() == other.position()
          && one.limit() == other.limit()
          && one.content().clear().equals(other.content().clear());
    }
    return Objects.deepEquals(before, later);
  }

  /** How a field differs from before, as {@code Order.price is 7 and was 0}. */
  static String difference(String field, Seen before, Seen later) {
    if (before.content instanceof Elements was
        && later.content instanceof Elements is
        && was.indexed()
        && was.seen().size() == is.seen().size()) {
      int index = firstDifference(was.seen(), is.seen());
      if (index >= 0) {
        return difference(field + "[" + index + "]", was.seen().get(index), is.seen().get(index));
      }
    }
    Object some = before.content;
    Object others = later.content;
    if (some != null && isPrimitives(some) && others != null && isPrimitives(others)) {
      int length = PrimitiveArrays.length(some);
      for (int i = 0; length == PrimitiveArrays.length(others) && i < length; i++) {
        Object was = PrimitiveArrays.element(some, i);
        Object is = PrimitiveArrays.element(others, i);
        if (!was.equals(is)) {
          return field + "[" + i + "] is " + shown(is) + " and was " + shown(was);
        }
      }
    }
    String was = before.toString();
    String is = later.toString();
    return was.equals(is)
        ? field + " is another " + identity(later.value) + " and was " + identity(before.value)
        : field + " is " + is + " and was " + was;
  }

  @Override
  public String toString() {
    return content == null ? shown(value) : shownContent(content);
  }

  private static int firstDifference(List<Seen> some, List<Seen> others) {
    for (int i = 0; i < some.size(); i++) {
      if (!some.get(i).isSame(others.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isPrimitives(Object content) {
    return content.getClass().isArray();
  }

  /**
   * Whether an object is an immutable value of the JDK. Of others nothing is called: neither {@code
   * equals}, nor {@code toString}.
   */
  private static boolean isValue(Object object) {
    String home = object.getClass().getPackageName();
    return object instanceof String
        || object instanceof Boolean
        || object instanceof Character
        || (object instanceof Number && (home.equals("java.lang") || home.equals("java.math")))
        || home.equals("java.time")
        || object instanceof java.util.UUID
        || object instanceof java.net.URI;
  }

  private static String shown(@Nullable Object value) {
    if (value == null) {
      return "null";
    } else if (value instanceof String text) {
      return "\"" + cut(text) + "\"";
    } else if (value instanceof Character) {
      return "'" + value + "'";
    } else if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    return isValue(value) ? cut(value.toString()) : identity(value);
  }

  private static String shownContent(Object content) {
    if (content instanceof Elements elements) {
      StringJoiner all = new StringJoiner(", ", "[", "]");
      for (Seen each : elements.seen()) {
        if (all.length() > SHOWN) {
          return all.add("…").toString();
        }
        all.add(each.toString());
      }
      return all.toString();
    } else if (content instanceof Cursor cursor) {
      return "a buffer at "
          + cursor.position()
          + " of "
          + cursor.limit()
          + " with content "
          + Integer.toHexString(cursor.content().clear().hashCode());
    } else if (content.getClass().isArray()) {
      StringJoiner all = new StringJoiner(", ", "[", "]");
      int length = PrimitiveArrays.length(content);
      for (int i = 0; i < Math.min(length, SHOWN_ELEMENTS); i++) {
        all.add(shown(PrimitiveArrays.element(content, i)));
      }
      return (length > SHOWN_ELEMENTS ? all.add("…") : all).toString();
    }
    return shown(content);
  }

  private static String identity(@Nullable Object object) {
    return object == null
        ? "null"
        : object.getClass().getTypeName()
            + "@"
            + Integer.toHexString(System.identityHashCode(object));
  }

  private static String cut(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }
}
