package io.rockpool.processor;

import io.rockpool.Checks;
import io.rockpool.Pool;
import io.rockpool.PoolMisuseException;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A program that misuses pools in every way, a new pool each time, and prints what is seen of that:
 * a line for each, with all that was thrown, or {@code silence}, and what is wrong with the pool
 * afterwards, if anything is.
 *
 * <p>Its arguments are how the pools are used: {@code Confined}, {@code Shared}, or {@code Local}
 * for a front of a shared one.
 */
public final class Misuses {

  /** What the pooled class has for the program. */
  public interface Thing {
    int price();

    void price(int price);
  }

  /** What owns something. */
  public interface Holder {
    void own(Object leg);
  }

  /** What user code does when the pool calls it. */
  public static volatile Consumer<Object> making = thing -> {};

  public static volatile Consumer<Object> acquiring = thing -> {};
  public static volatile Consumer<Object> releasing = thing -> {};
  public static volatile Consumer<Object> setting = thing -> {};

  private static final int CAPACITY = 3;

  /** One way to misuse a pool. */
  private interface Misuse {
    void on(Misuses yard) throws Exception;
  }

  /** What may throw anything. */
  private interface Step {
    void run() throws Exception;
  }

  /** The package of the pools that are tried. */
  private static String home = "";

  private final Pool<Object> pool = pool("Order");
  private final PoolFront front;
  private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
  private int discarded;

  private Misuses(String way) throws ReflectiveOperationException {
    front = way.equals("Local") ? PoolFront.local(pool) : PoolFront.of(pool);
  }

  public static void main(String[] arguments) throws Exception {
    for (String way : arguments) {
      home = "com.acme." + (way.equals("Confined") ? "confined" : "shared");
      for (Map.Entry<String, Misuse> each : all(way).entrySet()) {
        calm();
        System.out.println(way + " " + each.getKey() + ": " + tried(way, each.getValue()));
      }
    }
  }

  private static String tried(String way, Misuse misuse) throws Exception {
    Misuses yard = new Misuses(way);
    yard.see(() -> misuse.on(yard));
    calm();
    if (yard.seen.isEmpty()) {
      yard.seen.add("silence");
    }
    yard.see(
        () -> {
          String harm = yard.harm();
          if (!harm.isEmpty()) {
            yard.seen.add("HARMED: " + harm);
          }
        });
    // Without checks, a misuse that they would have stopped may have any consequence.
    return !Checks.ON && yard.seen.stream().anyMatch(Misuses::isUnexpected)
        ? "undefined"
        : String.join(" | ", yard.seen);
  }

  private static boolean isUnexpected(String seen) {
    return !seen.matches(
        "(silence|one or both pass|the next owner |Pool\\w+Exception: |\\w+: mine).*");
  }

  private static Map<String, Misuse> all(String way) {
    Map<String, Misuse> all = new LinkedHashMap<>();
    addReleases(all, way);
    addUses(all, way);
    addLeaksAndEnds(all);
    addLeasesAndHandles(all, way);
    addUserCode(all);
    addOwners(all);
    return all;
  }

  private static void addReleases(Map<String, Misuse> all, String way) {
    all.put("release null", yard -> yard.front.release(null));
    all.put(
        "release twice",
        yard -> {
          Object order = yard.front.acquire();
          yard.front.release(order);
          yard.front.release(order);
        });
    all.put(
        "release twice, acquired by another in between",
        yard -> {
          Object mine = yard.front.acquire();
          yard.front.release(mine);
          yard.acquireAll();
          long handle = yard.pool.handleOf(mine);
          yard.see(() -> yard.front.release(mine));
          yard.expect(yard.pool.resolve(handle) == null, "the handle is alive");
          yard.see(() -> yard.front.release(mine));
          yard.pool.releaseAll();
        });
    if (!way.equals("Confined")) {
      all.put("release twice, at once by two threads", Misuses::race);
    }
    all.put("release to another pool", yard -> yard.front.release(pool("Order").acquire()));
    all.put("release what was made by a constructor", yard -> yard.front.release(made("made")));
    all.put("release an object of a subclass", yard -> yard.front.release(made("subclassed")));
  }

