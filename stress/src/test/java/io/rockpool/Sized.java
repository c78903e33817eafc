package io.rockpool;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/**
 * Generated pools with an engine that is laid out as a test wants it: so small that nearly each
 * step takes a slow path.
 */
final class Sized {
  private Sized() {}

  /** Lays the engine of a new pool out anew: with the parts of another one. */
  static <P extends Pool<?>> P of(P pool, LaneSizes sizes) {
    try {
      int capacity = pool.capacity();
      Lanes model = new BareLanes(capacity, capacity, sizes);
      Lanes lanes = (Lanes) field(pool.getClass(), "lanes").get(pool);
      for (Field part : Lanes.class.getDeclaredFields()) {
        if (!Modifier.isStatic(part.getModifiers())) {
          part.setAccessible(true);
          part.set(lanes, part.get(model));
        }
      }
      // It asks the engine for the words.
      field(Search.class, "slots").set(field(Lanes.class, "search").get(lanes), lanes);
      field(pool.getClass(), "byThread").set(pool, lanes.byThread());
      // The places of each engine begin somewhere else.
      Object slots = field(pool.getClass(), "slots").get(pool);
      Method enroll = pool.getClass().getDeclaredMethod("enroll", slots.getClass(), int.class);
      enroll.setAccessible(true);
      enroll.invoke(pool, slots, 0);
      return pool;
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }

  private static Field field(Class<?> type, String name) throws ReflectiveOperationException {
    Field field = type.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }
}
