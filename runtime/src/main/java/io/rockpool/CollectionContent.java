package io.rockpool;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the initial content back into collections and maps; for generated pools.
 *
 * <p>Nothing is allocated where there was no initial content, or where the collection needs no node
 * for an element.
 */
public final class CollectionContent {

  private CollectionContent() {}

  /**
   * Keeps the content of a collection as constructed: its elements themselves, not copies of them.
   *
   * @param collection the collection; it is not kept
   * @return its elements in their order
   */
  public static @Nullable Object[] of(Collection<?> collection) {
    return collection.toArray();
  }

  /**
   * Keeps the content of a map as constructed: its keys and values themselves, not copies of them.
   *
   * @param map the map; it is not kept
   * @return its keys and values in turn, in their order
   */
  public static @Nullable Object[] of(Map<?, ?> map) {
    @Nullable Object[] content = new @Nullable Object[2 * map.size()];
    int i = 0;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      content[i++] = entry.getKey();
      content[i++] = entry.getValue();
    }
    return content;
  }

  /**
   * Puts the initial content into a collection that was cleared, in its order.
   *
   * @param <T> the type of the elements
   * @param collection the collection
   * @param initial what {@link #of(Collection)} kept
   */
  @SuppressWarnings("unchecked") // The elements come from a collection of the same type.
  public static <T extends @Nullable Object> void putBack(
      Collection<T> collection, @Nullable Object[] initial) {
    for (Object element : initial) {
      collection.add((T) element);
    }
  }

  /**
   * Puts the initial content into a map that was cleared, in its order.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param map the map
   * @param initial what {@link #of(Map)} kept
   */
  @SuppressWarnings("unchecked") // The keys and values come from a map of the same type.
  public static <K extends @Nullable Object, V extends @Nullable Object> void putBack(
      Map<K, V> map, @Nullable Object[] initial) {
    for (int i = 0; i < initial.length; i += 2) {
      map.put((K) initial[i], (V) initial[i + 1]);
    }
  }
}
