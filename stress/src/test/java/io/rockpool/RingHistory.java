package io.rockpool;

import java.util.ArrayDeque;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** What threads may do to the queue of magazines, for Lincheck: it is a bounded queue. */
@Param(name = "number", gen = IntGen.class, conf = "0:3")
public final class RingHistory {
  private final Ring ring = new Ring(2);

  /** Whether there was room. */
  @Operation
  public boolean offer(@Param(name = "number") int number) {
    return ring.offer(number);
  }

  /** What was at the front. */
  @Operation
  public int poll() {
    return ring.poll();
  }

  /** What must come of it. */
  public static final class Expected {
    private final ArrayDeque<Integer> queue = new ArrayDeque<>();

    /** As the ring's. */
    public boolean offer(int number) {
      return queue.size() < 2 && queue.add(number);
    }

    /** As the ring's. */
    public int poll() {
      Integer number = queue.poll();
      return number == null ? -1 : number;
    }
  }
}
