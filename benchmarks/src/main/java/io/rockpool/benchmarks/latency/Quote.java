package io.rockpool.benchmarks.latency;

import io.rockpool.Pooled;
import org.jspecify.annotations.Nullable;

/** What the load keeps and replaces: five fields, 40 bytes. */
@Pooled(capacity = 1024)
class Quote {
  long id;
  long price;
  int quantity = 1;
  byte side;
  @Nullable Instrument instrument;
}
