package io.rockpool.benchmarks;

import io.rockpool.Pooled;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;

/** An item with collections, which keep their capacity. */
@Pooled(capacity = 1024)
class Containers extends Item {
  final ArrayList<String> names = new ArrayList<>();
  final ArrayDeque<String> waiting = new ArrayDeque<>();
  final StringBuilder text = new StringBuilder();
  final BitSet flags = new BitSet();

  @Override
  void fill(long sequence) {
    for (int i = 0; i < 4; i++) {
      names.add("name");
      waiting.add("next");
      // No string: what appends it is so long that the compiler puts it here in one fork and calls
      // it in the next, which takes a third longer.
      text.append((char) ('a' + (sequence & 15)));
    }
    flags.set((int) sequence & 63);
  }

  @Override
  long read() {
    return (long) names.size() + waiting.size() + text.length();
  }

  @Override
  final void clear() {
    names.clear();
    waiting.clear();
    text.setLength(0);
    flags.clear();
  }

  /** Makes them. */
  static final class Making implements Kind {
    @Override
    public Item item() {
      return new Containers();
    }

    @Override
    public Front fresh() {
      return new Fresh();
    }

    @Override
    public Front stack(int capacity) {
      return new StackFront(new Containers[capacity], this);
    }

    @Override
    public Front rockpool(int capacity) {
      return new Rockpool(capacity);
    }
  }

  /** No pool. */
  private static final class Fresh implements Front {
    @Override
    public Item acquire() {
      return new Containers();
    }

    @Override
    public void release(Item item) {}
  }

  /** A pool of them. */
  private static final class Rockpool implements Front {
    private final ContainersPool pool;

    private Rockpool(int capacity) {
      pool = new ContainersPool(capacity);
    }

    @Override
    public Item acquire() {
      return pool.acquire();
    }

    @Override
    public void release(Item item) {
      // The same compare as that of the pool, which needs no other one then.
      pool.release((ContainersPool.Lease) item);
    }
  }
}
