package io.rockpool.processor;

/** A scope of a generated pool, whatever it is a pool of. */
final class ScopeFront {

  private final PoolFront calls;
  private final Class<?> pooled;

  ScopeFront(PoolFront calls, Class<?> pooled) {
    this.calls = calls;
    this.pooled = pooled;
  }

  Object acquire() {
    return calls.acquire();
  }

  Object acquire(long id) {
    return calls.call("acquire", new Class<?>[] {long.class}, id);
  }

  Object tryAcquire() {
    return calls.tryAcquire();
  }

  Object keep(Object object) {
    return calls.call("keep", new Class<?>[] {pooled}, object);
  }

  void close() {
    calls.call("close", new Class<?>[0]);
  }
}
