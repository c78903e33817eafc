package io.rockpool;

import java.lang.invoke.VarHandle;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What full checks know of the objects of one pool: who has them, where they were acquired and
 * released, and what the idle ones were like when they came back; for generated pools.
 *
 * <p>Objects are known by identity. Nothing is locked, but much is allocated: that is for tests,
 * and for the hunt for a bug. Without full checks, all pools share one that does nothing.
 *
 * <p>A pool for one thread belongs to the thread that used it first. It passes to another when
 * nothing is in use, or when its thread has died.
 *
 * @param <S> what the pool keeps for each object
 */
public final class Watch<S> {
  private static final Watch<Object> OFF = new Watch<>();

  private final @Nullable Pool<?> pool;
  private final String name;
  private final String type;
  private final boolean confined;
  private final BiConsumer<? super S, Snapshot> shows;
  private final List<PoolObserver> observers;
  private final int every;
  private final Sites acquisitions;
  private final Sites releases;
  private final PoolAudit audit = new PoolAudit(this);
  private final ConcurrentHashMap<Object, Watched> known = new ConcurrentHashMap<>();
  private final ReferenceQueue<Object> collected = new ReferenceQueue<>();

  /** How many objects of the pool were ever acquired, which gives them their numbers. */
  private final AtomicInteger slots = new AtomicInteger();

  /** How many objects are in use. */
  private final AtomicInteger held = new AtomicInteger();

  private final AtomicReference<@Nullable Thread> owner = new AtomicReference<>();

  /** Where the pool was last used, by the owner. */
  private volatile @Nullable Site last;

  private volatile boolean closed;

  /** What was found when the pool was closed. */
  private volatile List<PoolMisuseException> findings = List.of();

  private Watch() {
    pool = null;
    name = "";
    type = "";
    confined = false;
    // No lambda, which would cost each program some time at its start.
    shows =
        new BiConsumer<>() {
          @Override
          public void accept(S object, Snapshot snapshot) {}
        };
    observers = List.of();
    every = 1;
    acquisitions = new Sites(1);
    releases = acquisitions;
  }

  Watch(
      Pool<?> pool,
      String name,
      String type,
      boolean confined,
      BiConsumer<? super S, Snapshot> shows,
      int every,
      List<PoolObserver> observers) {
    this.pool = pool;
    this.name = name;
    this.type = type;
    this.confined = confined;
    this.shows = shows;
    this.every = every;
    this.observers = observers;
    acquisitions = new Sites(every);
    releases = new Sites(every);
    observers.forEach(observer -> observer.created(audit));
  }

  /**
   * Begins to watch a pool for one thread at a time.
   *
   * @param <S> what the pool keeps for each object
   * @param pool the pool
   * @param name the simple name of its class
   * @param type the simple name of what is pooled
   * @param shows shows the fields of an object
   * @return what to tell from then on
   */
  public static <S> Watch<S> confined(
      Pool<?> pool, String name, String type, BiConsumer<? super S, Snapshot> shows) {
    return new Watch<>(pool, name, type, true, shows, Checks.sample(), Observers.all());
  }

  /**
   * Begins to watch a pool that threads share.
   *
   * @param <S> what the pool keeps for each object
   * @param pool the pool
   * @param name the simple name of its class
   * @param type the simple name of what is pooled
   * @param shows shows the fields of an object
   * @return what to tell from then on
   */
  public static <S> Watch<S> shared(
      Pool<?> pool, String name, String type, BiConsumer<? super S, Snapshot> shows) {
    return new Watch<>(pool, name, type, false, shows, Checks.sample(), Observers.all());
  }

  /**
   * Watches nothing; for pools without full checks.
   *
   * @param <S> what the pool keeps for each object
   * @return the one that all share
   */
  @SuppressWarnings("unchecked") // It never sees an object.
  public static <S> Watch<S> off() {
    return (Watch<S>) OFF;
  }

