package io.rockpool;

import java.lang.reflect.Field;
import java.util.concurrent.atomic.LongAdder;

/**
 * Generated pools with an engine that is laid out as a test wants it: so small that nearly each
 * step takes a slow path.
 */
final class Sized {
  private Sized() {}

  /** Gives a new pool another engine. */
  static <P extends Pool<?>> P of(P pool, LaneSizes sizes) {
    try {
      int capacity = pool.capacity();
      Lanes lanes = Lanes.of(capacity, capacity, sizes);
      field(pool, "lanes").set(pool, lanes);
      field(pool, "releases").set(pool, Releases.checked(lanes, capacity, capacity));
      if (pool instanceof Ticket_AwaitedPool) {
        LongAdder exhaustions = (LongAdder) field(pool, "exhaustions").get(pool);
        Waiters waiters = new Waiters(lanes, exhaustions, "Ticket_AwaitedPool", "Ticket.Awaited");
        field(pool, "waiters").set(pool, waiters);
      }
      return pool;
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }

  private static Field field(Object pool, String name) throws ReflectiveOperationException {
    Field field = pool.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }
}
