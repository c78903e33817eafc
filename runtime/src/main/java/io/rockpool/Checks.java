package io.rockpool;

/**
 * How much pools check, as told by the system property {@code rockpool.checks}.
 *
 * <p>It is read once, when the first pool is made, into constants, so that the just-in-time
 * compiler removes the checks that are off.
 */
public final class Checks {

  /**
   * The system property's name: {@value}; its values are {@code off}, {@code standard} (the
   * default) and {@code full}.
   */
  public static final String PROPERTY = "rockpool.checks";

  private static final String LEVEL = System.getProperty(PROPERTY, "standard");

  /**
   * Whether a release is checked at all. A value that is not known counts as {@code standard} here.
   */
  public static final boolean ON = !LEVEL.equals("off");

  /** Whether what costs time is checked too. */
  public static final boolean FULL = LEVEL.equals("full");

  private Checks() {}

  /**
   * Fails if the property has a value that is not known, so that a slip of the pen does not go
   * unnoticed.
   */
  static void verifyProperty() {
    verify(LEVEL);
  }

  static void verify(String level) {
    if (!level.equals("off") && !level.equals("standard") && !level.equals("full")) {
      throw new PoolSetupException(
          "The system property "
              + PROPERTY
              + " is '"
              + level
              + "', which is no level of checks. Use off, standard or full.");
    }
  }
}