  private static void race(Misuses yard) throws InterruptedException {
    int least = 2;
    int most = 0;
    for (int i = 0; i < 300; i++) {
      Object order = yard.pool.acquire();
      AtomicInteger ready = new AtomicInteger();
      AtomicInteger passed = new AtomicInteger();
      Crew.run(
          2,
          number -> {
            ready.incrementAndGet();
            while (ready.get() < 2) {
              Thread.onSpinWait();
            }
            try {
              yard.pool.release(order);
              passed.incrementAndGet();
            } catch (PoolMisuseException refused) {
              // The other was first.
            }
          });
      least = Math.min(least, passed.get());
      most = Math.max(most, passed.get());
    }
    // Whether both ever do is a matter of luck.
    yard.seen.add(
        least == 0
            ? "none passes"
            : !Checks.FULL ? "one or both pass" : most == 1 ? "one passes" : "both pass");
  }

  private static void addUses(Map<String, Misuse> all, String way) {
    all.put(
        "read after release",
        yard -> {
          Thing order = yard.released();
          yard.expect(order.price() == 3, "it is not as new");
        });
    all.put(
        "write after release, then acquire",
        yard -> {
          yard.released().price(9);
          yard.acquireSoiled();
        });
    all.put(
        "write after release by another thread, then acquire",
        yard -> {
          Thing order = yard.released();
          Crew.run(1, number -> order.price(9));
          yard.acquireSoiled();
        });
    all.put(
        "write after release, then close",
        yard -> {
          yard.released().price(9);
          yard.pool.close();
        });
    if (!way.equals("Shared")) {
      all.put(
          "acquire in another thread, while something is in use",
          yard -> {
            yard.front.acquire();
            Crew.run(1, number -> yard.see(yard.front::acquire));
          });
      all.put(
          "acquire in another thread, while nothing is in use",
          yard -> {
            yard.front.release(yard.front.acquire());
            Crew.run(1, number -> yard.see(() -> yard.front.release(yard.front.acquire())));
          });
      all.put(
          "release in another thread",
          yard -> {
            Object order = yard.front.acquire();
            Crew.run(1, number -> yard.see(() -> yard.front.release(order)));
          });
    }
  }

  private static void addLeaksAndEnds(Map<String, Misuse> all) {
    all.put(
        "leak, then close",
        yard -> {
          yard.front.acquire();
          yard.pool.close();
        });
    all.put(
        "leak in a loop",
        yard -> {
          List<Object> leaked = new ArrayList<>();
          try {
            for (int i = 0; i <= CAPACITY; i++) {
              leaked.add(yard.front.acquire());
            }
          } finally {
            yard.expect(leaked.size() == CAPACITY, "not all were acquired");
          }
        });
    all.put(
        "release after close",
        yard -> {
          Object order = yard.front.acquire();
          yard.see(yard.pool::close);
          yard.front.release(order);
        });
    all.put(
        "release twice after close",
        yard -> {
          Object order = yard.front.acquire();
          yard.see(yard.pool::close);
          yard.front.release(order);
          yard.front.release(order);
        });
    all.put(
        "acquire after close",
        yard -> {
          yard.pool.close();
          yard.see(yard.front::acquire);
          yard.see(yard.front::tryAcquire);
        });
    all.put(
        "close twice",
        yard -> {
          yard.pool.close();
          yard.pool.close();
        });
  }

  private static void addLeasesAndHandles(Map<String, Misuse> all, String way) {
    all.put(
        "close a lease twice",
        yard -> {
          Closeable lease = (Closeable) yard.front.lease();
          lease.close();
          lease.close();
        });
    all.put(
        "close a lease that was released",
        yard -> {
          Closeable lease = (Closeable) yard.front.lease();
          yard.front.release(lease);
          lease.close();
        });
    all.put(
        "release a lease that was closed",
        yard -> {
          Closeable lease = (Closeable) yard.front.lease();
          lease.close();
          yard.front.release(lease);
        });
    if (!way.equals("Shared")) {
      all.put(
          "close scopes in the wrong order",
          yard -> {
            ScopeFront outer = yard.front.scope();
            ScopeFront inner = yard.front.scope();
            outer.acquire();
            inner.acquire();
            yard.see(outer::close);
            yard.see(inner::close);
          });
      all.put(
          "acquire from a closed scope",
          yard -> {
            ScopeFront scope = yard.front.scope();
            scope.close();
            scope.acquire();
          });
      all.put(
          "release what a scope holds",
          yard -> {
            ScopeFront scope = yard.front.scope();
            yard.front.release(scope.acquire());
            scope.close();
          });
    }
    all.put(
        "resolve a stale handle",
        yard -> {
          Object order = yard.front.acquire();
          long handle = yard.pool.handleOf(order);
          yard.front.release(order);
          yard.expect(yard.acquireAll().contains(order), "it is another object");
          yard.expect(yard.pool.resolve(handle) == null, "it is alive");
        });
    all.put(
        "resolve a forged handle",
        yard -> {
          Object order = yard.front.acquire();
          long handle = yard.pool.handleOf(order);
          for (long forged : new long[] {0, -1, 1, 42, ~handle, handle + 1, Long.MIN_VALUE}) {
            yard.expect(yard.pool.resolve(forged) == null, "it is alive");
          }
        });
    all.put(
        "resolve a handle of another pool",
        yard -> {
          Pool<Object> other = pool("Order");
          yard.pool.handleOf(yard.front.acquire());
          yard.expect(yard.pool.resolve(other.handleOf(other.acquire())) == null, "it is alive");
        });
    all.put("ask for the handle of an idle object", yard -> yard.pool.handleOf(yard.released()));
    all.put("ask for the handle of null", yard -> yard.pool.handleOf(null));
  }

