package io.rockpool;

import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;

/**
 * What threads may do to two slots of which all places are at home, for Lincheck: so that nothing
 * matters but the verdict.
 */
public final class VerdictHistory {
  private static final int THREADS = 8;

  private final Lanes slots = new BareLanes(2, 2, new LaneSizes(1, 1, 1));
  private final Home home = new Home(2, 2);
  private final Depot depot = new Depot(1, 1);
  private final Search search = new Search(slots, depot, home);
  private final long[] held = new long[THREADS];

  /** Puts both slots at home. */
  public VerdictHistory() {
    depot.add(1);
    home.put(0, slots.first(0));
    home.put(1, slots.first(1));
    search.capacity(2);
  }

  /** Whether a slot could be acquired. Threads begin to look at different ones. */
  @Operation
  public boolean acquire(@Param(gen = ThreadIdGen.class) int thread) {
    if (held[thread] != 0) {
      return false;
    }
    long place = search.find(null, thread);
    held[thread] = place == 0 ? 0 : slots.next(place);
    return place != 0;
  }

  /** Whether there was a slot to release. */
  @Operation
  public boolean release(@Param(gen = ThreadIdGen.class) int thread) {
    long place = held[thread];
    held[thread] = 0;
    if (place != 0) {
      home.put(slots.index(place), place);
    }
    return place != 0;
  }

  /** What must come of it. */
  public static final class Expected {
    private int idle = 2;
    private final boolean[] holds = new boolean[THREADS];

    /** As the engine's. */
    public boolean acquire(int thread) {
      if (holds[thread] || idle == 0) {
        return false;
      }
      idle--;
      holds[thread] = true;
      return true;
    }

    /** As the engine's. */
    public boolean release(int thread) {
      boolean held = holds[thread];
      if (held) {
        idle++;
      }
      holds[thread] = false;
      return held;
    }
  }
}
