package io.rockpool;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A release that spreads from an object to all that it owns; for generated pools.
 *
 * <p>What an object owns waits here, linked from one to the next, until all that it owns in turn is
 * idle: so neither the length of a chain nor the number of classes in it costs any stack. Nothing
 * is allocated.
 *
 * <p>A pool of a class with {@link Pooled.Owned} fields has one of these, and uses it from {@link
 * #begin} to {@link #end}. One thread at a time.
 */
public final class Cascade {

  private static final @Nullable Object[] NOTHING = {};

  private @Nullable Owner top;
  private @Nullable Throwable first;
  private @Nullable Object pool;
  private @Nullable Object[] elements = NOTHING;
  private int position;
  private int count;
  private @Nullable Cascade inner;
  private boolean busy;

  // Where the last owned object went back to. The next one nearly always comes from there, too, and
  // to look it up in the table would take some 2.5 ns more.
  private @Nullable Pools<?> pools;
  private int mark;
  private @Nullable Object origin;

  /** Creates one, for a pool. */
  public Cascade() {}

  /**
   * Begins to release something.
   *
   * @return what to use until {@link #end}: this, or another while a hook of a release has begun
   *     the next
   */
  public Cascade begin() {
    if (!busy) {
      busy = true;
      return this;
    }
    if (inner == null) {
      inner = new Cascade();
    }
    return inner.begin();
  }

  /**
   * Tells that all objects of a pool are about to be released, in no particular order: to meet one
   * of them again is no misuse.
   *
   * @param pool the pool
   */
  public void all(Object pool) {
    this.pool = pool;
  }

  /**
   * Puts what is owned on top of what waits to be released.
   *
   * @param owner the object
   * @return what was on top before, which the object keeps for {@link Owner#endRelease}
   */
  public @Nullable Owner push(Owner owner) {
    Owner below = top;
    top = owner;
    return below;
  }

  /** Releases all that waits, and what it owns: each object after what it owns. */
  public void run() {
    Owner next = top;
    while (next != null) {
      if (!next.beginRelease(this)) {
        top = next.endRelease(this);
      }
      next = top;
    }
  }

  /**
   * Keeps a failure until the rest is released.
   *
   * @param failure what failed
   */
  public void failed(Throwable failure) {
    first = Failures.add(first, failure);
  }

  /**
   * Tells that an owned object is not in use, which is a failure unless it is being released
   * already, as one that owns its owner is.
   *
   * @param field the field that owns it, as {@code Order.leg}
   * @param type the simple name of its class
   * @param origin the pool that it came from; null if that is of a class that owns nothing, or if
   *     it is not known
   * @param mark its mark
   * @param watch what full checks know of that pool
   * @param object the object
   */
  public void met(
      String field, String type, @Nullable Object origin, int mark, Watch<?> watch, Object object) {
    if (!Marks.isReleasing(mark) && (origin == null || origin != pool)) {
      failed(watch.misused(Misuse.ownedButIdle(field, type), watch.history(object)));
    }
  }

  /**
   * Tells that an owned object is of no pool, which is a failure.
   *
   * @param field the field that owns it, as {@code Order.leg}
   * @param type the simple name of its class
   */
  public void strange(String field, String type) {
    failed(Misuse.ownedButStrange(field, type));
  }

  /** The pool with a mark among those of a class, if the last owned object came from it. */
  @Nullable Object origin(Pools<?> pools, int mark) {
    return this.mark == mark && this.pools == pools ? origin : null;
  }

  /** Notes that an owned object came from a pool with a mark, among those of a class. */
  void origin(Pools<?> pools, int mark, Object origin) {
    this.pools = pools;
    this.mark = mark;
    this.origin = origin;
  }

  /**
   * Copies the elements of a collection, so that the hooks of what is released may change it.
   *
   * @param collection the collection; its elements are the next to be taken
   */
  public void copy(Collection<?> collection) {
    position = 0;
    count = collection.size();
    if (count > 0) {
      if (count > elements.length) {
        elements = new @Nullable Object[Integer.highestOneBit(count) << 1];
      }
      elements = collection.toArray(elements);
    }
  }

  /**
   * Tells whether an element of the collection that was copied has not been taken yet.
   *
   * @return whether {@link #next} may be called
   */
  public boolean hasNext() {
    return position < count;
  }

  /**
   * Takes the next element of the collection that was copied.
   *
   * @return the element
   */
  public @Nullable Object next() {
    Object element = elements[position];
    elements[position++] = null;
    return element;
  }

  /**
   * Ends the release.
   *
   * @return the first failure, with the others suppressed in it; null if there was none
   */
  public @Nullable Throwable end() {
    Throwable failure = first;
    first = null;
    pool = null;
    busy = false;
    return failure;
  }
}
