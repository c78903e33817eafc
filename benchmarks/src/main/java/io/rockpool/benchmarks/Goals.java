package io.rockpool.benchmarks;

import static io.rockpool.benchmarks.Goal.atLeast;
import static io.rockpool.benchmarks.Goal.atMost;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/** What the project wants to reach, as ratios of figures of one run. */
final class Goals {

  /** Whose objects any thread may release. */
  static final Set<Contender> SHARED_PEERS =
      EnumSet.of(
          Contender.NETTY,
          Contender.STORMPOT,
          Contender.STORMPOT_TAP,
          Contender.JCTOOLS,
          Contender.JCTOOLS_VARHANDLE,
          Contender.AGRONA,
          Contender.BLOCKING,
          Contender.COMMONS,
          Contender.KRYO_SHARED,
          Contender.VIBUR);

  private static final Set<Contender> PEERS = EnumSet.copyOf(SHARED_PEERS);

  static {
    PEERS.addAll(List.of(Contender.NETTY_PINNED, Contender.GDX, Contender.KRYO));
  }

  private static final Set<Contender> CHECKING =
      EnumSet.of(Contender.NETTY, Contender.COMMONS, Contender.STORMPOT);

  private static final Set<Contender> WITHOUT_GARBAGE =
      EnumSet.of(
          Contender.ROCKPOOL,
          Contender.ROCKPOOL_OFF,
          Contender.LEASE,
          Contender.HANDLE,
          Contender.SCOPE,
          Contender.SHARED,
          Contender.LOCAL);

  static final List<Payload> SIZES = List.of(Payload.B16, Payload.B24, Payload.B40, Payload.B64);

  static final List<Integer> LIVE = List.of(1 << 10, 1 << 14, 1 << 20);

  private Goals() {}

  /** Pools for one thread. */
  static List<Goal> confined() {
    String pair = "pair/1/b40";
    String burst = "burst/1/b40";
    List<Goal> goals = new ArrayList<>();
    goals.add(atMost("pair", 1, "× stack by hand", of(pair, Contender.ROCKPOOL, Contender.STACK)));
    goals.add(
        atMost("", 0.7, "× `ArrayDeque`", of(pair, Contender.ROCKPOOL, Contender.ARRAY_DEQUE)));
    goals.add(atMost("", 1, "× `new`", of(pair, Contender.ROCKPOOL, Contender.NEW)));
    goals.add(
        atLeast("", 3.5, "× faster than Netty", of(pair, Contender.NETTY, Contender.ROCKPOOL)));
    goals.add(
        atLeast(
            "", 50, "× faster than Commons Pool", of(pair, Contender.COMMONS, Contender.ROCKPOOL)));
    goals.add(atLeast("", 1, "× faster than every peer", fastest(PEERS, pair, Contender.ROCKPOOL)));
    goals.add(
        atMost("burst", 1, "× stack by hand", of(burst, Contender.ROCKPOOL, Contender.STACK)));
    goals.add(
        atMost("", 0.8, "× `ArrayDeque`", of(burst, Contender.ROCKPOOL, Contender.ARRAY_DEQUE)));
    goals.add(
        atLeast(
            "",
            2,
            "× faster than every shared peer, used by one thread",
            fastest(SHARED_PEERS, burst, Contender.ROCKPOOL)));
    for (int live : LIVE) {
      goals.add(
          atMost(
              "random, " + count(live) + " live",
              1.1,
              "× stack by hand, geometric mean over 16, 24, 40 and 64 bytes",
              figures -> replacement(figures, live)));
    }
    goals.add(
        atMost("reset of 5 fields", 1, "× by hand", of(pair, Contender.ROCKPOOL, Contender.STACK)));
    for (Payload payload :
        List.of(Payload.FIELDS20, Payload.FIELDS100, Payload.CONTAINERS, Payload.ARRAYS)) {
      goals.add(
          atMost(
              "of " + payload.label(),
              1,
              "× by hand",
              of(pair(payload), Contender.ROCKPOOL, Contender.STACK)));
    }
    goals.add(
        atMost(
            "creation of 1 M objects",
            1.2,
            "× a loop of `new` into an array",
            of("creation/1/b40", Contender.ROCKPOOL, Contender.NOTHING)));
    goals.add(
        atMost(
            "bytes beside an object",
            12,
            "averaged over sizes and kinds of headers",
            Goals::meanWeight));
    goals.add(
        atMost(
            "",
            1,
            "× the lightest peer that checks anything",
            figures -> ratio(weight(figures, Contender.ROCKPOOL), lightest(figures))));
    goals.add(atMost("bytes per operation", 0, "in all workloads", Goals::garbage));
    return goals;
  }

