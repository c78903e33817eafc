package io.rockpool.benchmarks.shared;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What the threads of a benchmark share. */
@State(Scope.Benchmark)
public class Sharing {
  /** By what they share it. */
  @Param public Contender contender = Contender.POOL;

  /** How many trades there are. */
  @Param({"1024"})
  public int capacity;

  private @Nullable Supplier<Front> fronts;

  /** Creates it. */
  @Setup
  public void open() {
    fronts = contender.share(capacity);
  }

  /** A front for the calling thread. */
  Front front() {
    return Objects.requireNonNull(fronts).get();
  }
}
