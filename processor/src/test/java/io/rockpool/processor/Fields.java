package io.rockpool.processor;

import io.rockpool.Pool;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** Instance fields by reflection, to the last superclass that is not of the JDK. */
final class Fields {

  private Fields() {}

  /**
   * The fields of a class and of what it inherits from, except those that start with {@code kept}:
   * by that name the corpus calls what a pool leaves alone.
   */
  static List<Field> of(Class<?> type) {
    List<Field> fields = new ArrayList<>();
    for (Class<?> owner = type; !isOfJdk(owner); owner = owner.getSuperclass()) {
      for (Field field : owner.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())
            && !field.isSynthetic()
            && !field.getName().startsWith("kept")) {
          field.setAccessible(true);
          fields.add(field);
        }
      }
    }
    return fields;
  }

  /** A class, or that which it extends if it is one that a pool has for itself. */
  static Class<?> known(Class<?> type) {
    boolean ofPool =
        type.getEnclosingClass() != null && Pool.class.isAssignableFrom(type.getEnclosingClass());
    return ofPool ? type.getSuperclass() : type;
  }

  static boolean isOfJdk(Class<?> type) {
    return type.getClassLoader() == null || type.getName().startsWith("java.");
  }

  static Object get(Field field, Object object) {
    try {
      return field.get(object);
    } catch (IllegalAccessException failure) {
      throw new AssertionError(failure);
    }
  }
}
