package io.rockpool.benchmarks;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What the threads of a benchmark have in common. */
@State(Scope.Benchmark)
public class Sharing {
  /** Where items come from. */
  @Param public Contender contender = Contender.ROCKPOOL;

  /** What they are. */
  @Param({"B40"})
  public Payload payload = Payload.B40;

  /** How many there are. */
  @Param({"1024"})
  public int capacity;

  private @Nullable Supplier<Front> fronts;

  /** Creates it. */
  @Setup
  public void open() {
    Layout.shift();
    fronts = contender.share(payload, capacity);
  }

  /** A front for the calling thread. */
  Front front() {
    return Objects.requireNonNull(fronts).get();
  }
}