  /**
   * Before anything else is done with a pool: fails if that is for one thread, and another one has
   * objects of it.
   *
   * @throws PoolMisuseException if it is the wrong thread
   */
  public void enter() {
    Thread thread = Thread.currentThread();
    while (confined) {
      Thread known = owner.get();
      if (known == thread) {
        return;
      }
      int inUse = held.get();
      if (known != null && known.isAlive() && inUse > 0) {
        Site used = last;
        throw misused(
            Misuse.wrongThread(name, type, Site.name(known), inUse),
            used == null ? "" : "\n  last used " + used.text(System.nanoTime()));
      }
      if (owner.compareAndSet(known, thread)) {
        return;
      }
    }
  }

  /**
   * Before an idle object is handed out: finds out whether it was written since its release. If
   * not, it is in use from then on.
   *
   * @param object what is to be handed out
   * @return null; or the exception to throw, when the object has been made as new and is idle again
   * @throws PoolMisuseException if it is the wrong thread
   */
  public @Nullable PoolMisuseException acquired(S object) {
    enter();
    forgetCollected();
    Watched watched = find(object);
    if (watched == null) {
      watched = add(object, true);
    }
    Snapshot before = watched.idle;
    List<String> changes = before == null ? List.of() : before.changes(object, shows);
    if (!changes.isEmpty()) {
      return misused(Misuse.writtenAfterRelease(type, changes), history(object));
    }
    take(watched);
    return null;
  }

  /**
   * When an object was made that is handed out but not pooled: it is in use from then on.
   *
   * @param object what is to be handed out
   */
  public void unpooled(S object) {
    forgetCollected();
    take(add(object, false));
  }

  /**
   * When an object is idle again, and before anybody else can have it.
   *
   * @param object what was released, or could not be handed out
   */
  public void idle(S object) {
    Watched watched = find(object);
    if (watched == null) {
      return;
    }
    Snapshot snapshot = Snapshot.of(object, shows);
    leave(watched);
    watched.idle = snapshot;
  }

  /**
   * When an object has left the pool for good.
   *
   * @param object what was let go, or discarded
   */
  public void gone(S object) {
    Watched watched = find(object);
    if (watched != null) {
      leave(watched);
      watched.idle = null;
    }
  }

  /** Whether it has seen an object, which is then one of this pool. */
  boolean knows(Object object) {
    return this != OFF && find(object) != null;
  }

  /**
   * What was done with an object, for a message.
   *
   * @param object what was misused, if it is known what it is
   * @return lines to append; none if nothing is known
   */
  public String history(@Nullable Object object) {
    Watched watched = object == null ? null : find(object);
    if (watched == null) {
      return "";
    }
    long now = System.nanoTime();
    Site acquired = watched.acquired;
    Site released = watched.released;
    return (acquired == null
            ? ""
            : "\n  acquired from " + name + " " + acquired.text(now) + ", " + watched.slot())
        + (released == null ? "" : "\n  released " + released.text(now));
  }

  /**
   * Adds to a misuse what is known, and tells the observers.
   *
   * @param misuse what is about to be thrown
   * @param history what was done with the object
   * @return the exception to throw
   */
  public PoolMisuseException misused(PoolMisuseException misuse, String history) {
    if (pool == null) {
      return misuse;
    }
    PoolMisuseException full =
        new PoolMisuseException(misuse.getMessage() + history + "\n  now " + here());
    full.setStackTrace(misuse.getStackTrace());
    return told(full);
  }

  /** When a pool is about to be closed, and still has what is idle: looks for what was written. */
  public void end() {
    closed = true;
    findings = written(false);
    // What is idle is of no use any more; what is in use may still be released.
    known.values().forEach(watched -> watched.idle = null);
  }