  private static void addUserCode(Map<String, Misuse> all) {
    all.put(
        "a hook throws on acquire",
        yard -> {
          acquiring = order -> raise();
          yard.front.acquire();
        });
    all.put(
        "a hook throws on release",
        yard -> {
          Object order = yard.front.acquire();
          releasing = any -> raise();
          yard.front.release(order);
        });
    all.put(
        "a setter throws once",
        yard -> {
          Object order = yard.front.acquire();
          setting =
              any -> {
                setting = again -> {};
                raise();
              };
          yard.front.release(order);
        });
    all.put(
        "a setter throws each time",
        yard -> {
          Object order = yard.front.acquire();
          setting = any -> raise();
          yard.discarded++;
          yard.see(() -> yard.front.release(order));
          yard.front.release(order);
        });
    all.put(
        "a constructor throws while the pool grows",
        yard -> {
          Pool<Object> growing = pool("Growing");
          growing.acquire();
          making = any -> raise();
          yard.see(growing::acquire);
          making = any -> {};
          growing.acquire();
          yard.expect(growing.capacity() == 2 && growing.inUse() == 2, "it did not grow");
        });
    all.put(
        "a hook releases its object on acquire",
        yard -> {
          acquiring = yard.once(yard.front::release);
          yard.front.acquire();
        });
    all.put(
        "a hook releases its object on release",
        yard -> {
          Object order = yard.front.acquire();
          releasing = yard.once(yard.front::release);
          yard.front.release(order);
        });
    all.put(
        "a setter releases its object on release",
        yard -> {
          Object order = yard.front.acquire();
          setting = yard.once(any -> yard.see(() -> yard.front.release(any)));
          yard.front.release(order);
        });
    all.put(
        "a hook acquires and releases another on release",
        yard -> {
          Object order = yard.front.acquire();
          releasing =
              any -> {
                releasing = again -> {};
                yard.front.release(yard.front.acquire());
              };
          yard.front.release(order);
        });
    all.put(
        "a hook acquires another on acquire",
        yard -> {
          acquiring =
              any -> {
                acquiring = again -> {};
                yard.front.acquire();
              };
          yard.front.acquire();
          yard.expect(yard.pool.inUse() == 2, "not both are in use");
        });
    all.put(
        "a hook releases all on release",
        yard -> {
          yard.front.acquire();
          Object order = yard.front.acquire();
          releasing =
              any -> {
                releasing = again -> {};
                yard.pool.releaseAll();
              };
          yard.front.release(order);
        });
    all.put(
        "a hook closes the pool on acquire",
        yard -> {
          acquiring = any -> yard.see(yard.pool::close);
          yard.front.release(yard.front.acquire());
        });
  }

