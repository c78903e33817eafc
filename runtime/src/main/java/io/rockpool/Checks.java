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

  /**
   * Whether what costs time is checked too: who acquired and released each object, whether it was
   * written after its release, and which thread uses a pool that is for one.
   */
  public static final boolean FULL = LEVEL.equals("full");

  /**
   * The system property that says of how many acquisitions, and of how many releases, one is traced
   * to its line with full checks: {@value}; one, if it is not set, so that each is.
   */
  public static final String SAMPLE_PROPERTY = "rockpool.checks.sample";

  private static final String SAMPLE = System.getProperty(SAMPLE_PROPERTY, "1");

  private Checks() {}

  /**
   * Fails if the property has a value that is not known, so that a slip of the pen does not go
   * unnoticed.
   */
  static void verifyProperty() {
    verify(LEVEL);
    sample(SAMPLE);
  }

  /** Of how many acquisitions one is traced. */
  static int sample() {
    return sample(SAMPLE);
  }

  static int sample(String number) {
    try {
      int sample = Integer.parseInt(number);
      if (sample > 0) {
        return sample;
      }
    } catch (NumberFormatException wrong) {
      // Told below.
    }
    throw new PoolSetupException(
        "The system property "
            + SAMPLE_PROPERTY
            + " is '"
            + number
            + "', which is no number of acquisitions of which to trace one. Use 1 to trace all, or"
            + " another positive whole number.");
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
