package io.rockpool.processor;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.zip.Checksum;

/** Changes everything in an object that can be changed, to the last depth, by reflection. */
final class Dirt {

  /** Two values of each type that never changes; one of them differs from any. */
  private static final List<Object> VALUES =
      List.of(
          true,
          false,
          (byte) 11,
          (byte) 12,
          (short) 11,
          (short) 12,
          'd',
          'e',
          1111,
          1112,
          11L,
          12L,
          1.5f,
          2.5f,
          1.5,
          2.5,
          "dirt",
          "filth",
          java.math.BigDecimal.TEN,
          java.math.BigInteger.TEN,
          java.time.Instant.MIN,
          java.time.Duration.ofDays(3),
          java.time.LocalDate.MAX,
          java.time.LocalDateTime.MAX,
          java.time.ZonedDateTime.of(java.time.LocalDateTime.MIN, java.time.ZoneOffset.MAX),
          java.time.ZoneOffset.MAX,
          new java.util.UUID(11, 12),
          java.util.Locale.FRENCH,
          java.util.Currency.getInstance("USD"),
          java.util.Optional.of("dirt"),
          java.util.OptionalInt.empty(),
          java.net.URI.create("dirt:y"),
          java.nio.charset.StandardCharsets.US_ASCII,
          java.nio.file.Path.of("dirt"),
          java.util.regex.Pattern.compile("dirt"),
          java.time.format.DateTimeFormatter.ofPattern("MM"),
          Double.class,
          Long.class,
          new java.util.Date(11),
          Thread.currentThread(),
          java.util.concurrent.TimeUnit.HOURS,
          new IllegalStateException("dirt"));

  private final Set<Object> soiled = Collections.newSetFromMap(new IdentityHashMap<>());

  private int depth;

  private Dirt() {}

  /** Soils the fields that a class and its superclasses give to an object. */
  static void soil(Class<?> type, Object object) {
    new Dirt().fields(type, object);
  }

  private void fields(Class<?> type, Object object) {
    for (Field field : Fields.of(type)) {
      Object value = Fields.get(field, object);
      if (value != null) {
        content(value, field.getGenericType());
      }
      if (!Modifier.isFinal(field.getModifiers())) {
        try {
          field.set(object, other(field.getGenericType(), value));
        } catch (IllegalAccessException failure) {
          throw new AssertionError(failure);
        }
      }
    }
  }

  /** Another value for a field or element of a type. */
  private Object other(Type type, Object value) {
    Class<?> raw = value instanceof Record ? value.getClass() : boxed(erased(type));
    if (raw == Object.class && value != null) {
      raw = value.getClass();
    }
    for (Object candidate : VALUES) {
      if (raw.isInstance(candidate) && !candidate.equals(value)) {
        return candidate;
      }
    }
    Class<?> wanted = raw;
    Class<?> enumeration = wanted.getSuperclass() == Enum.class ? wanted : wanted.getSuperclass();
    if (enumeration != null && enumeration.isEnum()) {
      for (Object constant : enumeration.getEnumConstants()) {
        if (constant != value) {
          return constant;
        }
      }
      return null;
    }
    if (raw.isArray()) {
      Object array = Array.newInstance(raw.getComponentType(), 2);
      content(array, type);
      return array;
    }
    if (Collection.class.isAssignableFrom(raw) && raw.isAssignableFrom(ArrayList.class)) {
      return new ArrayList<>(List.of("dirt"));
    }
    if (Map.class.isAssignableFrom(raw) && raw.isAssignableFrom(HashMap.class)) {
      return new HashMap<>(Map.of("dirt", "dirt"));
    }
    if (Buffer.class.isAssignableFrom(raw)) {
      return otherBuffer(raw);
    }
    if (raw.isInterface()) {
      return Proxy.newProxyInstance(
          raw.getClassLoader(), new Class<?>[] {raw}, (proxy, method, arguments) -> null);
    }
    return created(raw);
  }

