package io.rockpool;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which classes are not pooled after all, as told by the system property {@code rockpool.bypass}:
 * to find out whether a fault, or a slowness, comes from pooling.
 *
 * <p>The pool of such a class hands out a new object each time, as if it were never exhausted, and
 * forgets what is released. So a use after release harms nobody, and {@code new} is measured in the
 * same program. All else is as ever: arguments and {@link Pooled.OnAcquire} methods, {@link
 * Pooled.OnRelease} methods, the release of what is owned, and the refusal of most of what was
 * never handed out, or is released twice. But nothing is reset; {@link Pool#releaseAll} and {@link
 * Pool#close} know of no object that was handed out; and the figures are those of a pool that
 * nobody uses, since it is created and filled none the less.
 *
 * <p>The property is read once, when the first pool is made, into a constant of each pool, so that
 * the just-in-time compiler removes what is not asked for.
 */
public final class Bypass {

  /**
   * The system property's name: {@value}; its value is {@code *} for all classes, or their names
   * with commas between them, as {@code com.acme.Order, com.acme.Book.Level}. A class named that
   * has no pool is never asked for, so nobody objects to it.
   */
  public static final String PROPERTY = "rockpool.bypass";

  private static final Bypass CHOSEN = new Bypass(System.getProperty(PROPERTY, ""));

  private final Set<String> names;

  Bypass(String value) {
    names =
        Arrays.stream(value.split(","))
            .map(Bypass::normal)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());
  }

  /**
   * Whether a class is not pooled; for generated pools.
   *
   * @param className its name in full
   * @return whether its pool hands out new objects
   */
  public static boolean of(String className) {
    return CHOSEN.includes(className);
  }

  boolean includes(String className) {
    return names.contains("*") || names.contains(normal(className));
  }

  /** A nested class has a dollar before its name in some tools, and a dot in others. */
  private static String normal(String className) {
    return className.strip().replace('$', '.');
  }
}
