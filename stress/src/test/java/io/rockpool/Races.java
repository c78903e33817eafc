package io.rockpool;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * What two threads may see of a pool with one object, for jcstress. There are never more than two
 * actors: with three, a machine of two processors skips the test and says nothing.
 */
public final class Races {
  private static final LaneSizes SIZES = new LaneSizes(2, 1, 1);

  private Races() {}

  private static int release(TicketPool pool, Ticket ticket, boolean exactly) {
    try {
      if (exactly) {
        pool.releaseExactly(ticket);
      } else {
        pool.release(ticket);
      }
      return 1;
    } catch (PoolMisuseException failure) {
      return 0;
    }
  }

  /** The object has one owner, and one has it. */
  @JCStressTest
  @Outcome(
      id = {"1, 0", "0, 1"},
      expect = Expect.ACCEPTABLE,
      desc = "one owner")
  @Outcome(expect = Expect.FORBIDDEN, desc = "two owners, or none")
  @State
  public static class OneOwner {
    private final TicketPool pool = new TicketPool(1, SIZES);

    /** Acquires. */
    @Actor
    public void one(II_Result result) {
      result.r1 = pool.tryAcquire() == null ? 0 : 1;
    }

    /** Acquires. */
    @Actor
    public void other(II_Result result) {
      result.r2 = pool.tryAcquire() == null ? 0 : 1;
    }
  }

  /** What one owner left behind, the next does not see. */
  @JCStressTest
  @Outcome(
      id = {"-1", "0"},
      expect = Expect.ACCEPTABLE,
      desc = "not acquired, or as new")
  @Outcome(expect = Expect.FORBIDDEN, desc = "not as new")
  @State
  public static class AsNew {
    private final TicketPool pool = new TicketPool(1, SIZES);
    private final Ticket ticket = pool.acquire();

    /** Fills and releases. */
    @Actor
    public void one() {
      ticket.fill(7);
      pool.release(ticket);
    }

    /** Acquires and looks. */
    @Actor
    public void other(I_Result result) {
      Ticket mine = pool.tryAcquire();
      result.r1 = mine == null ? -1 : mine.isAsNew() ? 0 : 1;
    }
  }

  /** Two threads release at the same moment: at least one may, and nothing is lost or doubled. */
  @JCStressTest
  @Outcome(
      id = {"1, 0, 1", "0, 1, 1"},
      expect = Expect.ACCEPTABLE,
      desc = "caught")
  @Outcome(id = "1, 1, 1", expect = Expect.ACCEPTABLE_INTERESTING, desc = "not caught, no harm")
  @Outcome(expect = Expect.FORBIDDEN, desc = "harm")
  @State
  public static class ReleasedTwice {
    private final TicketPool pool = new TicketPool(1, SIZES);
    private final Ticket ticket = pool.acquire();

    /** Releases. */
    @Actor
    public void one(III_Result result) {
      result.r1 = release(pool, ticket, false);
    }

    /** Releases. */
    @Actor
    public void other(III_Result result) {
      result.r2 = release(pool, ticket, false);
    }

    /** Counts the objects. */
    @Arbiter
    public void count(III_Result result) {
      while (pool.tryAcquire() != null) {
        result.r3++;
      }
    }
  }

  /** The same with full checks: exactly one may. */
  @JCStressTest
  @Outcome(
      id = {"1, 0, 1", "0, 1, 1"},
      expect = Expect.ACCEPTABLE,
      desc = "caught")
  @Outcome(expect = Expect.FORBIDDEN, desc = "not caught, or harm")
  @State
  public static class ReleasedTwiceExactly {
    private final TicketPool pool = new TicketPool(1, SIZES);
    private final Ticket ticket = pool.acquire();

    /** Releases. */
    @Actor
    public void one(III_Result result) {
      result.r1 = release(pool, ticket, true);
    }

    /** Releases. */
    @Actor
    public void other(III_Result result) {
      result.r2 = release(pool, ticket, true);
    }

    /** Counts the objects. */
    @Arbiter
    public void count(III_Result result) {
      while (pool.tryAcquire() != null) {
        result.r3++;
      }
    }
  }
}
