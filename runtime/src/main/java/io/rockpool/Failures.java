package io.rockpool;

import org.jspecify.annotations.Nullable;

/** Keeps the first of several failures, and the others with it; for generated pools. */
public final class Failures {

  private Failures() {}

  /**
   * Adds a failure to those before it.
   *
   * @param first the first failure, or {@code null} if there was none
   * @param next what failed now
   * @return the first failure, which has {@code next} suppressed in it unless it is the same
   */
  public static Throwable add(@Nullable Throwable first, Throwable next) {
    if (first == null) {
      return next;
    }
    if (first != next) {
      first.addSuppressed(next);
    }
    return first;
  }

  /**
   * Throws a failure that was kept, if there was one.
   *
   * @param first an unchecked failure, or {@code null}
   */
  public static void rethrow(@Nullable Throwable first) {
    if (first instanceof RuntimeException exception) {
      throw exception;
    }
    if (first instanceof Error error) {
      throw error;
    }
    if (first != null) {
      // Only code that deceives the compiler throws a checked exception through a method that
      // declares none.
      throw new IllegalStateException(first);
    }
  }
}