  /** Pools that threads share. */
  static List<Goal> shared() {
    List<Goal> goals = new ArrayList<>();
    for (int threads : List.of(1, 2)) {
      String pair = "pair/" + threads + "/b40";
      String work = threads == 1 ? "pair, 1 thread" : "pair, 2 threads";
      goals.add(
          atMost(
              "pool, " + work,
              1,
              "× the fastest shared peer",
              figures -> inverse(fastest(SHARED_PEERS, pair, Contender.SHARED).apply(figures))));
      goals.add(
          atMost(
              "local, " + work, 1.1, "× confined", of(pair, Contender.LOCAL, Contender.ROCKPOOL)));
      goals.add(atMost("", 1, "× `new`", of(pair, Contender.LOCAL, Contender.NEW)));
      goals.add(
          atLeast(
              "", 1.4, "× faster than Stormpot", of(pair, Contender.STORMPOT, Contender.LOCAL)));
    }
    String pair = "pair/2/b40";
    goals.add(
        atLeast(
            "pool, pair, 2 threads",
            5,
            "× faster than JCTools",
            of(pair, Contender.JCTOOLS, Contender.SHARED)));
    goals.add(
        atLeast(
            "", 50, "× faster than Commons Pool", of(pair, Contender.COMMONS, Contender.SHARED)));
    String handOver = "handover/2/b40";
    goals.add(
        atMost("local, hand-over", 0.8, "× `new`", of(handOver, Contender.LOCAL, Contender.NEW)));
    goals.add(
        atMost(
            "",
            0.75,
            "× the fastest peer",
            figures -> inverse(fastest(SHARED_PEERS, handOver, Contender.LOCAL).apply(figures))));
    goals.add(
        atMost(
            "pool, hand-over",
            1,
            "× the fastest peer",
            figures -> inverse(fastest(SHARED_PEERS, handOver, Contender.SHARED).apply(figures))));
    String burst = "burst/2/b40";
    goals.add(
        atLeast(
            "pool, burst, 2 threads",
            10,
            "× faster than every shared peer",
            fastest(SHARED_PEERS, burst, Contender.SHARED)));
    goals.add(
        atMost(
            "local, burst, 2 threads",
            1.5,
            "× confined",
            of(burst, Contender.LOCAL, Contender.ROCKPOOL)));
    goals.add(
        atLeast(
            "pool, random, 2 threads",
            5,
            "× faster than every shared peer",
            fastest(SHARED_PEERS, "replacement/2/b40/16384", Contender.SHARED)));
    goals.add(
        atMost(
            "pool, more threads than processors",
            0,
            "told exhausted without being so",
            figures -> value(figures, "exhausted", Contender.SHARED)));
    goals.add(
        atLeast(
            "",
            0.33,
            "× the fastest thread, for the slowest",
            figures -> value(figures, "share", Contender.SHARED)));
    return goals;
  }

  /** A number of objects, for people. */
  static String count(int number) {
    return number >= 1 << 20 ? (number >> 20) + " M" : (number >> 10) + " k";
  }

  static String pair(Payload payload) {
    return new Workload(Pair.class, 1, payload, 0, Set.of()).name();
  }

  static String replacement(Payload payload, int live) {
    return new Workload(Replacement.class, 1, payload, live, Set.of()).name();
  }

  /** How many times as long Rockpool takes as the stack by hand, over all sizes. */
  static OptionalDouble replacement(Figures figures, int live) {
    double product = 1;
    for (Payload payload : SIZES) {
      OptionalDouble ratio =
          of(replacement(payload, live), Contender.ROCKPOOL, Contender.STACK).apply(figures);
      if (ratio.isEmpty()) {
        return ratio;
      }
      product *= ratio.getAsDouble();
    }
    return OptionalDouble.of(Math.pow(product, 1.0 / SIZES.size()));
  }

  /** Over all gaps that objects may have, and all kinds of headers that were there. */
  private static OptionalDouble meanWeight(Figures figures) {
    return figures.all().stream()
        .filter(each -> each.workload().startsWith("memory/"))
        .filter(each -> each.workload().contains("/bytes"))
        .mapToDouble(Sample::median)
        .average();
  }

  private static OptionalDouble weight(Figures figures, Contender contender) {
    return value(figures, "memory/usual/trade", contender);
  }

  private static OptionalDouble lightest(Figures figures) {
    return CHECKING.stream()
        .map(each -> weight(figures, each))
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .min();
  }

  private static OptionalDouble garbage(Figures figures) {
    return figures.all().stream()
        .filter(
            each -> WITHOUT_GARBAGE.stream().anyMatch(one -> one.name().equals(each.contender())))
        .filter(
            each -> !each.workload().startsWith("creation") && !each.workload().startsWith("crowd"))
        .mapToDouble(Sample::garbage)
        .max();
  }

  private static Function<Figures, OptionalDouble> of(
      String workload, Contender one, Contender other) {
    return figures -> ratio(value(figures, workload, one), value(figures, workload, other));
  }

  /** How many times as long the fastest of some takes as another one. */
  private static Function<Figures, OptionalDouble> fastest(
      Set<Contender> some, String workload, Contender other) {
    return figures ->
        ratio(
            some.stream()
                .map(each -> figures.of(workload, each))
                .flatMap(Optional::stream)
                .mapToDouble(Sample::median)
                .min(),
            value(figures, workload, other));
  }

  static OptionalDouble value(Figures figures, String workload, Contender contender) {
    return figures.of(workload, contender).stream().mapToDouble(Sample::median).findFirst();
  }

  private static OptionalDouble ratio(OptionalDouble one, OptionalDouble other) {
    return one.isPresent() && other.isPresent()
        ? OptionalDouble.of(one.getAsDouble() / other.getAsDouble())
        : OptionalDouble.empty();
  }

  private static OptionalDouble inverse(OptionalDouble value) {
    return value.isPresent() ? OptionalDouble.of(1 / value.getAsDouble()) : value;
  }
}
