package io.rockpool.junit;

import io.rockpool.PoolAudit;
import io.rockpool.PoolMisuseException;
import java.util.ArrayList;
import java.util.List;
import org.opentest4j.AssertionFailedError;

/** What was found when a test ended, as one failure. */
final class Findings {
  private final List<String> texts = new ArrayList<>();
  private final List<PoolMisuseException> causes = new ArrayList<>();

  void add(PoolMisuseException misuse) {
    texts.add(String.valueOf(misuse.getMessage()));
    causes.add(misuse);
  }

  /** Adds what is still in use of a pool; of one that was closed, {@code close} has told it. */
  void addLeaks(PoolAudit audit, int before) {
    int inUse = audit.inUse();
    if (inUse > before && !audit.isClosed()) {
      texts.add(
          audit.name()
              + " has "
              + (inUse == 1 ? "1 object" : inUse + " objects")
              + " in use at the end. Release "
              + (inUse == 1 ? "it" : "each")
              + ", best in try-with-resources or by a scope.\n  "
              + String.join("\n  ", audit.leaks()));
    }
  }

  /**
   * Fails if there is anything.
   *
   * @param who what it was found in, as {@code This test}
   */
  void fail(String who) {
    if (!texts.isEmpty()) {
      AssertionFailedError failure =
          new AssertionFailedError(who + " misused a pool.\n" + String.join("\n", texts));
      causes.forEach(failure::addSuppressed);
      throw failure;
    }
  }
}
