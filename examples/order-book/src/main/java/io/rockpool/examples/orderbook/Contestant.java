package io.rockpool.examples.orderbook;

import java.util.List;

/** One of the ways to run the engine that are compared. */
enum Contestant {
  POOLED_EPSILON("pooled", "Epsilon GC"),
  POOLED_G1("pooled", "G1"),
  NEW_G1("new", "G1");

  private final String memory;
  private final String collector;

  Contestant(String memory, String collector) {
    this.memory = memory;
    this.collector = collector;
  }

  /** Where the objects come from: {@code pooled} or {@code new}. */
  String memory() {
    return memory;
  }

  String collector() {
    return collector;
  }

  String title() {
    return memory + ", " + collector;
  }

  /** What the JVM must be told. */
  List<String> options() {
    return this == POOLED_EPSILON
        ? List.of("-XX:+UnlockExperimentalVMOptions", "-XX:+UseEpsilonGC")
        : List.of("-XX:+UseG1GC");
  }

  Memory createMemory(int orders, int levels) {
    return this == NEW_G1
        ? new FreshMemory()
        : new PooledMemory(new OrderPool(orders), new PriceLevelPool(levels), new ExecutionPool());
  }
}
