package io.rockpool;

import java.time.temporal.ChronoUnit;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;

/**
 * What threads may do that wait for an object which never comes back, for Lincheck: the pool is
 * closed, and nobody waits for ever.
 */
public final class ClosingHistory {
  private final Ticket_AwaitedPool pool =
      Sized.of(new Ticket_AwaitedPool(1), new LaneSizes(1, 1, 1));

  /** Takes the only object. */
  public ClosingHistory() {
    pool.acquire();
  }

  /** The second thread closes the pool, the first and the third wait and are told so. */
  @Operation
  public boolean closeOrWait(@Param(gen = ThreadIdGen.class) int thread)
      throws InterruptedException {
    try {
      if (thread == 2) {
        pool.close();
      } else if (thread == 1) {
        pool.acquire();
        return false;
      } else if (thread == 3) {
        pool.acquire(ChronoUnit.FOREVER.getDuration());
        return false;
      }
    } catch (PoolMisuseException expected) {
      // Of the one who closes as well: the object is still in use.
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
