package io.rockpool;

import java.util.List;

/**
 * What can be asked of a pool while it goes on, with full checks; for test frameworks.
 *
 * <p>Any thread may ask. While others use the pool, answers are of no exact moment.
 */
public final class PoolAudit {
  private final Watch<?> watch;

  PoolAudit(Watch<?> watch) {
    this.watch = watch;
  }

  /**
   * The pool.
   *
   * @return the pool; not to be used before it is created
   */
  public Pool<?> pool() {
    return watch.pool();
  }

  /**
   * What the pool is called in messages.
   *
   * @return the simple name of its class
   */
  public String name() {
    return watch.name();
  }

  /**
   * Whether the pool has ended. What was in use then is told as a misuse, and still counts here.
   *
   * @return whether it is closed
   */
  public boolean isClosed() {
    return watch.isClosed();
  }

  /**
   * How many objects are in use, those included that were handed out but are not pooled.
   *
   * @return the number of objects
   */
  public int inUse() {
    return watch.inUse();
  }

  /**
   * Who has the objects that are in use: one text for each line of code that acquired some, as
   * {@code 3 acquired at com.acme.Gateway.onOrder(Gateway.java:42) by thread main, the oldest 1.2 s
   * ago}.
   *
   * @return the texts
   */
  public List<String> leaks() {
    return watch.leaks(true).lines();
  }

  /**
   * What was written after its release, of all that is idle. Each finding is told once here; the
   * objects stay as they are, so that the next acquire of one, or close, tells it again.
   *
   * @return a misuse for each object
   */
  public List<PoolMisuseException> written() {
    return watch.written(true);
  }
}
