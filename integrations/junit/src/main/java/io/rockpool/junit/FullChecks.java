package io.rockpool.junit;

import io.rockpool.Checks;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Switches full checks on before the first test, unless somebody has decided otherwise; found by
 * JUnit as a service.
 */
public final class FullChecks implements LauncherSessionListener {

  /** Creates one; for JUnit. */
  public FullChecks() {}

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (System.getProperty(Checks.PROPERTY) == null) {
      System.setProperty(Checks.PROPERTY, "full");
    }
  }

  /** Fails if pools do not tell what becomes of their objects. */
  static void require() {
    if (!Checks.FULL) {
      throw new IllegalStateException(
          "@CheckPools needs full checks, but the system property "
              + Checks.PROPERTY
              + " was "
              + "not 'full' when the first pool was made. Set it for the JVM that runs the tests: in the"
              + " configuration of maven-surefire-plugin with <systemPropertyVariables><"
              + Checks.PROPERTY
              + ">full</"
              + Checks.PROPERTY
              + "></systemPropertyVariables>, in Gradle with test { systemProperty '"
              + Checks.PROPERTY
              + "', 'full' }.");
    }
  }
}
