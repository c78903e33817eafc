package com.acme;

import io.rockpool.Exhaustion;
import io.rockpool.Pooled;
import io.rockpool.ResetTime;
import io.rockpool.Threading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Classes of which threads share the pools. */
final class Tickets {

  private Tickets() {}

  /** Its users wait. */
  @Pooled(capacity = 8, threading = Threading.SHARED, onExhausted = Exhaustion.WAIT)
  static class Awaited {
    long id;
    @Nullable Object holder;

    @Pooled.OnAcquire
    void open(long id) {
      this.id = id;
    }

    @Pooled.OnRelease
    void close() {
      holder = null;
    }
  }

  /** It owns others, and is told apart by its content. */
  @Pooled(capacity = 8, threading = Threading.SHARED, onExhausted = Exhaustion.UNPOOLED)
  static class Owner<T> {
    @Nullable T payload;
    @Pooled.Owned @Nullable Owner<T> next;
    @Pooled.Owned final List<Owner<T>> all = new ArrayList<>();

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Owner<?> owner && owner.all.equals(all);
    }

    @Override
    public int hashCode() {
      return all.hashCode();
    }
  }

  /** It is found in a table. */
  @Pooled(
      capacity = 8,
      threading = Threading.SHARED,
      onExhausted = Exhaustion.GROW,
      reset = ResetTime.ON_ACQUIRE)
  static final class Tabled {
    int quantity = 1;
  }

  /** It is found by its number. */
  @Pooled(capacity = 8, threading = Threading.SHARED)
  static final class Numbered {
    @Pooled.Slot int slot;
    int quantity = 1;
    final int[][] levels = new int[2][2];
  }
}
