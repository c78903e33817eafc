package io.rockpool.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A pool is created with 1,048,576 items. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Creation {
  private static final int CAPACITY = 1 << 20;

  /** What is created. */
  @Param public Contender contender = Contender.ROCKPOOL;

  /** Of what. */
  @Param({"B40"})
  public Payload payload = Payload.B40;

  /** One pool. */
  @Benchmark
  @OperationsPerInvocation(CAPACITY)
  public Object cycle() {
    return contender.share(payload, CAPACITY).get();
  }
}
