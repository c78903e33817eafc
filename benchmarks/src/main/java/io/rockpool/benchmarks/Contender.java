package io.rockpool.benchmarks;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.agrona.concurrent.ManyToManyConcurrentArrayQueue;
import org.jctools.queues.MpmcArrayQueue;
import org.jctools.queues.varhandle.MpmcVarHandleArrayQueue;

/** Where items come from. */
public enum Contender {
  /** The generated pool for one thread. */
  ROCKPOOL("Rockpool", (kind, capacity) -> () -> kind.rockpool(capacity)),
  /** The same without checks. */
  ROCKPOOL_OFF("Rockpool, checks off", ROCKPOOL),
  /** The same with all checks. */
  ROCKPOOL_FULL("Rockpool, checks full", ROCKPOOL),
  /** The same, by leases. */
  LEASE("Rockpool, leases", (kind, capacity) -> () -> new LeaseFront(capacity)),
  /** The same, found again by handles. */
  HANDLE("Rockpool, handles", (kind, capacity) -> () -> new HandleFront(capacity)),
  /** The same, by scopes. */
  SCOPE("Rockpool, scopes", (kind, capacity) -> () -> new ScopeFront(capacity)),
  /** The generated pool that threads share. */
  SHARED("Rockpool, shared", (kind, capacity) -> SharedFront.sharing(capacity)),
  /** The same with all checks. */
  SHARED_FULL("Rockpool, shared, checks full", SHARED),
  /** A local of it for each thread. */
  LOCAL("Rockpool, local", (kind, capacity) -> LocalFront.sharing(capacity)),
  /** What an expert writes. */
  STACK("stack by hand", (kind, capacity) -> () -> kind.stack(capacity)),
  /** What most people write. */
  ARRAY_DEQUE("ArrayDeque", (kind, capacity) -> () -> new ArrayDequeFront(kind, capacity)),
  /** No pool. */
  NEW("new", (kind, capacity) -> kind::fresh),
  /** A stack in a thread-local variable. */
  THREAD_LOCAL("thread-local ArrayDeque", DequeFront::sharing),
  /** A pool for one thread. */
  GDX("libGDX Pool", (kind, capacity) -> () -> new GdxFront(kind, capacity)),
  /** A pool for one thread. */
  KRYO("Kryo Pool, one thread", (kind, capacity) -> KryoFront.sharing(false, kind, capacity)),
  /** A stack for each thread, to which others give back. */
  NETTY("Netty Recycler", (kind, capacity) -> NettyFront.sharing(capacity)),
  /** The same for one thread, without its check. */
  NETTY_PINNED(
      "Netty Recycler, pinned, unguarded", (kind, capacity) -> () -> NettyFront.pinned(capacity)),
  /** Another claims by one compare-and-set what it finds in a thread-local variable. */
  STORMPOT("Stormpot", (kind, capacity) -> java21("StormpotFront", capacity)),
  /** The same, with a front for each thread instead of the thread-local variable. */
  STORMPOT_TAP(
      "Stormpot, tap for one thread", (kind, capacity) -> java21("StormpotTapFront", capacity)),
  /** A queue. */
  JCTOOLS(
      "JCTools MpmcArrayQueue",
      (kind, capacity) -> QueueFront.sharing(new MpmcArrayQueue<>(capacity), kind, capacity)),
  /** The same without Unsafe. */
  JCTOOLS_VARHANDLE(
      "JCTools MpmcVarHandleArrayQueue",
      (kind, capacity) ->
          QueueFront.sharing(new MpmcVarHandleArrayQueue<>(capacity), kind, capacity)),
  /** A queue. */
  AGRONA(
      "Agrona ManyToManyConcurrentArrayQueue",
      (kind, capacity) ->
          QueueFront.sharing(new ManyToManyConcurrentArrayQueue<>(capacity), kind, capacity)),
  /** A queue with a lock. */
  BLOCKING(
      "ArrayBlockingQueue",
      (kind, capacity) -> QueueFront.sharing(new ArrayBlockingQueue<>(capacity), kind, capacity)),
  /** A pool with locks. */
  COMMONS("Commons Pool 2", CommonsFront::sharing),
  /** A queue with a lock and a factory. */
  KRYO_SHARED("Kryo Pool", (kind, capacity) -> KryoFront.sharing(true, kind, capacity)),
  /** A semaphore and a queue. */
  VIBUR("vibur", ViburFront::sharing),
  /** A ring whose items never leave it: two threads, no queue. */
  DISRUPTOR("Disruptor RingBuffer", Contender::ring),
  /** Nobody gives anything back: for workloads that reuse the oldest in any case. */
  NOTHING("array, round and round", (kind, capacity) -> () -> new RoundFront(kind, capacity));

  /** The first version of Java whose classes JDK 17 does not load. */
  private static final int JAVA_21 = 21;

  private final String label;

  // A lambda without state, of which the type does not tell.
  @SuppressWarnings("ImmutableEnumChecker")
  private final BiFunction<Kind, Integer, Supplier<Front>> sharing;

  Contender(String label, BiFunction<Kind, Integer, Supplier<Front>> sharing) {
    this.label = label;
    this.sharing = sharing;
  }

  /** In a JVM with other settings. */
  Contender(String label, Contender same) {
    this(label, same.sharing);
  }

  /** The name in tables. */
  String label() {
    return label;
  }

  /** The level of checks of Rockpool. */
  String checks() {
    return switch (this) {
      case ROCKPOOL_OFF -> "off";
      case ROCKPOOL_FULL, SHARED_FULL -> "full";
      default -> "standard";
    };
  }

  /** Whether it pools items of any kind, not only one that knows of it. */
  boolean poolsAnything() {
    return switch (this) {
      case LEASE, HANDLE, SCOPE, SHARED, SHARED_FULL, LOCAL, NETTY, NETTY_PINNED -> false;
      case STORMPOT, STORMPOT_TAP, DISRUPTOR -> false;
      default -> true;
    };
  }

  /** Whether its figure is close to another one that it is compared with, so that it needs care. */
  boolean isClose() {
    return switch (this) {
      case ROCKPOOL, ROCKPOOL_OFF, SHARED, LOCAL, STACK, ARRAY_DEQUE, NEW, NOTHING, STORMPOT ->
          true;
      default -> false;
    };
  }

  /** Whether this JVM can run it. */
  boolean runsHere() {
    return (this != STORMPOT && this != STORMPOT_TAP) || Runtime.version().feature() >= JAVA_21;
  }

  /** Creates what is shared; of what is returned, each thread gets its front. */
  Supplier<Front> share(Payload payload, int capacity) {
    return sharing.apply(payload.kind(), capacity);
  }

  private static Supplier<Front> ring(Kind kind, int capacity) {
    throw new UnsupportedOperationException("Its items cannot be acquired. See Ring.");
  }

  /** What was compiled for a later Java than this class. */
  @SuppressWarnings("unchecked")
  private static Supplier<Front> java21(String front, int capacity) {
    try {
      return (Supplier<Front>)
          Class.forName(Contender.class.getPackageName() + "." + front)
              .getDeclaredMethod("sharing", int.class)
              .invoke(null, capacity);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
