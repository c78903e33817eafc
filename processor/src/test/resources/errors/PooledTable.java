package com.acme;

import io.rockpool.Pooled;

@Pooled(capacity = 8)
// note: [PooledTable] Order is final, so OrderPool looks each released object up in a table, which costs a few nanoseconds. Make it non-final, to save them.
// fix 1: class Order {
final class Order {

  @Pooled(capacity = 8)
  // note: [PooledTable] Order.Leg is sealed, so Order_LegPool looks each released object up in a table, which costs a few nanoseconds. Remove 'sealed', to save them.
  // fix 1: static class Leg {}
  static sealed class Leg permits Short {}

  // fix 1: static class Short extends Leg {}
  static final class Short extends Leg {}

  @Pooled(capacity = 8)
  // note: [PooledTable] Order.Fill is made by a factory, so Order_FillPool looks each released object up in a table, which costs a few nanoseconds. Mark a constructor @Pooled.Create instead, to save them.
  static class Fill {
    // fix 1:
    @Pooled.Create
    // fix 1: @Pooled.Create Fill() {} static Fill create() { return new Fill(); }
    static Fill create() { return new Fill(); }
  }
}
