package io.rockpool.benchmarks;

import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.jspecify.annotations.Nullable;

/** Apache Commons Pool, without its management beans. */
final class CommonsFront implements Front {
  private final GenericObjectPool<Item> pool;

  private CommonsFront(GenericObjectPool<Item> pool) {
    this.pool = pool;
  }

  static Supplier<Front> sharing(Kind kind, int capacity) {
    GenericObjectPoolConfig<Item> config = new GenericObjectPoolConfig<>();
    config.setMaxTotal(capacity);
    config.setMaxIdle(capacity);
    config.setJmxEnabled(false);
    GenericObjectPool<Item> pool = new GenericObjectPool<>(new Factory(kind), config);
    try {
      pool.addObjects(capacity);
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
    return () -> new CommonsFront(pool);
  }

  @Override
  public Item acquire() {
    try {
      return pool.borrowObject();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public @Nullable Item tryAcquire() {
    try {
      return pool.borrowObject(Duration.ZERO);
    } catch (NoSuchElementException exhausted) {
      return null;
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void release(Item item) {
    item.clear();
    pool.returnObject(item);
  }

  private static final class Factory extends BasePooledObjectFactory<Item> {
    private final Kind kind;

    private Factory(Kind kind) {
      this.kind = kind;
    }

    @Override
    public Item create() {
      return kind.item();
    }

    @Override
    public PooledObject<Item> wrap(Item item) {
      return new DefaultPooledObject<>(item);
    }
  }
}
