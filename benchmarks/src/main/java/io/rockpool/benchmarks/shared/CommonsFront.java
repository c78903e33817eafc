package io.rockpool.benchmarks.shared;

import java.util.function.Supplier;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;

/** Apache Commons Pool, without its management beans. */
final class CommonsFront implements Front {
  private final GenericObjectPool<Trade> pool;

  private CommonsFront(GenericObjectPool<Trade> pool) {
    this.pool = pool;
  }

  static Supplier<Front> sharing(int capacity) {
    GenericObjectPoolConfig<Trade> config = new GenericObjectPoolConfig<>();
    config.setMaxTotal(capacity);
    config.setMaxIdle(capacity);
    config.setJmxEnabled(false);
    GenericObjectPool<Trade> pool = new GenericObjectPool<>(new Factory(), config);
    try {
      pool.addObjects(capacity);
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
    return () -> new CommonsFront(pool);
  }

  @Override
  public Trade acquire() {
    try {
      return pool.borrowObject();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void release(Trade trade) {
    trade.clear();
    pool.returnObject(trade);
  }

  private static final class Factory extends BasePooledObjectFactory<Trade> {
    @Override
    public Trade create() {
      return new Trade();
    }

    @Override
    public PooledObject<Trade> wrap(Trade trade) {
      return new DefaultPooledObject<>(trade);
    }
  }
}
