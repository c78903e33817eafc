package io.rockpool;

import org.jetbrains.lincheck.datastructures.Operation;

/**
 * What threads may do that wait for the only object of a pool, for Lincheck: each gets it, and
 * nobody waits for ever.
 */
public final class WaitersHistory {
  private final Ticket_AwaitedPool pool =
      Sized.of(new Ticket_AwaitedPool(1), new LaneSizes(1, 1, 1));
  private int owners;

  /** Waits for the object and gives it back; tells whether nobody else had it. */
  @Operation
  public boolean use() {
    Ticket.Awaited ticket = pool.acquire();
    boolean alone = owners++ == 0 && ticket.isAsNew();
    ticket.fill(owners);
    owners--;
    pool.release(ticket);
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
