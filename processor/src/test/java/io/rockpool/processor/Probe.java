package io.rockpool.processor;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Modifier;
import java.util.concurrent.CountDownLatch;

/** What a test looks at in the orders of a {@link Desk}, by plain reads and writes. */
final class Probe {

  private static final ClassValue<VarHandle> USES = handles("uses", int.class);
  private static final ClassValue<VarHandle> IDS = handles("id", long.class);

  private Probe() {}

  private static ClassValue<VarHandle> handles(String field, Class<?> type) {
    return new ClassValue<>() {
      @Override
      protected VarHandle computeValue(Class<?> order) {
        try {
          // The subclass of the pool is not accessible, the field's own class is.
          Class<?> declaring = order;
          while (!Modifier.isPublic(declaring.getModifiers())) {
            declaring = declaring.getSuperclass();
          }
          return MethodHandles.publicLookup().findVarHandle(declaring, field, type);
        } catch (ReflectiveOperationException failure) {
          throw new AssertionError(failure);
        }
      }
    };
  }

  static int uses(Object order) {
    return (int) USES.get(order.getClass()).get(order);
  }

  static void uses(Object order, int uses) {
    USES.get(order.getClass()).set(order, uses);
  }

  static long id(Object order) {
    return (long) IDS.get(order.getClass()).get(order);
  }

  static void require(boolean condition, String failure) {
    if (!condition) {
      throw new AssertionError(failure);
    }
  }

  static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException failure) {
      throw new AssertionError(failure);
    }
  }
}
