package io.rockpool.processor;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.Buffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Finds or makes, for any type, a value that differs from a given one. */
final class OtherValues {

  /** Two values of each type that never changes; one of them differs from any. */
  static final List<Object> VALUES =
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

  private final BiConsumer<Object, Type> soil;

  /** What has pools of whatever is asked for, or null if values need not be of a pool. */
  @Nullable OwnedStock stock;

  private int depth;

  /**
   * Begins.
   *
   * @param soil changes what a new object holds, told its type
   */
  OtherValues(BiConsumer<Object, Type> soil) {
    this.soil = soil;
  }

  /** Another value for a field or element of a type. */
  Object of(Type type, Object value) {
    Class<?> raw =
        value instanceof Record ? value.getClass() : GenericTypes.boxed(GenericTypes.erased(type));
    if (raw == Object.class && value != null) {
      raw = value.getClass();
    }
    raw = Fields.known(raw);
    if (Proxy.isProxyClass(raw)) {
      raw = raw.getInterfaces()[0];
    }
    Object same = null;
    for (Object candidate : VALUES) {
      if (raw.isInstance(candidate)) {
        if (!candidate.equals(value)) {
          return candidate;
        }
        same = candidate;
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
      soil.accept(array, type);
      return array;
    }
    if (Collection.class.isAssignableFrom(raw) && raw.isAssignableFrom(ArrayList.class)) {
      return new ArrayList<>(List.of("dirt"));
    }
    if (Map.class.isAssignableFrom(raw) && raw.isAssignableFrom(HashMap.class)) {
      return new HashMap<>(Map.of("dirt", "dirt"));
    }
    if (Buffer.class.isAssignableFrom(raw)) {
      return DirtyBuffer.other(raw);
    }
    if (raw.isInterface()) {
      return Proxy.newProxyInstance(
          raw.getClassLoader(), new Class<?>[] {raw}, (proxy, method, arguments) -> null);
    }
    // What is soiled already need not become anything else.
    return same != null ? same : created(raw);
  }

  private Object created(Class<?> type) {
    try {
      if (type.isRecord()) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < types.length; i++) {
          types[i] = components[i].getType();
          values[i] = types[i] == type ? null : of(components[i].getGenericType(), null);
        }
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
      }
      Object created = stock != null ? stock.acquire(type) : constructed(type);
      if (!type.getName().endsWith("Pool") && !Fields.isOfJdk(type) && depth++ < 3) {
        soil.accept(created, type);
        depth--;
      }
      return created;
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError("how to make another " + type + "?", failure);
    }
  }

  private static Object constructed(Class<?> type) throws ReflectiveOperationException {
    Constructor<?> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }

  /** Another value for what holds one: a reference, or an element of a collection. */
  Object held(Object held, Type type) {
    return of(held == null ? GenericTypes.argument(type, 0) : held.getClass(), held);
  }
}
