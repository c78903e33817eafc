package io.rockpool;

import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;

/**
 * What threads may do that wait for a slot which never comes back, for Lincheck: the pool is
 * closed, and nobody waits for ever.
 */
public final class ClosingHistory {
  private final Lanes lanes = Lanes.of(1, 1, new LaneSizes(1, 1, 1));
  private final Waiters waiters = new Waiters(lanes, "TicketPool");

  /** Takes the only slot. */
  public ClosingHistory() {
    lanes.acquire();
  }

  /** The second thread closes the pool, the first and the third wait and are told so. */
  @Operation
  public boolean closeOrWait(@Param(gen = ThreadIdGen.class) int thread)
      throws InterruptedException {
    if (thread == 2) {
      waiters.close();
    } else if (thread == 1 || thread == 3) {
      try {
        waiters.acquire(Long.MAX_VALUE);
        return false;
      } catch (IllegalStateException failure) {
        return true;
      }
    }
    return true;
  }

  /** What must come of it. */
  public static final class Expected {
    /** As with the pool. */
    public boolean closeOrWait(int thread) {
      return true;
    }
  }
}
