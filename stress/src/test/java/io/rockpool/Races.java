package io.rockpool;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
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

  private static TicketPool pool() {
    return Sized.of(new TicketPool(1), SIZES);
  }

  private static int release(TicketPool pool, Ticket ticket) {
    try {
      pool.release(ticket);
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
    private final TicketPool pool = pool();

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
    private final TicketPool pool = pool();
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
      for (int i = 0; mine == null && i < 100; i++) {
        mine = pool.tryAcquire();
      }
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
    private final TicketPool pool = pool();
    private final Ticket ticket = pool.acquire();

    /** Releases. */
    @Actor
    public void one(III_Result result) {
      result.r1 = release(pool, ticket);
    }

    /** Releases. */
    @Actor
    public void other(III_Result result) {
      result.r2 = release(pool, ticket);
    }

    /** Counts the objects. */
    @Arbiter
    public void count(III_Result result) {
      while (pool.tryAcquire() != null) {
        result.r3++;
      }
    }
  }

  /**
   * The same through locals, and both acquire again as soon as both have released: there is one
   * owner.
   */
  @JCStressTest
  @Outcome(
      id = {"1, 0, 0", "0, 1, 0"},
      expect = Expect.ACCEPTABLE,
      desc = "one owner")
  @Outcome(expect = Expect.FORBIDDEN, desc = "two owners, or none")
  @State
  public static class ReleasedThroughLocals {
    private final TicketPool pool = pool();
    private final Ticket ticket = pool.acquire();
    private final AtomicInteger met = new AtomicInteger();

    /** Releases, and acquires. */
    @Actor
    public void one(III_Result result) {
      result.r1 = again();
    }

    /** Releases, and acquires. */
    @Actor
    public void other(III_Result result) {
      result.r2 = again();
    }

    private int again() {
      TicketPool.Local local = pool.local();
      meet(2);
      try {
        local.release(ticket);
      } catch (PoolMisuseException caught) {
        // The other one was first.
      }
      meet(4);
      return local.tryAcquire() == null ? 0 : 1;
    }

    private void meet(int together) {
      met.getAndIncrement();
      while (met.get() < together) {
        Thread.onSpinWait();
      }
      // Whoever came last is ahead by the time that the other takes to see it.
      for (int i = ThreadLocalRandom.current().nextInt(30); i > 0; i--) {
        Thread.onSpinWait();
      }
    }

    /** Counts the objects that are left. */
    @Arbiter
    public void count(III_Result result) {
      while (pool.tryAcquire() != null) {
        result.r3++;
      }
    }
  }

  /** The same with full checks, which its JVM must have: exactly one may. */
  @JCStressTest
  @Outcome(
      id = {"1, 0, 1", "0, 1, 1"},
      expect = Expect.ACCEPTABLE,
      desc = "caught")
  @Outcome(expect = Expect.FORBIDDEN, desc = "not caught, or harm")
  @State
  public static class ReleasedTwiceExactly {
    private final TicketPool pool = pool();
    private final Ticket ticket = pool.acquire();

    /** Releases. */
    @Actor
    public void one(III_Result result) {
      result.r1 = release(pool, ticket);
    }

    /** Releases. */
    @Actor
    public void other(III_Result result) {
      result.r2 = release(pool, ticket);
    }

    /** Counts the objects. */
    @Arbiter
    public void count(III_Result result) {
      while (pool.tryAcquire() != null) {
        result.r3++;
      }
    }
  }

  /** An object is released while its pool is closed: before it, or let go, but never refused. */
  @JCStressTest
  @Outcome(
      id = {"1, 1, 0", "1, 0, 0"},
      expect = Expect.ACCEPTABLE,
      desc = "released")
  @Outcome(expect = Expect.FORBIDDEN, desc = "refused, or still to be had")
  @State
  public static class ReleasedWhileClosed {
    private final TicketPool pool = pool();
    private final Ticket ticket = pool.acquire();

    /** Releases. */
    @Actor
    public void one(III_Result result) {
      result.r1 = release(pool, ticket);
    }

    /** Closes. */
    @Actor
    public void other(III_Result result) {
      result.r2 = close(pool);
    }

    /** Counts what is left. */
    @Arbiter
    public void count(III_Result result) {
      result.r3 = pool.capacity() + remaining(pool);
    }
  }

  /** An object is acquired while its pool is closed: then it can be released, and no other had. */
  @JCStressTest
  @Outcome(
      id = {"1, 1, 0", "1, 0, 0", "0, 1, 0"},
      expect = Expect.ACCEPTABLE,
      desc = "acquired, or refused")
  @Outcome(expect = Expect.FORBIDDEN, desc = "neither, or still to be had")
  @State
  public static class AcquiredWhileClosed {
    private final TicketPool pool = pool();
    private Ticket ticket;

    /** Acquires. */
    @Actor
    public void one(III_Result result) {
      try {
        ticket = pool.acquire();
        result.r1 = 1;
      } catch (PoolMisuseException closed) {
        result.r1 = 0;
      }
    }

    /** Closes. */
    @Actor
    public void other(III_Result result) {
      result.r2 = close(pool);
    }

    /** Counts what is left. */
    @Arbiter
    public void count(III_Result result) {
      result.r3 = ticket == null ? 0 : 1 - release(pool, ticket);
      result.r3 += pool.capacity() + remaining(pool);
    }
  }

  /** A handle finds its object until that is released, and nothing from then on. */
  @JCStressTest
  @Outcome(
      id = {"1, 1, 0", "1, 0, 0", "0, 0, 0"},
      expect = Expect.ACCEPTABLE,
      desc = "stale once and for all")
  @Outcome(expect = Expect.FORBIDDEN, desc = "alive again")
  @State
  public static class StaleHandle {
    private final TicketPool pool = pool();
    private final Ticket ticket = pool.acquire();
    private final long handle = pool.handleOf(ticket);

    /** Releases, and again after another acquisition. */
    @Actor
    public void one() {
      pool.release(ticket);
      pool.release(pool.acquire());
      pool.acquire();
    }

    /** Looks twice. */
    @Actor
    public void other(III_Result result) {
      result.r1 = find();
      result.r2 = find();
    }

    private int find() {
      Ticket found = pool.resolve(handle);
      return found == null ? 0 : found == ticket ? 1 : 2;
    }

    /** Looks at the end. */
    @Arbiter
    public void last(III_Result result) {
      result.r3 = find();
    }
  }

  /** Whether nothing was in use. */
  private static int close(TicketPool pool) {
    try {
      pool.close();
      return 1;
    } catch (PoolMisuseException inUse) {
      return 0;
    }
  }

  private static int remaining(TicketPool pool) {
    try {
      return pool.tryAcquire() == null ? 0 : 1;
    } catch (PoolMisuseException closed) {
      return 0;
    }
  }
}
