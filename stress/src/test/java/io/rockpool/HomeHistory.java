package io.rockpool;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** What threads may do to a home cell, for Lincheck: it holds the latest place. */
@Param(name = "place", gen = IntGen.class, conf = "1:5")
public final class HomeHistory {
  private final Home home = new Home(1, 1);

  /** Writes a place. */
  @Operation
  public void put(@Param(name = "place") int place) {
    home.put(0, place);
  }

  /** What is there. */
  @Operation
  public long find() {
    return home.find(0);
  }

  /** What must come of it. */
  public static final class Expected {
    private long latest;

    /** As the cell's. */
    public void put(int place) {
      latest = Math.max(latest, place);
    }

    /** As the cell's. */
    public long find() {
      return latest;
    }
  }
}
