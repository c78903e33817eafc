package io.rockpool;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;
import org.jetbrains.lincheck.datastructures.Validate;

/**
 * What threads may do to an engine, for Lincheck: acquire, release, and release twice, which the
 * engine survives. {@link Specification} tells what must come of it.
 *
 * <p>Subclasses choose layouts in which nearly every step takes a slow path.
 */
public abstract class EngineHistory {
  private static final int THREADS = 8;

  private final Lanes lanes;
  private final int capacity;
  private final AtomicIntegerArray owners;
  private final long[][] held;
  private final int[] count = new int[THREADS];

  EngineHistory(int capacity, LaneSizes sizes) {
    this.capacity = capacity;
    lanes = new BareLanes(capacity, capacity, sizes);
    owners = new AtomicIntegerArray(capacity);
    held = new long[THREADS][capacity];
  }

  /** Whether an object could be acquired. */
  @Operation
  public boolean acquire(@Param(gen = ThreadIdGen.class) int thread) {
    long place = lanes.acquire();
    if (place == 0) {
      return false;
    }
    if (owners.getAndIncrement(lanes.index(place)) != 0) {
      throw new IllegalStateException("two owners");
    }
    held[thread][count[thread]++] = place;
    return true;
  }

  /** Whether there was an object to release. */
  @Operation
  public boolean release(@Param(gen = ThreadIdGen.class) int thread) {
    long place = drop(thread);
    if (place != 0) {
      lanes.release(place);
    }
    return place != 0;
  }

  /** The same, but the release is done twice, as by two threads at the same moment. */
  @Operation
  public boolean releaseTwice(@Param(gen = ThreadIdGen.class) int thread) {
    long place = drop(thread);
    if (place != 0) {
      lanes.release(place);
      lanes.release(place);
    }
    return place != 0;
  }

  private long drop(int thread) {
    if (count[thread] == 0) {
      return 0;
    }
    long place = held[thread][--count[thread]];
    owners.getAndDecrement(lanes.index(place));
    return place;
  }

  /** Nothing was lost. */
  @Validate
  public void validate() {
    int found = 0;
    for (int held : count) {
      found += held;
    }
    while (lanes.acquire() != 0) {
      found++;
    }
    if (found != capacity) {
      throw new IllegalStateException(found + " objects instead of " + capacity);
    }
  }

  /** What a pool is, if one thing happens after the other. */
  static class Specification {
    private int idle;
    private final int[] count = new int[THREADS];

    Specification(int capacity) {
      idle = capacity;
    }

    /** As the engine's. */
    public boolean acquire(int thread) {
      if (idle == 0) {
        return false;
      }
      idle--;
      count[thread]++;
      return true;
    }

    /** As the engine's. */
    public boolean release(int thread) {
      if (count[thread] == 0) {
        return false;
      }
      idle++;
      count[thread]--;
      return true;
    }

    /** As the engine's. */
    public boolean releaseTwice(int thread) {
      return release(thread);
    }
  }

  /** One object; one thread has a lane, one visits, one has neither. */
  public static final class OneObject extends EngineHistory {
    /** Creates the pool. */
    public OneObject() {
      super(1, new LaneSizes(1, 1, 1));
    }

    /** What must come of it. */
    public static final class Expected extends Specification {
      /** Creates the model. */
      public Expected() {
        super(1);
      }
    }
  }

  /** Two objects, magazines of one cell: nearly each operation exchanges magazines. */
  public static final class TwoObjects extends EngineHistory {
    /** Creates the pool. */
    public TwoObjects() {
      super(2, new LaneSizes(1, 1, 1));
    }

    /** What must come of it. */
    public static final class Expected extends Specification {
      /** Creates the model. */
      public Expected() {
        super(2);
      }
    }
  }

  /** Three objects in magazines of two, and two lanes to own. */
  public static final class ThreeObjects extends EngineHistory {
    /** Creates the pool. */
    public ThreeObjects() {
      super(3, new LaneSizes(2, 1, 2));
    }

    /** What must come of it. */
    public static final class Expected extends Specification {
      /** Creates the model. */
      public Expected() {
        super(3);
      }
    }
  }
}
