package io.rockpool.benchmarks;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which workloads are measured. */
enum Plan {
  /** What can be measured in a few minutes. */
  SHORT("performance", true) {
    @Override
    List<Workload> workloads() {
      List<Workload> all = new ArrayList<>();
      all.add(new Workload(Pair.class, 1, Payload.B40, 0, PAIRING));
      all.add(new Workload(Burst.class, 1, Payload.B40, 0, BURSTING));
      for (int live : List.of(1 << 10, 1 << 14, 1 << 20)) {
        for (Payload payload : List.of(Payload.B16, Payload.B24, Payload.B40, Payload.B64)) {
          all.add(
              new Workload(
                  Replacement.class, 1, payload, live, payload == Payload.B40 ? CLOSE : TWINS));
        }
      }
      for (Payload payload : RESETS) {
        all.add(new Workload(Pair.class, 1, payload, 0, TWINS));
      }
      for (Payload payload : List.of(Payload.B16, Payload.B24, Payload.B64, Payload.B256)) {
        all.add(new Workload(Pair.class, 1, payload, 0, CLOSE));
      }
      for (Payload payload : List.of(Payload.OWNED, Payload.ARGUMENTS)) {
        all.add(
            new Workload(
                Pair.class,
                1,
                payload,
                0,
                EnumSet.of(Contender.ROCKPOOL, Contender.STACK, Contender.NEW)));
      }
      all.add(new Workload(Exhaustion.class, 1, Payload.B40, 0, RUNNING_OUT));
      all.add(new Workload(Creation.class, 1, Payload.B40, 0, CREATED));
      all.add(new Workload(Pair.class, 2, Payload.B40, 0, TOGETHER));
      all.add(new Workload(Burst.class, 2, Payload.B40, 0, TOGETHER));
      all.add(new Workload(Replacement.class, 2, Payload.B40, 1 << 14, REPLACING));
      all.add(new Workload(HandOver.class, 2, Payload.B40, 0, HANDING_OVER));
      all.add(new Workload(Ring.class, 2, Payload.B40, 0, EnumSet.of(Contender.DISRUPTOR)));
      all.add(new Workload(Crowd.class, 8, Payload.B40, 0, CROWDING));
      return all;
    }
  },

  /** Everything. */
  FULL("performance-full", false) {
    @Override
    List<Workload> workloads() {
      List<Workload> all = new ArrayList<>(SHORT.workloads());
      for (int threads : List.of(4, 8)) {
        all.add(new Workload(Pair.class, threads, Payload.B40, 0, TOGETHER));
        all.add(new Workload(Burst.class, threads, Payload.B40, 0, TOGETHER));
        all.add(new Workload(Replacement.class, threads, Payload.B40, 1 << 14, REPLACING));
      }
      Set<Contender> any = EnumSet.copyOf(PAIRING);
      any.removeIf(contender -> !contender.poolsAnything());
      List<Workload> widened = new ArrayList<>();
      for (Workload each : all) {
        boolean alone = each.threads() == 1 && each.payload().isAnything();
        boolean replaces = each.benchmark() == Replacement.class;
        if (alone && (replaces || each.benchmark() == Pair.class)) {
          Set<Contender> contenders =
              each.payload() != Payload.B40 ? any : replaces ? REPLACING_ALONE : PAIRING;
          widened.add(
              new Workload(
                  each.benchmark(), each.threads(), each.payload(), each.live(), contenders));
        } else {
          widened.add(each);
        }
      }
      return widened;
    }
  };

  /** Rockpool and what is compared with it in every way. */
  private static final Set<Contender> TWINS = EnumSet.of(Contender.ROCKPOOL, Contender.STACK);

  private static final Set<Contender> CLOSE =
      EnumSet.of(Contender.ROCKPOOL, Contender.STACK, Contender.ARRAY_DEQUE, Contender.NEW);

  static final List<Payload> RESETS =
      List.of(Payload.FIELDS20, Payload.FIELDS100, Payload.CONTAINERS, Payload.ARRAYS);

  private static final Set<Contender> PAIRING =
      EnumSet.complementOf(EnumSet.of(Contender.DISRUPTOR));

  private static final Set<Contender> BURSTING = without(PAIRING, Contender.HANDLE);

  private static final Set<Contender> REPLACING_ALONE =
      without(BURSTING, Contender.SCOPE, Contender.ROCKPOOL_OFF, Contender.NOTHING);

  private static final Set<Contender> TOGETHER =
      without(
          PAIRING,
          Contender.ROCKPOOL_OFF,
          Contender.ROCKPOOL_FULL,
          Contender.LEASE,
          Contender.HANDLE,
          Contender.SCOPE,
          Contender.STACK,
          Contender.ARRAY_DEQUE,
          Contender.GDX,
          Contender.KRYO,
          Contender.NETTY_PINNED,
          Contender.NOTHING);

  private static final Set<Contender> REPLACING =
      without(TOGETHER, Contender.ROCKPOOL, Contender.SHARED_FULL);

  private static final Set<Contender> HANDING_OVER = with(REPLACING, Contender.NOTHING);

  private static final Set<Contender> CROWDING =
      without(REPLACING, Contender.NEW, Contender.THREAD_LOCAL, Contender.STORMPOT_TAP);

  /** Without Stormpot: the JVM ran out of memory where it was asked again and again. */
  private static final Set<Contender> RUNNING_OUT =
      EnumSet.of(
          Contender.ROCKPOOL,
          Contender.SHARED,
          Contender.LOCAL,
          Contender.STACK,
          Contender.ARRAY_DEQUE,
          Contender.JCTOOLS,
          Contender.AGRONA,
          Contender.COMMONS,
          Contender.VIBUR);

  private static final Set<Contender> CREATED =
      EnumSet.of(
          Contender.NOTHING,
          Contender.ROCKPOOL,
          Contender.SHARED,
          Contender.STACK,
          Contender.ARRAY_DEQUE,
          Contender.GDX,
          Contender.JCTOOLS,
          Contender.COMMONS,
          Contender.VIBUR);

  private final String page;
  private final boolean isBrief;

  Plan(String page, boolean isBrief) {
    this.page = page;
    this.isBrief = isBrief;
  }

  /** The name of the page of its figures, and of the folder that has them and the charts. */
  String page() {
    return page;
  }

  /** Whether it is to end in time, at the price of forks. */
  boolean isBrief() {
    return isBrief;
  }

  /** How many forks a contender has whose figure is not close to another one. */
  int others(int least) {
    return isBrief ? 1 : least;
  }

  /** What is measured, in this order. */
  abstract List<Workload> workloads();

  private static Set<Contender> without(Set<Contender> all, Contender... some) {
    Set<Contender> rest = EnumSet.copyOf(all);
    rest.removeAll(List.of(some));
    return rest;
  }

  private static Set<Contender> with(Set<Contender> all, Contender another) {
    Set<Contender> more = EnumSet.copyOf(all);
    more.add(another);
    return more;
  }
}
