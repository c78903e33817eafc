package io.rockpool.benchmarks;

import com.badlogic.gdx.utils.Pool;

/** The pool of libGDX, for one thread. */
final class GdxFront implements Front {
  private final Pool<Item> pool;

  GdxFront(Kind kind, int capacity) {
    pool =
        new Pool<>(capacity, capacity) {
          @Override
          protected Item newObject() {
            return kind.item();
          }
        };
    pool.fill(capacity);
  }

  @Override
  public Item acquire() {
    return pool.obtain();
  }

  @Override
  public void release(Item item) {
    item.clear();
    pool.free(item);
  }
}