  private Object created(Class<?> type) {
    try {
      if (type.isRecord()) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < types.length; i++) {
          types[i] = components[i].getType();
          values[i] = types[i] == type ? null : other(components[i].getGenericType(), null);
        }
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
      }
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      Object created = constructor.newInstance();
      if (!type.getName().endsWith("Pool") && !Fields.isOfJdk(type) && depth++ < 3) {
        content(created, type);
        depth--;
      }
      return created;
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError("how to make another " + type + "?", failure);
    }
  }

  /** Soils what an object holds, if it can be changed at all. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private void content(Object value, Type type) {
    if (value instanceof Record || value instanceof Enum || !soiled.add(value)) {
      return;
    }
    if (value.getClass().isArray()) {
      array(value);
    } else if (value instanceof Collection collection) {
      Object first = collection.isEmpty() ? null : collection.iterator().next();
      Object added = other(first == null ? argument(type, 0) : first.getClass(), first);
      if (first != null) {
        collection.remove(first);
      }
      collection.add(added);
    } else if (value instanceof Map map) {
      Object key = map.isEmpty() ? null : map.keySet().iterator().next();
      Object held = key == null ? null : map.get(key);
      Object added = other(key == null ? argument(type, 0) : key.getClass(), key);
      if (key != null) {
        map.remove(key);
      }
      map.put(added, other(held == null ? argument(type, 1) : held.getClass(), held));
    } else if (value instanceof Buffer buffer) {
      buffer(buffer);
    } else if (Fields.isOfJdk(value.getClass())) {
      ofTheJdk(value, type);
    }
    if (!Fields.isOfJdk(value.getClass()) && !Proxy.isProxyClass(value.getClass())) {
      fields(value.getClass(), value);
    }
  }

  private void array(Object array) {
    Class<?> component = array.getClass().getComponentType();
    for (int i = 0; i < Array.getLength(array); i++) {
      Object element = Array.get(array, i);
      if (element != null && component.isArray()) {
        content(element, component);
      }
      // Each second row keeps its place, and only its content changes.
      if (!component.isArray() || element == null || i % 2 == 0) {
        Array.set(array, i, other(component, element));
      }
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private void ofTheJdk(Object value, Type type) {
    if (value instanceof StringBuilder builder) {
      builder.insert(0, "dirt \u4e16");
    } else if (value instanceof StringBuffer buffer) {
      buffer.insert(0, "dirt \u4e16");
    } else if (value instanceof BitSet bits) {
      bits.flip(0, 200);
    } else if (value instanceof ByteArrayOutputStream out) {
      out.write(11);
    } else if (value instanceof Checksum checksum) {
      checksum.update(11);
    } else if (value instanceof AtomicInteger atomic) {
      atomic.addAndGet(11);
    } else if (value instanceof AtomicLong atomic) {
      atomic.addAndGet(11);
    } else if (value instanceof AtomicBoolean atomic) {
      atomic.set(!atomic.get());
    } else if (value instanceof LongAdder adder) {
      adder.add(11);
    } else if (value instanceof DoubleAdder adder) {
      adder.add(11);
    } else if (value instanceof LongAccumulator accumulator) {
      accumulator.accumulate(11);
    } else if (value instanceof DoubleAccumulator accumulator) {
      accumulator.accumulate(-11);
    } else if (value instanceof AtomicIntegerArray array) {
      array.addAndGet(0, 11);
    } else if (value instanceof AtomicLongArray array) {
      array.addAndGet(0, 11);
    } else if (value instanceof AtomicReference reference) {
      reference.set(otherHeld(reference.get(), type));
    } else if (value instanceof AtomicReferenceArray array) {
      for (int i = 0; i < array.length(); i++) {
        array.set(i, otherHeld(array.get(i), type));
      }
    } else if (value instanceof AtomicStampedReference stamped) {
      stamped.set(otherHeld(stamped.getReference(), type), 11);
    } else if (value instanceof AtomicMarkableReference marked) {
      marked.set(otherHeld(marked.getReference(), type), !marked.isMarked());
    } else if (VALUES.stream().noneMatch(known -> known.getClass() == value.getClass())
        && !Set.of("Region", "UTF_16", "UnixPath").stream()
            .anyMatch(value.getClass().getSimpleName()::endsWith)
        && !(value instanceof java.time.ZoneId)
        && value.getClass() != Object.class) {
      throw new AssertionError("how to soil a " + value.getClass() + "?");
    }
  }

  private Object otherHeld(Object held, Type type) {
    return other(held == null ? argument(type, 0) : held.getClass(), held);
  }

  /** Changes content, position, limit, mark and order of a buffer. */
  private static void buffer(Buffer buffer) {
    buffer.clear();
    for (int i = 0; i < buffer.capacity() && !buffer.isReadOnly(); i++) {
      if (buffer instanceof ByteBuffer bytes) {
        bytes.put(i, (byte) (bytes.get(i) + 11));
      } else if (buffer instanceof CharBuffer chars) {
        chars.put(i, (char) (chars.get(i) + 11));
      } else if (buffer instanceof ShortBuffer shorts) {
        shorts.put(i, (short) (shorts.get(i) + 11));
      } else if (buffer instanceof IntBuffer ints) {
        ints.put(i, ints.get(i) + 11);
      } else if (buffer instanceof LongBuffer longs) {
        longs.put(i, longs.get(i) + 11);
      } else if (buffer instanceof FloatBuffer floats) {
        floats.put(i, 11.5f);
      } else if (buffer instanceof DoubleBuffer doubles) {
        doubles.put(i, 11.5);
      }
    }
    if (buffer instanceof ByteBuffer bytes) {
      bytes.order(
          bytes.order() == ByteOrder.BIG_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }
    buffer.limit(buffer.capacity() - buffer.capacity() / 4);
    buffer.position(buffer.limit() / 2).mark().position(buffer.limit());
  }

  private static Buffer otherBuffer(Class<?> type) {
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
  static Object bufferElement(Buffer buffer, int i) {
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

  private static Type argument(Type type, int index) {
    return type instanceof ParameterizedType parameterized
            && parameterized.getActualTypeArguments().length > index
        ? parameterized.getActualTypeArguments()[index]
        : String.class;
  }

  private static Class<?> erased(Type type) {
    if (type instanceof Class<?> raw) {
      return raw;
    } else if (type instanceof ParameterizedType parameterized) {
      return (Class<?>) parameterized.getRawType();
    } else if (type instanceof TypeVariable<?> variable) {
      return erased(variable.getBounds()[0]);
    } else if (type instanceof WildcardType wildcard) {
      return erased(wildcard.getUpperBounds()[0]);
    }
    return erased(((GenericArrayType) type).getGenericComponentType()).arrayType();
  }

  private static Class<?> boxed(Class<?> type) {
    return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
  }
}
