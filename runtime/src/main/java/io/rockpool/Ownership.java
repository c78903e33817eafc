package io.rockpool;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is verified of {@link Pooled.Owned} fields while a pool is created; for generated pools.
 *
 * <p>Fields are named to these methods as {@code Order.legs}.
 */
public final class Ownership {

  private Ownership() {}

  /**
   * Fails if a field owns something to begin with, since a reset could not acquire it again.
   *
   * @param value the reference in an object as constructed
   * @param field the field
   */
  public static void verifyNone(@Nullable Object value, String field) {
    if (value != null) {
      throw new PoolSetupException(
          field
              + " owns something in a new object, which a reset could not acquire again. Let it start as"
              + " null, or empty, and acquire what it owns in a @Pooled.OnAcquire method.");
    }
  }

  /**
   * Fails if an array owns something to begin with.
   *
   * @param array the array in an object as constructed; arrays within it are looked into
   * @param dimensions how many dimensions belong to the field
   * @param field the field
   */
  public static void verifyNone(@Nullable Object @Nullable [] array, int dimensions, String field) {
    if (array != null) {
      for (Object element : array) {
        if (dimensions > 1) {
          verifyNone((@Nullable Object @Nullable []) element, dimensions - 1, field);
        } else {
          verifyNone(element, "An element of " + field);
        }
      }
    }
  }

  /**
   * Fails if a collection owns something to begin with, or cannot be cleared.
   *
   * @param collection the collection in an object as constructed
   * @param field the field
   */
  public static void verifyNone(Collection<?> collection, String field) {
    verifyNone(collection.isEmpty() ? null : (Object) collection, field);
    Setup.clearable(collection, field);
  }

  /**
   * Fails if a map owns something to begin with, or cannot be cleared.
   *
   * @param map the map in an object as constructed
   * @param field the field
   */
  public static void verifyNone(Map<?, ?> map, String field) {
    verifyNone(map.isEmpty() ? null : (Object) map, field);
    Setup.clearable(map, field);
  }
}
