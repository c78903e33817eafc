package com.acme.desk.internal;

import io.rockpool.Pooled;
import java.nio.ByteBuffer;

/** A class of a package that is not exported. */
@Pooled(capacity = 1)
public final class Quote {
  public long bid;
  public final ByteBuffer wire = ByteBuffer.allocate(16);
}
