package io.rockpool;

import org.jspecify.annotations.Nullable;

/**
 * An object that may be released with its owner, and that owns others itself; for generated pools.
 *
 * <p>Both methods have a parameter of a type that nobody else uses, so that they cannot clash with
 * those of the user's class.
 */
public interface Owner {

  /**
   * Runs the hooks of a release, and hands to the cascade what the object owns, if that was not
   * done before.
   *
   * @param cascade the release that it is part of
   * @return whether it was done now; otherwise all that the object owned is idle by now
   */
  boolean beginRelease(Cascade cascade);

  /**
   * Makes the object idle.
   *
   * @param cascade the release that it is part of
   * @return what {@link Cascade#push} returned for the object
   */
  @Nullable Owner endRelease(Cascade cascade);
}
