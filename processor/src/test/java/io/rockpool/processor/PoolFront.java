package io.rockpool.processor;

import io.rockpool.Pool;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;

/** Where the objects of a pool come from and go to: the pool itself, or a {@code Local} of it. */
final class PoolFront {

  private final Class<?> type;
  private final Class<?> pooled;
  private final Object front;

  private PoolFront(Class<?> pooled, Object front) {
    this.type = front.getClass();
    this.pooled = pooled;
    this.front = front;
  }

  static PoolFront of(Pool<Object> pool) {
    return new PoolFront(Proof.pooled(pool.getClass()), pool);
  }

  /** A local of the calling thread. */
  static PoolFront local(Pool<Object> pool) {
    PoolFront whole = of(pool);
    return new PoolFront(whole.pooled, whole.call("local", new Class<?>[0]));
  }

  /** Whether the pools of a class have locals. */
  static boolean hasLocals(Class<?> poolType) {
    return declares(poolType, "local");
  }

  /** Whether who acquires can wait until something is released. */
  boolean waits() {
    return declares(type, "acquire", Duration.class);
  }

  Object acquire() {
    return call("acquire", new Class<?>[0]);
  }

  Object acquire(Duration timeout) {
    return call("acquire", new Class<?>[] {Duration.class}, timeout);
  }

  /** Acquires with the argument of a hook. */
  Object acquire(long id) {
    return call("acquire", new Class<?>[] {long.class}, id);
  }

  Object tryAcquire() {
    return call("tryAcquire", new Class<?>[0]);
  }

  void release(Object object) {
    call("release", new Class<?>[] {pooled}, object);
  }

  /** An object that closes itself, which is the object that would be acquired. */
  Object lease() {
    return call("lease", new Class<?>[0]);
  }

  Object lease(long id) {
    return call("lease", new Class<?>[] {long.class}, id);
  }

  /** Whether objects can be had as something to close. */
  boolean leases() {
    return declares(type, "lease");
  }

  /** Whether it is for one thread, and has scopes. */
  boolean hasScopes() {
    return declares(type, "scope");
  }

  ScopeFront scope() {
    return new ScopeFront(new PoolFront(pooled, call("scope", new Class<?>[0])), pooled);
  }

  private static boolean declares(Class<?> type, String method, Class<?>... parameters) {
    try {
      type.getDeclaredMethod(method, parameters);
      return true;
    } catch (NoSuchMethodException none) {
      return false;
    }
  }

  Object call(String name, Class<?>[] parameters, Object... arguments) {
    try {
      Method method = type.getDeclaredMethod(name, parameters);
      method.setAccessible(true);
      return method.invoke(front, arguments);
    } catch (InvocationTargetException failure) {
      if (failure.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new AssertionError(failure.getCause());
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }
}
