package io.rockpool;

import org.jspecify.annotations.Nullable;

/** What to say to somebody who misused a pool; for generated pools. */
public final class Misuse {

  private Misuse() {}

  /**
   * Explains why an object cannot be released.
   *
   * @param type the simple name of what is pooled
   * @param object what was to be released
   * @param found its mark, or {@link Marks#NONE} if it is no pool's
   * @param expected the mark of an object that the pool has handed out
   * @return the exception to throw
   */
  public static PoolMisuseException release(
      String type, @Nullable Object object, int found, int expected) {
    if (object == null) {
      return new PoolMisuseException(
          "null released instead of "
              + ("AEIOU".indexOf(type.charAt(0)) >= 0 ? "an " : "a ")
              + type
              + ". Release the object that acquire returned.");
    }
    if (found == -expected) {
      return new PoolMisuseException(
          type
              + " released twice: it has been idle since its last release, or since releaseAll. Release"
              + " each "
              + type
              + " once, and drop the reference to it there.");
    }
    if (found != Marks.NONE) {
      return new PoolMisuseException(
          type
              + " released to the wrong pool: it comes from another pool of its class. Release it to"
              + " the pool that handed it out.");
    }
    return new PoolMisuseException(
        type
            + " released to a pool that did not hand it out: it was made by a constructor, comes from"
            + " another pool, has not been handed out yet, or was discarded because it could not be"
            + " reset. Release only what acquire of this pool returned.");
  }
}
