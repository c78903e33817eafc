package io.rockpool;

import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Objects that were handed out though they do not belong to the pool, where they cannot tell it
 * themselves; for generated pools that threads share.
 *
 * <p>They are known by identity. Whoever removes one has it alone, so each is released once. Any
 * thread may call.
 *
 * @param <S> what the pool knows of an object
 */
public final class Strays<S> {
  private final ConcurrentHashMap<Identity, S> known = new ConcurrentHashMap<>();

  /** Creates an empty set. */
  public Strays() {}

  /**
   * Adds an object.
   *
   * @param object what is handed out
   * @param slot what the pool knows of it
   * @return false if it is in the set already
   */
  public boolean add(Object object, S slot) {
    return known.putIfAbsent(new Identity(object), slot) == null;
  }

  /**
   * Finds an object.
   *
   * @param object what was handed out, or anything else
   * @return what the pool knows of it; null if it is not in the set
   */
  public @Nullable S find(@Nullable Object object) {
    return object == null ? null : known.get(new Identity(object));
  }

  /**
   * Removes an object.
   *
   * @param object what was handed out, or anything else
   * @return what the pool knows of it; null if it is not in the set
   */
  public @Nullable S remove(@Nullable Object object) {
    return object == null ? null : known.remove(new Identity(object));
  }

  private record Identity(Object object) {

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Identity identity && identity.object == object;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(object);
    }
  }
}
