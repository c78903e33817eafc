package io.rockpool.benchmarks;

import io.rockpool.Pooled;
import org.jspecify.annotations.Nullable;

/** What all contenders pool: five fields, 40 bytes. */
@Pooled(capacity = 1024)
class Order {
  long id;
  long price;
  int quantity = 1;
  byte side;
  @Nullable String client;

  /** The reset that somebody writes by hand. */
  final void clear() {
    id = 0;
    price = 0;
    quantity = 1;
    side = 0;
    client = null;
  }
}
