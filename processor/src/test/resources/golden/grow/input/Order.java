package com.acme;

import io.rockpool.Exhaustion;
import io.rockpool.Pooled;

@Pooled(capacity = 16, onExhausted = Exhaustion.GROW, maxCapacity = 4096)
class Order {
  long id;
}
