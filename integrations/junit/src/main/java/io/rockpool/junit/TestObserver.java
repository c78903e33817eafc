package io.rockpool.junit;

import io.rockpool.PoolAudit;
import io.rockpool.PoolMisuseException;
import io.rockpool.PoolObserver;

/**
 * Puts each pool and each misuse into the scope that it belongs to; found by the runtime as a
 * service, and of no effect where no test is checked.
 */
public final class TestObserver implements PoolObserver {

  /** Creates one; for the runtime. */
  public TestObserver() {}

  @Override
  public void created(PoolAudit audit) {
    Scopes.created(audit);
  }

  @Override
  public void misused(PoolAudit audit, PoolMisuseException misuse) {
    Scopes.misused(audit, misuse);
  }
}
