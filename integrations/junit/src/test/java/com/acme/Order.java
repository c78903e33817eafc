package com.acme;

import io.rockpool.Pooled;
import io.rockpool.Threading;

/** What the tests of the tests pool. */
@Pooled(capacity = 4, threading = Threading.SHARED)
public class Order {
  public int quantity;
}
