package com.acme;

import io.rockpool.Pooled;

// fix 1:
@Pooled(capacity = 8)
// error: [PooledAbstract] Order is abstract, so OrderPool cannot create one. Annotate a class that extends it, or remove 'abstract'.
// fix 1: abstract class Order { @Pooled(capacity = 8) static class Limit extends Order {}
// fix 2: class Order {
abstract class Order {
  long id;
}
