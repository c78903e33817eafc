package io.rockpool.benchmarks;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vibur.objectpool.ConcurrentPool;
import org.vibur.objectpool.PoolObjectFactory;
import org.vibur.objectpool.util.ConcurrentLinkedQueueCollection;

/** The pool of Vibur, not fair, which is the faster. */
final class ViburFront implements Front {
  private final ConcurrentPool<Item> pool;

  private ViburFront(ConcurrentPool<Item> pool) {
    this.pool = pool;
  }

  static Supplier<Front> sharing(Kind kind, int capacity) {
    ConcurrentPool<Item> pool =
        new ConcurrentPool<>(
            new ConcurrentLinkedQueueCollection<>(), new Factory(kind), capacity, capacity, false);
    return () -> new ViburFront(pool);
  }

  @Override
  public Item acquire() {
    return pool.takeUninterruptibly();
  }

  @Override
  public @Nullable Item tryAcquire() {
    return pool.tryTake();
  }

  @Override
  public void release(Item item) {
    item.clear();
    pool.restore(item);
  }

  private record Factory(Kind kind) implements PoolObjectFactory<Item> {
    @Override
    public Item create() {
      return kind.item();
    }

    @Override
    public boolean readyToTake(Item item) {
      return true;
    }

    @Override
    public boolean readyToRestore(Item item) {
      return true;
    }

    @Override
    public void destroy(Item item) {}
  }
}
