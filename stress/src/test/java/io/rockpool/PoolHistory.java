package io.rockpool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;
import org.jetbrains.lincheck.datastructures.Validate;

/**
 * What threads may do to a generated pool, for Lincheck: acquire, release, and release twice, which
 * is refused. {@link Specification} tells what must come of it.
 */
public abstract class PoolHistory {
  private static final int THREADS = 8;

  private final Pool<? extends Ticket> pool;
  private final int most;
  private final List<ArrayDeque<Ticket>> held = new ArrayList<>();
  private final AtomicInteger shared = new AtomicInteger();

  PoolHistory(Pool<? extends Ticket> pool, int most) {
    this.pool = pool;
    this.most = most;
    for (int i = 0; i < THREADS; i++) {
      held.add(new ArrayDeque<>());
    }
  }

  /** Whether an object could be acquired. */
  @Operation
  public boolean acquire(@Param(gen = ThreadIdGen.class) int thread) {
    Ticket ticket;
    try {
      ticket = pool.acquire();
    } catch (PoolExhaustedException none) {
      return false;
    }
    if (!ticket.isAsNew()) {
      shared.getAndIncrement();
    }
    ticket.fill(thread + 1);
    held.get(thread).push(ticket);
    return true;
  }

  /** Whether there was an object to release. */
  @Operation
  public boolean release(@Param(gen = ThreadIdGen.class) int thread) {
    if (held.get(thread).isEmpty()) {
      return false;
    }
    Ticket ticket = held.get(thread).pop();
    if (ticket.number != thread + 1) {
      shared.getAndIncrement();
    }
    release(ticket);
    return true;
  }

  @SuppressWarnings("unchecked")
  private void release(Ticket ticket) {
    ((Pool<Ticket>) pool).release(ticket);
  }

  /** No object had two owners, and none was lost. */
  @Validate
  public void validate() {
    if (shared.get() > 0) {
      throw new IllegalStateException("two owners");
    }
    List<Ticket> all = new ArrayList<>();
    held.forEach(all::addAll);
    try {
      while (true) {
        all.add(pool.acquire());
      }
    } catch (PoolExhaustedException none) {
      if (all.stream().distinct().count() != most) {
        throw new IllegalStateException(all.size() + " objects instead of " + most);
      }
    }
  }

  /** What a pool is, if one thing happens after the other. */
  static class Specification {
    private int idle;
    private final int[] count = new int[THREADS];

    Specification(int capacity) {
      idle = capacity;
    }

    /** As the pool's. */
    public boolean acquire(int thread) {
      if (idle == 0) {
        return false;
      }
      idle--;
      count[thread]++;
      return true;
    }

    /** As the pool's. */
    public boolean release(int thread) {
      if (count[thread] == 0) {
        return false;
      }
      idle++;
      count[thread]--;
      return true;
    }
  }

  /** Two objects, and magazines of one cell. */
  public static final class Fixed extends PoolHistory {
    /** Creates the pool. */
    public Fixed() {
      super(Sized.of(new TicketPool(2), new LaneSizes(1, 1, 1)), 2);
    }

    /** What must come of it. */
    public static final class Expected extends Specification {
      /** Creates the model. */
      public Expected() {
        super(2);
      }
    }
  }

  /** One object, and a second when it is needed. */
  public static final class Growing extends PoolHistory {
    /** Creates the pool. */
    public Growing() {
      super(new Ticket_GrownPool(), 2);
    }

    /** What must come of it. */
    public static final class Expected extends Specification {
      /** Creates the model. */
      public Expected() {
        super(2);
      }
    }
  }
}
