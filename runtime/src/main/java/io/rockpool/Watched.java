package io.rockpool;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * What full checks know of one object: who acquired and released it, and what it was when it became
 * idle.
 *
 * <p>It is changed by whoever has the object at that moment, and read by any thread.
 */
final class Watched {

  /** The number of an object that was made because nothing was idle. */
  static final int UNPOOLED = -1;

  /** Its number among the objects of the pool, in the order in which they were first acquired. */
  private final int number;

  /** Where it was last acquired. */
  volatile @Nullable Site acquired;

  /** Where it was last released; null while it is in use. */
  volatile @Nullable Site released;

  /** What it was when it became idle; null while it is in use, and when it has left the pool. */
  volatile @Nullable Snapshot idle;

  /** Whether somebody has it. */
  volatile boolean inUse;

  /** What was told already of the present {@link #idle}. */
  volatile @Nullable Snapshot told;

  Watched(int number) {
    this.number = number;
  }

  /** Whether it belongs to the pool. */
  boolean isPooled() {
    return number != UNPOOLED;
  }

  /** As {@code slot 3}. */
  String slot() {
    return isPooled() ? "slot " + number : "not pooled";
  }

  /** How an object is found: by identity, and without keeping it alive. */
  static final class Key extends WeakReference<Object> {
    private final int hash;

    Key(Object object, ReferenceQueue<Object> collected) {
      super(object, collected);
      hash = System.identityHashCode(object);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /** What an object is looked up with. */
  record Probe(Object object) {

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && key.get() == object;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(object);
    }
  }
}