  /**
   * When a pool is closed: fails if objects are in use, or {@link #end} has found something.
   *
   * @param inUse how many objects of the pool are in use
   * @throws PoolMisuseException for the first finding, the others are suppressed in it
   */
  public void close(int inUse) {
    Throwable first = null;
    if (inUse > 0) {
      PoolMisuseException never = Misuse.neverReleased(name, type, inUse);
      first = told(new PoolMisuseException(never.getMessage() + leaks()));
    }
    for (PoolMisuseException finding : findings) {
      first = Failures.add(first, told(finding));
    }
    findings = List.of();
    Failures.rethrow(first);
  }

  /** Who has the objects of the pool, for a message: lines to append. */
  String leaks() {
    StringBuilder text = new StringBuilder();
    leaks(false).lines().forEach(line -> text.append("\n  ").append(line));
    return text.toString();
  }

  /**
   * Who has the objects.
   *
   * @param all whether those are included that are not pooled
   */
  Leaks leaks(boolean all) {
    Leaks leaks = new Leaks(every);
    for (Watched watched : known.values()) {
      Site acquired = watched.acquired;
      if (watched.inUse && acquired != null && (all || watched.isPooled())) {
        leaks.add(acquired);
      }
    }
    return leaks;
  }

  /**
   * What was written after its release, of all that is idle.
   *
   * @param once whether to leave out what was told by a call like this before
   */
  List<PoolMisuseException> written(boolean once) {
    List<PoolMisuseException> all = new ArrayList<>();
    known.forEach(
        (key, watched) -> {
          @SuppressWarnings("unchecked") // Only such objects are added.
          S object = (S) ((Watched.Key) key).get();
          Snapshot before = watched.idle;
          if (object == null || before == null || (once && watched.told == before)) {
            return;
          }
          List<String> changes = before.changes(object, shows);
          VarHandle.loadLoadFence();
          // Otherwise somebody may have acquired it in between, and written rightly.
          if (!changes.isEmpty() && watched.idle == before) {
            watched.told = before;
            PoolMisuseException written = Misuse.writtenAfterRelease(type, changes);
            all.add(new PoolMisuseException(written.getMessage() + history(object)));
          }
        });
    return all;
  }

  Pool<?> pool() {
    return Objects.requireNonNull(pool);
  }

  String name() {
    return name;
  }

  boolean isClosed() {
    return closed;
  }

  int inUse() {
    return held.get();
  }

  private void take(Watched watched) {
    Site here = acquisitions.here();
    last = here;
    watched.idle = null;
    watched.acquired = here;
    watched.released = null;
    watched.inUse = true;
    // What the owner writes from now on is seen by nobody who still takes the object for idle.
    VarHandle.storeStoreFence();
    held.getAndIncrement();
  }

  private void leave(Watched watched) {
    if (watched.inUse) {
      Site here = releases.here();
      last = here;
      watched.released = here;
      watched.inUse = false;
      held.getAndDecrement();
    }
  }

  private @Nullable Watched find(Object object) {
    return known.get(new Watched.Probe(object));
  }

  private Watched add(S object, boolean pooled) {
    Watched watched = new Watched(pooled ? slots.getAndIncrement() : Watched.UNPOOLED);
    known.put(new Watched.Key(object, collected), watched);
    return watched;
  }

  /** What is not pooled, and was never released, is known only as long as somebody has it. */
  private void forgetCollected() {
    for (Reference<?> key; (key = collected.poll()) != null; ) {
      Watched watched = known.remove(key);
      if (watched != null && watched.inUse) {
        held.getAndDecrement();
      }
    }
  }

  private static String here() {
    Site now = Sites.now();
    return "at " + (now.line() == null ? "no line" : now.line()) + " by thread " + now.thread();
  }

  private PoolMisuseException told(PoolMisuseException misuse) {
    for (PoolObserver observer : observers) {
      try {
        observer.misused(audit, misuse);
      } catch (RuntimeException | Error failure) {
        misuse.addSuppressed(failure);
      }
    }
    return misuse;
  }
}
