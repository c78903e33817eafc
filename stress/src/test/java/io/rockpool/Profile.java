package io.rockpool;

/**
 * How much is tried, as told by {@code -Dstress.profile}: {@code short} in every build; {@code
 * races} leaves out the histories, which are the same on every JDK; {@code mutants} has the mutants
 * too, a few minutes; {@code long} has all, and is for a night.
 */
final class Profile {
  private static final String NAME = System.getProperty("stress.profile", "short");

  static final boolean LONG = NAME.equals("long");

  private Profile() {}

  /** For conditions on tests, as is the next. */
  static boolean hasHistories() {
    return !NAME.equals("races");
  }

  static boolean hasMutants() {
    return !NAME.equals("short") && hasHistories();
  }
}
