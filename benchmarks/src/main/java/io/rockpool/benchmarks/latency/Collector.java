package io.rockpool.benchmarks.latency;

import java.util.List;

/** A garbage collector, and the options that choose it. */
enum Collector {
  G1("G1", "-XX:+UseG1GC"),
  PARALLEL("Parallel", "-XX:+UseParallelGC"),
  ZGC("ZGC", "-XX:+UseZGC");

  /** The first version of Java whose ZGC has generations, if asked for them. */
  private static final int GENERATIONS = 21;

  /** The first version of Java whose ZGC has no other mode. */
  private static final int ONLY_GENERATIONS = 24;

  private final String label;
  private final String option;

  Collector(String label, String option) {
    this.label = label;
    this.option = option;
  }

  /** The name in tables, for a version of Java. */
  String label(int java) {
    return this == ZGC && java < GENERATIONS ? label + " (without generations)" : label;
  }

  List<String> options(int java) {
    return this == ZGC && java >= GENERATIONS && java < ONLY_GENERATIONS
        ? List.of(option, "-XX:+ZGenerational")
        : List.of(option);
  }
}
