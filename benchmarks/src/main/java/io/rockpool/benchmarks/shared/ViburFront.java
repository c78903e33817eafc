package io.rockpool.benchmarks.shared;

import java.util.function.Supplier;
import org.vibur.objectpool.ConcurrentPool;
import org.vibur.objectpool.PoolObjectFactory;
import org.vibur.objectpool.util.ConcurrentLinkedQueueCollection;

/** The pool of Vibur, not fair, which is the faster. */
final class ViburFront implements Front {
  private final ConcurrentPool<Trade> pool;

  private ViburFront(ConcurrentPool<Trade> pool) {
    this.pool = pool;
  }

  static Supplier<Front> sharing(int capacity) {
    ConcurrentPool<Trade> pool =
        new ConcurrentPool<>(
            new ConcurrentLinkedQueueCollection<>(), new Factory(), capacity, capacity, false);
    return () -> new ViburFront(pool);
  }

  @Override
  public Trade acquire() {
    return pool.takeUninterruptibly();
  }

  @Override
  public void release(Trade trade) {
    trade.clear();
    pool.restore(trade);
  }

  private static final class Factory implements PoolObjectFactory<Trade> {
    @Override
    public Trade create() {
      return new Trade();
    }

    @Override
    public boolean readyToTake(Trade trade) {
      return true;
    }

    @Override
    public boolean readyToRestore(Trade trade) {
      return true;
    }

    @Override
    public void destroy(Trade trade) {}
  }
}
