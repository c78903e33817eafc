package io.rockpool.processor;

import io.rockpool.Pool;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.nio.Buffer;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes everything in an object that can be changed, to the last depth, by reflection. */
final class Dirt {

  private final Set<Object> soiled = Collections.newSetFromMap(new IdentityHashMap<>());

  private final OtherValues others = new OtherValues(this::content);

  private Dirt(@Nullable OwnedStock stock) {
    others.stock = stock;
  }

  /** Soils the fields that a class and its superclasses give to an object. */
  static void soil(Class<?> type, Object object) {
    new Dirt(null).fields(type, object);
  }

  /** The same, with objects in use wherever it owns any. */
  static void soil(Class<?> type, Object object, OwnedStock stock) {
    new Dirt(stock).fields(type, object);
  }

  private void fields(Class<?> type, Object object) {
    // What is not released itself does not release what it owns.
    OwnedStock stock = others.stock;
    for (Field field : Fields.of(type)) {
      others.stock = OwnedStock.isOwned(field.getName()) ? stock : null;
      Object value = Fields.get(field, object);
      if (value != null) {
        content(value, field.getGenericType());
      }
      if (!Modifier.isFinal(field.getModifiers())) {
        try {
          field.set(object, others.of(field.getGenericType(), value));
        } catch (IllegalAccessException failure) {
          throw new AssertionError(failure);
        }
      }
    }
    others.stock = stock;
  }

  /** Soils what an object holds, if it can be changed at all. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private void content(Object value, Type type) {
    if (value instanceof Record
        || value instanceof Enum
        || value instanceof Pool
        || !soiled.add(value)) {
      return;
    }
    if (value.getClass().isArray()) {
      array(value);
    } else if (value instanceof Collection collection) {
      Object first = collection.isEmpty() ? null : collection.iterator().next();
      Object added =
          others.of(first == null ? GenericTypes.argument(type, 0) : first.getClass(), first);
      if (first != null) {
        collection.remove(first);
      }
      collection.add(added);
    } else if (value instanceof Map map) {
      Object key = map.isEmpty() ? null : map.keySet().iterator().next();
      Object held = key == null ? null : map.get(key);
      Object added = others.of(key == null ? GenericTypes.argument(type, 0) : key.getClass(), key);
      if (key != null) {
        map.remove(key);
      }
      map.put(
          added, others.of(held == null ? GenericTypes.argument(type, 1) : held.getClass(), held));
    } else if (value instanceof Buffer buffer) {
      DirtyBuffer.soil(buffer);
    } else if (Fields.isOfJdk(value.getClass())) {
      DirtyJdk.soil(value, held -> others.held(held, type));
    }
    if (!Fields.isOfJdk(value.getClass()) && !Proxy.isProxyClass(value.getClass())) {
      fields(Fields.known(value.getClass()), value);
    }
  }

  private void array(Object array) {
    Class<?> component = array.getClass().getComponentType();
    for (int i = 0; i < Array.getLength(array); i++) {
      Object element = Array.get(array, i);
      // Each second row keeps its place, and only its content changes.
      boolean replaced = !component.isArray() || element == null || i % 2 == 0;
      // What is owned would be lost with a row that is replaced.
      if (element != null && component.isArray() && !(replaced && others.stock != null)) {
        content(element, component);
      }
      if (replaced) {
        Array.set(array, i, others.of(component, element));
      }
    }
  }
}
