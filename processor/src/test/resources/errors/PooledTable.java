package com.acme;

import io.rockpool.Pooled;

@Pooled(capacity = 8)
// note: [PooledTable] Order is final, so OrderPool looks each released object up in a table, which costs a few nanoseconds. Make it non-final, or add '@Pooled.Slot int slot;', to save them.
// fix 1: class Order {
// fix 2: final class Order { @Pooled.Slot int slot;
final class Order {

  @Pooled(capacity = 8)
  // note: [PooledTable] Order.Leg is sealed, so Order_LegPool looks each released object up in a table, which costs a few nanoseconds. Remove 'sealed', or add '@Pooled.Slot int slot;', to save them.
  // fix 1: static class Leg {}
  // fix 2: static sealed class Leg permits Short { @Pooled.Slot int slot; }
  static sealed class Leg permits Short {}

  // fix 1: static class Short extends Leg {}
  static final class Short extends Leg {}

  @Pooled(capacity = 8)
  // note: [PooledTable] Order.Fill is made by a factory, so Order_FillPool looks each released object up in a table, which costs a few nanoseconds. Mark a constructor @Pooled.Create instead, or add '@Pooled.Slot int slot;', to save them.
  // fix 2: static class Fill { @Pooled.Slot int slot;
  static class Fill {
    // fix 1:
    @Pooled.Create
    // fix 1: @Pooled.Create Fill() {} static Fill create() { return new Fill(); }
    static Fill create() { return new Fill(); }
  }
}
