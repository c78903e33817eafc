package io.rockpool.benchmarks;

import io.rockpool.Pooled;

/** What a {@link Spread} owns two of. */
@Pooled(capacity = 2048)
class Leg {
  long price;
  int quantity = 1;

  /** The reset by hand. */
  final void clear() {
    price = 0;
    quantity = 1;
  }
}
