package io.rockpool.processor;

import io.rockpool.Pool;
import io.rockpool.PoolMisuseException;
import io.rockpool.PoolStats;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A program that uses pools which may be bypassed, and prints which are, and what it did not expect
 * of those. Its arguments are the names of pools, whose classes are {@link Thing}s.
 */
public final class Bypassed {

  /** What all the classes have in common. */
  public interface Thing {

    /** Seven in a new one. */
    int uses();

    void uses(int uses);

    /** What the last typed acquire was given. */
    long id();

    /** What the pool alone can tell of its class: whether all else is as in a new one. */
    boolean isWhole();
  }

  /** What hooks do beside. */
  public static volatile boolean failing;

  public static final AtomicInteger RELEASED = new AtomicInteger();

  private static final int CAPACITY = 2;

  private final Class<?> type;
  private final String name;

  private Bypassed(Class<?> type) {
    this.type = type;
    this.name = type.getSimpleName();
  }

  public static void main(String[] arguments) throws Exception {
    List<String> bypassed = new ArrayList<>();
    for (String argument : arguments) {
      Bypassed trial = new Bypassed(Class.forName(argument));
      if (trial.isBypassed()) {
        bypassed.add(trial.name);
        trial.run(trial.create(), false);
        if (PoolFront.hasLocals(trial.type)) {
          trial.run(trial.create(), true);
          trial.race();
        }
      }
    }
    System.out.println("bypassed " + bypassed);
  }

  private boolean isBypassed() throws ReflectiveOperationException {
    Pool<Object> pool = create();
    Object first = pool.acquire();
    pool.release(first);
    return pool.acquire() != first;
  }

  private Pool<Object> create() throws ReflectiveOperationException {
    return Proof.create(type);
  }

  /** A table finds no entry of what was let go, and a pool without a mark cannot tell whose. */
  private void run(Pool<Object> pool, boolean local)
      throws ReflectiveOperationException, IOException {
    PoolFront front = local ? PoolFront.local(pool) : PoolFront.of(pool);
    PoolStats untouched = pool.stats();
    List<Thing> things = new ArrayList<>();
    for (int i = 0; i < 2 * CAPACITY; i++) {
      Object[] acquired = {front.acquire(), front.tryAcquire(), front.acquire(i)};
      for (Object each : acquired) {
        Thing thing = (Thing) each;
        expect(thing.uses() == 7 && thing.isWhole(), "a new object");
        things.add(thing);
      }
      expect(things.get(things.size() - 1).id() == i, "the hook with its argument");
    }
    for (int i = 0; i < things.size(); i++) {
      things.get(i).uses(i);
    }
    fail(front);
    expect(pool.stats().equals(untouched), "untouched figures");
    int released = RELEASED.get();
    for (int i = 0; i < things.size(); i++) {
      // What comes from a local may also go back to the pool.
      (i % 2 == 0 ? front : PoolFront.of(pool)).release(things.get(i));
      expect(things.get(i).uses() == i, "a released object left alone");
      refuses(front, things.get(i), "released twice");
    }
    expect(RELEASED.get() == released + things.size(), "the hook on release");
    lend(front);
    handle(pool, front);
    refuses(front, create().acquire(), "of another pool");
    refuses(front, null, "null");
    pool.releaseAll();
    expect(pool.stats().equals(untouched), "untouched figures");
    things.add((Thing) front.acquire());
    things.add((Thing) front.acquire());
    Set<Thing> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
    distinct.addAll(things);
    expect(distinct.size() == things.size(), "another object each time");
    close(pool, front, things.get(things.size() - 1));
  }

  /** Leases and scopes release as ever. */
  private void lend(PoolFront front) throws IOException {
    int released = RELEASED.get();
    if (front.leases()) {
      Closeable lease = (Closeable) front.lease();
      lease.close();
      lease.close();
      expect(RELEASED.get() == released + 1, "one release of a lease");
    }
    if (front.hasScopes()) {
      released = RELEASED.get();
      ScopeFront scope = front.scope();
      for (int i = 0; i < 40; i++) {
        scope.acquire();
      }
      front.release(scope.acquire());
      expect(RELEASED.get() == released + 1, "objects in use");
      scope.close();
      expect(RELEASED.get() == released + 41, "each released once");
    }
  }

  private void handle(Pool<Object> pool, PoolFront front) {
    Object one = front.acquire();
    Object other = front.acquire();
    long handle = pool.handleOf(one);
    expect(pool.handleOf(one) == handle && pool.resolve(handle) == one, "the object");
    expect(pool.handleOf(other) != handle, "another handle");
    front.release(one);
    expect(pool.resolve(handle) == null, "a stale handle");
    front.release(other);
    try {
      pool.handleOf(one);
      expect(false, "no handle of what was released");
    } catch (PoolMisuseException expected) {
      // As it should be.
    }
  }

  /** A hook that fails, or releases what is just being acquired. */
  private void fail(PoolFront front) {
    failing = true;
    try {
      front.acquire(3);
      expect(false, "the exception of the hook");
    } catch (IllegalStateException expected) {
      expect("mine".equals(expected.getMessage()), "the exception of the hook");
    }
    failing = false;
  }

  private void refuses(PoolFront front, Object object, String what) {
    try {
      front.release(object);
      expect(false, "the refusal of one " + what);
    } catch (PoolMisuseException expected) {
      // As it should be.
    }
  }

  private void close(Pool<Object> pool, PoolFront front, Object held) {
    int released = RELEASED.get();
    pool.close();
    front.release(held);
    expect(RELEASED.get() == released + 1, "the hook on release of a closed pool");
    refuses(PoolFront.of(pool), held, "released twice");
    for (int i = 0; i < 2; i++) {
      try {
        Object none = i == 0 ? front.acquire() : front.tryAcquire();
        expect(none == null, "nothing of a closed pool");
      } catch (PoolMisuseException expected) {
        // As it should be.
      }
    }
  }

  /** Of threads that release the same object, one succeeds. */
  private void race() throws Exception {
    Pool<Object> pool = create();
    for (int i = 0; i < 20; i++) {
      Object object = pool.acquire();
      int before = RELEASED.get();
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
              pool.release(object);
              passed.incrementAndGet();
            } catch (PoolMisuseException expected) {
              // The other was first.
            }
          });
      expect(passed.get() == 1 && RELEASED.get() == before + 1, "one release of two at once");
    }
  }

  private void expect(boolean condition, String what) {
    if (!condition) {
      StackTraceElement caller = new Throwable().getStackTrace()[1];
      System.out.println(name + ": expected " + what + ", line " + caller.getLineNumber());
    }
  }
}
