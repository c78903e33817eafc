package com.acme;

import io.rockpool.Pooled;

@Pooled(capacity = 8)
// error: [PooledConstructor] Order has no accessible constructor without parameters, so OrderPool cannot create one. Add 'Order() {}', or mark another constructor or a static factory with @Pooled.Create.
// fix 1: class Order { Order() {}
// fix 3: class Order { @Pooled.Create static Order create() { return new Order(1); }
class Order {
  long id;

  // fix 2: @Pooled.Create Order(long id) {
  Order(long id) {
    this.id = id;
  }

  @Pooled(capacity = 8)
  static class Leg {
    // error: [PooledConstructor] Order.Leg has no accessible constructor without parameters, so Order_LegPool cannot create one. Make 'Leg()' package-private, or mark another constructor or a static factory with @Pooled.Create.
    // fix 1: Leg() {}
    // fix 2: private Leg() {} @Pooled.Create Leg(long id) {}
    // fix 3: private Leg() {} @Pooled.Create static Leg create() { return new Leg(); }
    private Leg() {}
  }

  @Pooled(capacity = 8)
  static class Many {
    // error: [PooledConstructor] Order.Many has no accessible constructor without parameters, so Order_ManyPool cannot create one. Make 'Many()' package-private, or mark another constructor or a static factory with @Pooled.Create.
    // fix 1: Many() {}
    private Many() {}

    Many(int... ids) {}
  }
}
