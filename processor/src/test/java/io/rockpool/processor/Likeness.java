package io.rockpool.processor;

import java.lang.ref.Reference;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.InvalidMarkException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.zip.Checksum;

/**
 * Compares two objects to the last field by reflection; it knows nothing of the processor.
 *
 * <p>Order counts wherever the type promises one; capacity, which nobody can see, does not.
 */
final class Likeness {

  private final List<String> differences = new ArrayList<>();
  private final Map<Object, Object> compared = new IdentityHashMap<>();

  private Likeness() {}

  /** Where two objects differ in the fields of a class, each with both values. */
  static List<String> differences(Class<?> type, Object fresh, Object pooled) {
    Likeness likeness = new Likeness();
    likeness.fields(type, type.getSimpleName(), fresh, pooled);
    return likeness.differences;
  }

  /** Whether two objects are alike to the last field. */
  static boolean areAlike(Object one, Object other) {
    Likeness likeness = new Likeness();
    likeness.compare("", one, other, true);
    return likeness.differences.isEmpty();
  }

  private void fields(Class<?> type, String path, Object fresh, Object pooled) {
    for (Field field : Fields.of(type)) {
      compare(
          path + "." + field.getName(), Fields.get(field, fresh), Fields.get(field, pooled), false);
    }
  }

  private void compare(String path, Object fresh, Object pooled, boolean ordered) {
    if (fresh == null || pooled == null) {
      expect(path, fresh, pooled, fresh == pooled);
      return;
    }
    if (fresh.getClass() != pooled.getClass()) {
      expect(path, fresh.getClass(), pooled.getClass(), false);
      return;
    }
    boolean ofTheJdk = Fields.isOfJdk(fresh.getClass());
    if (fresh == pooled || (!ofTheJdk && compared.put(pooled, fresh) == fresh)) {
      return;
    }
    if (fresh instanceof Enum || fresh instanceof Class || fresh instanceof ByteOrder) {
      expect(path, fresh, pooled, false);
    } else if (fresh.getClass().isArray()) {
      array(path, fresh, pooled);
    } else if (fresh instanceof Collection<?> some && pooled instanceof Collection<?> others) {
      collection(path, some, others);
    } else if (fresh instanceof Map<?, ?> some && pooled instanceof Map<?, ?> others) {
      map(path, some, others);
    } else if (fresh instanceof Buffer some && pooled instanceof Buffer others) {
      buffer(path, some, others);
    } else if (fresh instanceof Record) {
      record(path, fresh, pooled);
    } else if (ofTheJdk) {
      Object expected = visible(path, fresh);
      Object actual = visible(path, pooled);
      if (expected.getClass().isArray()) {
        array(path, expected, actual);
      } else {
        expect(path, expected, actual, expected.equals(actual));
      }
    }
    if (!ofTheJdk && !(fresh instanceof Record)) {
      fields(fresh.getClass(), path, fresh, pooled);
    }
  }

  private void array(String path, Object fresh, Object pooled) {
    int length = Array.getLength(fresh);
    expect(path + ".length", length, Array.getLength(pooled), length == Array.getLength(pooled));
    for (int i = 0; i < Math.min(length, Array.getLength(pooled)); i++) {
      compare(path + "[" + i + "]", Array.get(fresh, i), Array.get(pooled, i), true);
    }
  }

  private void collection(String path, Collection<?> fresh, Collection<?> pooled) {
    boolean unordered =
        fresh instanceof Set
            && !(fresh instanceof SortedSet)
            && !fresh.getClass().getName().contains("Linked");
    if (unordered) {
      expect(path, fresh, pooled, fresh.equals(pooled));
    } else {
      array(path, fresh.toArray(), pooled.toArray());
    }
  }

  private void map(String path, Map<?, ?> fresh, Map<?, ?> pooled) {
    boolean ordered =
        fresh instanceof SortedMap || fresh.getClass().getName().contains("LinkedHashMap");
    if (ordered) {
      array(path + ".keys", fresh.keySet().toArray(), pooled.keySet().toArray());
      array(path + ".values", fresh.values().toArray(), pooled.values().toArray());
    } else {
      expect(path, fresh, pooled, fresh.equals(pooled));
    }
  }

  private void buffer(String path, Buffer fresh, Buffer pooled) {
    expect(path, state(fresh), state(pooled), state(fresh).equals(state(pooled)));
    // Two buffers of floats are equal with any NaN, and with zeros of either sign.
    array(path, content(fresh), content(pooled));
  }

  private static List<Object> state(Buffer buffer) {
    Object mark;
    try {
      mark = buffer.duplicate().reset().position();
    } catch (InvalidMarkException unmarked) {
      mark = "none";
    }
    return List.of(
        buffer.position(),
        buffer.limit(),
        buffer.capacity(),
        mark,
        buffer.isReadOnly(),
        buffer.isDirect(),
        buffer instanceof ByteBuffer bytes ? bytes.order() : "no order");
  }

  private static Object[] content(Buffer buffer) {
    Object[] content = new Object[buffer.capacity()];
    Buffer all = buffer.duplicate().clear();
    for (int i = 0; i < content.length; i++) {
      try {
        content[i] = all.getClass().getMethod("get", int.class).invoke(all, i);
      } catch (ReflectiveOperationException hidden) {
        content[i] = DirtyBuffer.element(all, i);
      }
    }
    return content;
  }

  private void record(String path, Object fresh, Object pooled) {
    for (Field field : Fields.of(fresh.getClass())) {
      compare(
          path + "." + field.getName(), Fields.get(field, fresh), Fields.get(field, pooled), true);
    }
  }

  /** What can be seen of an object of the JDK. */
  private static Object visible(String path, Object object) {
    if (object instanceof AtomicReference<?> reference) {
      return Arrays.asList(reference.get()).toArray();
    } else if (object instanceof AtomicReferenceArray<?> array) {
      Object[] content = new Object[array.length()];
      Arrays.setAll(content, array::get);
      return content;
    } else if (object instanceof AtomicStampedReference<?> stamped) {
      return new Object[] {stamped.getReference(), stamped.getStamp()};
    } else if (object instanceof AtomicMarkableReference<?> marked) {
      return new Object[] {marked.getReference(), marked.isMarked()};
    } else if (object instanceof Checksum checksum) {
      return checksum.getValue();
    } else if (object instanceof Reference<?> reference) {
      return Arrays.asList(reference.get()).toArray();
    } else if (object instanceof AtomicBoolean
        || object instanceof CharSequence
        || object instanceof java.io.ByteArrayOutputStream
        || object instanceof java.util.Currency
        || object instanceof java.util.regex.Pattern
        || object instanceof java.time.format.DateTimeFormatter
        || object.getClass().getName().startsWith("java.util.concurrent.atomic.")) {
      return object.toString();
    }
    try {
      if (object.getClass().getMethod("equals", Object.class).getDeclaringClass() == Object.class) {
        throw new AssertionError(path + ": how to compare " + object.getClass() + "?");
      }
    } catch (NoSuchMethodException impossible) {
      throw new AssertionError(impossible);
    }
    return object;
  }

  private void expect(String path, Object fresh, Object pooled, boolean alike) {
    if (!alike) {
      differences.add(path + ": " + text(fresh) + " in a new object, now " + text(pooled));
    }
  }

  private static String text(Object object) {
    return Objects.toString(object);
  }
}
