package io.rockpool.benchmarks.shared;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.agrona.concurrent.ManyToManyConcurrentArrayQueue;
import org.jctools.queues.MpmcArrayQueue;
import org.jctools.queues.varhandle.MpmcVarHandleArrayQueue;

/** By what threads share trades. */
public enum Contender {
  /** The shared pool itself. */
  POOL("Rockpool", PoolFront::sharing),
  /** A local of it for each thread. */
  LOCAL("Rockpool, local", LocalFront::sharing),
  /** A pool for each thread, which shares nothing. */
  CONFINED("Rockpool, confined", ConfinedFront::sharing),
  /** Another claims by one compare-and-set what it finds in a thread-local variable. */
  STORMPOT("Stormpot", capacity -> java21("StormpotFront", capacity)),
  /** The same, with a front for each thread instead of the thread-local variable. */
  STORMPOT_TAP("Stormpot, tap for one thread", capacity -> java21("StormpotTapFront", capacity)),
  /** A queue. */
  JCTOOLS(
      "JCTools MpmcArrayQueue",
      capacity -> QueueFront.sharing(new MpmcArrayQueue<>(capacity), capacity)),
  /** The same without Unsafe. */
  JCTOOLS_VARHANDLE(
      "JCTools MpmcVarHandleArrayQueue",
      capacity -> QueueFront.sharing(new MpmcVarHandleArrayQueue<>(capacity), capacity)),
  /** A queue. */
  AGRONA(
      "Agrona ManyToManyConcurrentArrayQueue",
      capacity -> QueueFront.sharing(new ManyToManyConcurrentArrayQueue<>(capacity), capacity)),
  /** A queue with a lock. */
  BLOCKING(
      "ArrayBlockingQueue",
      capacity -> QueueFront.sharing(new ArrayBlockingQueue<>(capacity), capacity)),
  /** A stack for each thread, to which others give back. */
  NETTY("Netty Recycler", NettyFront::sharing),
  /** A pool with locks. */
  COMMONS("Commons Pool 2", CommonsFront::sharing),
  /** A queue with a lock and a factory. */
  KRYO("Kryo Pool", KryoFront::sharing),
  /** A semaphore and a queue. */
  VIBUR("vibur", ViburFront::sharing),
  /** A stack in a thread-local variable. */
  DEQUE("thread-local ArrayDeque", DequeFront::sharing),
  /** No pool. */
  NEW("new", FreshFront::sharing),
  /** Nobody gives anything back: for workloads that reuse the oldest in any case. */
  NOTHING("the queue alone", RoundFront::sharing);

  /** The first version of Java whose classes JDK 17 does not load. */
  private static final int JAVA_21 = 21;

  private final String label;

  // A lambda without state, of which the type does not tell.
  @SuppressWarnings("ImmutableEnumChecker")
  private final IntFunction<Supplier<Front>> sharing;

  Contender(String label, IntFunction<Supplier<Front>> sharing) {
    this.label = label;
    this.sharing = sharing;
  }

  /** The name in tables. */
  String label() {
    return label;
  }

  /** Whether this JVM can run it. */
  boolean runsHere() {
    return (this != STORMPOT && this != STORMPOT_TAP) || Runtime.version().feature() >= JAVA_21;
  }

  /** Creates what is shared; of what is returned, each thread gets its front. */
  Supplier<Front> share(int capacity) {
    return sharing.apply(capacity);
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