  private static void addOwners(Map<String, Misuse> all) {
    all.put(
        "release what is owned before its owner",
        yard -> {
          Pool<Object> legs = pool("Leg");
          Pool<Object> baskets = pool("Basket");
          Holder order = (Holder) baskets.acquire();
          Object leg = legs.acquire();
          order.own(leg);
          legs.release(leg);
          yard.see(() -> baskets.release(order));
          yard.expect(baskets.inUse() == 0, "it is in use");
        });
    all.put(
        "release what is owned after its owner",
        yard -> {
          Pool<Object> legs = pool("Leg");
          Pool<Object> baskets = pool("Basket");
          Holder order = (Holder) baskets.acquire();
          Object leg = legs.acquire();
          order.own(leg);
          baskets.release(order);
          yard.expect(legs.inUse() == 0, "it is in use");
          legs.release(leg);
        });
    all.put(
        "own what two own",
        yard -> {
          Pool<Object> legs = pool("Leg");
          Object leg = legs.acquire();
          Pool<Object> baskets = pool("Basket");
          Holder one = (Holder) baskets.acquire();
          Holder other = (Holder) baskets.acquire();
          one.own(leg);
          other.own(leg);
          baskets.release(one);
          yard.see(() -> baskets.release(other));
          yard.expect(baskets.inUse() == 0 && legs.inUse() == 0, "something is in use");
        });
    all.put(
        "own what was made by a constructor",
        yard -> {
          Pool<Object> baskets = pool("Basket");
          Holder order = (Holder) baskets.acquire();
          order.own(made("leg"));
          yard.see(() -> baskets.release(order));
          yard.expect(baskets.inUse() == 0, "it is in use");
        });
  }

  private void acquireSoiled() {
    for (Object next : acquireAll()) {
      if (((Thing) next).price() == 9) {
        seen.add("the next owner finds what was written");
      }
    }
    pool.releaseAll();
  }

  private List<Object> acquireAll() {
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < CAPACITY; i++) {
      all.add(front.acquire());
    }
    return all;
  }

  /** What is done only the first time. */
  private Consumer<Object> once(Consumer<Object> action) {
    AtomicBoolean done = new AtomicBoolean();
    return object -> {
      if (done.compareAndSet(false, true)) {
        action.accept(object);
      }
    };
  }

  private Thing released() {
    Thing order = (Thing) front.acquire();
    front.release(order);
    return order;
  }

  /** Runs something, and notes what it throws; or what it should not have done. */
  private void see(Step step) {
    try {
      step.run();
    } catch (Throwable failure) {
      seen.add(text(failure));
      for (Throwable suppressed : failure.getSuppressed()) {
        seen.add("suppressed " + text(suppressed));
      }
    }
  }

  /** In one line. */
  private static String text(Throwable failure) {
    return (failure.getClass().getSimpleName() + ": " + failure.getMessage()).replace("\n", " |");
  }

  private void expect(boolean condition, String otherwise) {
    if (!condition) {
      seen.add("WRONG: " + otherwise);
    }
  }

  /** What is wrong with the pool: each object is idle, in use, or gone; and can be had, as new. */
  private String harm() {
    Set<Object> all = Collections.newSetFromMap(new IdentityHashMap<>());
    int inUse = pool.inUse();
    if (isClosed()) {
      return pool.idle() == 0 && pool.capacity() == inUse ? "" : "closed, with " + pool.stats();
    }
    if (pool.capacity() != CAPACITY - discarded
        || pool.idle() + inUse + pool.stats().parked() != pool.capacity()) {
      return "" + pool.stats();
    }
    for (int i = 0; i < pool.capacity() - inUse; i++) {
      Object order = front.tryAcquire();
      if (order == null) {
        return "an object is lost";
      }
      if (!all.add(order)) {
        return "an object has two owners";
      }
      if (((Thing) order).price() != 3) {
        return "an object is not as new";
      }
    }
    if (front.tryAcquire() != null) {
      return "there are too many objects";
    }
    all.forEach(front::release);
    return pool.inUse() == inUse ? "" : "" + pool.stats();
  }

  private boolean isClosed() {
    try {
      Object order = pool.tryAcquire();
      if (order != null) {
        pool.release(order);
      }
      return false;
    } catch (PoolMisuseException closed) {
      if (closed.getMessage().contains(" is closed")) {
        return true;
      }
      throw closed;
    }
  }

  /** A new pool of a class, of the sort that is tried. */
  private static Pool<Object> pool(String simpleName) throws ReflectiveOperationException {
    return Proof.create(Class.forName(home + "." + simpleName + "Pool"));
  }

  /** What a static method of the classes makes. */
  private static Object made(String method) throws ReflectiveOperationException {
    return Class.forName(home + ".Order").getMethod(method).invoke(null);
  }

  private static void calm() {
    making = order -> {};
    acquiring = order -> {};
    releasing = order -> {};
    setting = order -> {};
  }

  private static void raise() {
    throw new IllegalStateException("mine");
  }
}
