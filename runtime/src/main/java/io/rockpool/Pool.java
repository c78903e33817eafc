package io.rockpool;

import org.jspecify.annotations.Nullable;

/**
 * Objects created ahead of their use, handed out and taken back.
 *
 * <p>Every generated pool implements it, so that a test or a framework can take any pool. Code that
 * knows its pool does better to name the generated class: it also has an {@code acquire} with the
 * arguments of each {@link Pooled.OnAcquire} method.
 *
 * <p>Whoever acquires an object owns it until releasing it, and must not touch it afterwards: by
 * then somebody else may own it. Which threads may call is decided by {@link Pooled#threading()}.
 *
 * @param <T> what is pooled
 */
public interface Pool<T> {

  /** The most objects that a pool can hold: {@value}. */
  int MAX_CAPACITY = 1 << 24;

  /**
   * Hands out an object that is as new: every field has the value that the constructor gave it.
   *
   * @return an object that belongs to the caller until it is released; never {@code null}
   * @throws PoolExhaustedException if all objects are in use, unless {@link Pooled#onExhausted()}
   *     says what else to do
   * @throws PoolMisuseException if the pool is closed; with full checks, also if the object was
   *     written after its release, and is as new again when this is thrown, or if a {@code
   *     CONFINED} pool is used by another thread
   */
  T acquire();

  /**
   * Hands out an object like {@link #acquire()} if one is idle; it never creates one and never
   * waits.
   *
   * @return an object that belongs to the caller until it is released, or {@code null} if all are
   *     in use
   * @throws PoolMisuseException if the pool is closed
   */
  @Nullable T tryAcquire();

  /**
   * Takes an object back, with all that it owns ({@link Pooled.Owned}). The caller must not touch
   * it any more.
   *
   * <p>If the pool has been closed meanwhile, the object is let go: its {@link Pooled.OnRelease}
   * methods run, and it is left to the collector.
   *
   * @param object what this pool handed out
   * @throws PoolMisuseException if the object is {@code null}, is idle already, or does not come
   *     from this pool; the pool is as before. Also if something that it owns is not in use; then
   *     all else is released
   */
  void release(T object);

  /**
   * The handle of an object in use: a number that finds the object as long as it is in use, and
   * nothing afterwards. It is the same for every call until the object is released.
   *
   * <p>Handles are for what may hear too late of a release: maps, timers, messages. A handle goes
   * stale with the release, even if the same object is acquired again. For how long it stays so is
   * bounded, and the bound is far away: a handle of a {@link Threading#CONFINED} pool could come to
   * life again after 2<sup>38</sup> others of the same object, one of a {@link Threading#SHARED}
   * pool after the same object was acquired 2<sup>62</sup> times, divided by the capacity.
   *
   * <p>In a {@code CONFINED} pool, the first handle makes room for those of all objects, some 20
   * bytes each; from then on nothing is allocated. In a {@code SHARED} one it costs nothing.
   *
   * @param object what this pool handed out, and is in use
   * @return its handle, which is never 0
   * @throws PoolMisuseException if the object is {@code null} or not in use, or does not come from
   *     this pool
   */
  long handleOf(T object);

  /**
   * Finds the object that has a handle. Any number may be given.
   *
   * <p>Of a {@code SHARED} pool: if another thread may release the object meanwhile, it may be gone
   * when this method returns; so ask where the object cannot be released.
   *
   * @param handle what {@link #handleOf} returned
   * @return the object; {@code null} if it has been released since, or if this pool gave no such
   *     handle
   */
  @Nullable T resolve(long handle);

  /**
   * Takes back every object that is in use, as at the end of a frame or of a batch. Whoever still
   * holds one must not touch it any more.
   *
   * <p>If the release of some fail, all others are released none the less; then the first failure
   * is thrown, the rest suppressed in it.
   *
   * <p>It does nothing when the pool is closed.
   */
  void releaseAll();

  /**
   * How many objects belong to the pool, idle or in use. It rises when the pool grows, and falls
   * when an object is discarded because it could not be made as new. A closed pool has only those
   * left that were in use and have not been released yet.
   *
   * @return the number of objects
   */
  int capacity();

  /**
   * How many objects are idle. What is parked in a {@code Local} is not among them, though others
   * find it, too, when nothing else is left.
   *
   * @return the number of objects
   */
  int idle();

  /**
   * How many objects of the pool have been handed out and not come back. Those of a {@link
   * Threading#SHARED} pool are counted one by one, and one for which a hook is just running is not
   * among them.
   *
   * @return the number of objects
   */
  int inUse();

  /**
   * The figures of this moment, and what was counted before.
   *
   * @return the figures, in an object that is made for the purpose
   */
  PoolStats stats();

  /**
   * Ends the pool: it drops all that is idle, and what its {@link Pooled.Slab} fields share. From
   * then on nothing can be acquired; what is still in use can be released, once, and is let go. To
   * close it again does nothing.
   *
   * <p>A pool that lives as long as the process need not be closed. A {@link Threading#CONFINED}
   * pool is closed by the thread that uses it, and not by code that the pool itself calls. A {@link
   * Threading#SHARED} one is closed by any thread at any time: a call at the same moment is before
   * or after it, and who waits for an object gets an exception.
   *
   * @throws PoolMisuseException if objects were still in use, or with full checks were written
   *     after their release; the pool is closed none the less. Or if a hook or setter of a {@code
   *     CONFINED} pool calls it while an object is just being acquired or released; then the pool
   *     stays open
   */
  void close();
}
