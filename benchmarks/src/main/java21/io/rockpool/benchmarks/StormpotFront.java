package io.rockpool.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import stormpot.Allocator;
import stormpot.Expiration;
import stormpot.Pool;
import stormpot.PoolTap;
import stormpot.Poolable;
import stormpot.Slot;
import stormpot.Timeout;

/** Stormpot, whose trades never expire; padded. */
final class StormpotFront implements Front {
  private static final Timeout TIMEOUT = new Timeout(1, TimeUnit.MINUTES);

  private final PoolTap<Potted> tap;

  StormpotFront(PoolTap<Potted> tap) {
    this.tap = tap;
  }

  static Supplier<Front> sharing(int capacity) {
    PoolTap<Potted> tap = pool(capacity).getThreadSafeTap();
    return () -> new StormpotFront(tap);
  }

  /** A pool that is full. */
  static Pool<Potted> pool(int capacity) {
    Pool<Potted> pool =
        Pool.from(new Potted.Allocation())
            .setSize(capacity)
            .setExpiration(Expiration.never())
            .setBackgroundExpirationEnabled(false)
            .setPreciseLeakDetectionEnabled(false)
            .setOptimizeForReducedMemoryUsage(false)
            .build();
    // Its own thread creates them, until all have been there at the same time.
    List<Potted> all = new ArrayList<>();
    try {
      for (int i = 0; i < capacity; i++) {
        all.add(pool.claim(TIMEOUT));
      }
    } catch (InterruptedException interruption) {
      throw new IllegalStateException(interruption);
    }
    all.forEach(Potted::release);
    return pool;
  }

  @Override
  public Item acquire() {
    try {
      return tap.claim(TIMEOUT);
    } catch (InterruptedException interruption) {
      throw new IllegalStateException(interruption);
    }
  }

  @Override
  public Item tryAcquire() {
    return tap.tryClaim();
  }

  @Override
  public void release(Item item) {
    item.clear();
    ((Potted) item).release();
  }

  static final class Potted extends Trade implements Poolable {
    private final Slot slot;

    private Potted(Slot slot) {
      this.slot = slot;
    }

    @Override
    public void release() {
      slot.release(this);
    }

    private static final class Allocation implements Allocator<Potted> {
      @Override
      public Potted allocate(Slot slot) {
        return new Potted(slot);
      }

      @Override
      public void deallocate(Potted potted) {}
    }
  }
}
