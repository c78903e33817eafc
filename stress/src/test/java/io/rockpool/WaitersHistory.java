package io.rockpool;

import org.jetbrains.lincheck.datastructures.Operation;

/**
 * What threads may do that wait for the only slot, for Lincheck, which sees to it that they do not
 * wait for ever.
 */
public final class WaitersHistory {
  private final Lanes lanes = Lanes.of(1, 1, new LaneSizes(1, 1, 1));
  private final Waiters waiters = new Waiters(lanes, "TicketPool");
  private int owners;

  /** Waits for the slot and gives it back; tells whether nobody else had it. */
  @Operation
  public boolean use() throws InterruptedException {
    long place = waiters.acquire(Long.MAX_VALUE);
    boolean alone = owners++ == 0;
    owners--;
    lanes.release(place);
    waiters.released();
    return alone;
  }

  /** What must come of it. */
  public static final class Expected {
    /** As with the pool. */
    public boolean use() {
      return true;
    }
  }
}
