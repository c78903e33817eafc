package com.acme;

import io.rockpool.Exhaustion;
import io.rockpool.Pooled;
import java.util.ArrayList;

class Desk {

  @Pooled(
      // error: [PooledCapacity] capacity is 0, so the pool could never hold an Order. Use a value between 1 and 16777216.
      // fix 1: capacity = 1,
      capacity = 0,
      // error: [PooledExhaustion] onExhausted is WAIT, so the one thread of a CONFINED pool would wait for itself. Use Exhaustion.FAIL, Exhaustion.GROW or Exhaustion.UNPOOLED, or add threading = Threading.SHARED.
      // fix 1: onExhausted = Exhaustion.FAIL)
      onExhausted = Exhaustion.WAIT)
  // error: [PooledAbstract] Desk.Order is abstract, so Desk_OrderPool cannot create one. Annotate a class that extends it, or remove 'abstract'.
  // error: [PooledInnerClass] Desk.Order is an inner class, so every instance needs an enclosing Desk. Make it static, or move it to the top level.
  // error: [PooledPrivateClass] Order is private, so Desk_OrderPool cannot see it. Make Order package-private.
  // fix 1: static class Order extends Base { Order() {}
  private abstract class Order extends Base {
    // error: [PooledPrivateField] Field 'price' is private and has no usable getter or setter, so Desk_OrderPool cannot reset it. Make it package-private, or add 'long getPrice()' and 'void setPrice(long value)', or mark it @Pooled.Keep.
    // fix 1: long price;
    private long price;

    // error: [PooledFinalField] Field 'lock' is final and its type Object has no clearing method, so Desk_OrderPool cannot reset it. Mark it @Pooled.Keep, or make it non-final and null in a new object.
    // fix 1: @Pooled.Keep final Object lock = new Object();
    final Object lock = new Object();

    @Pooled.Create
    // error: [PooledCreate] Constructor 'Order(long)' is private, so Desk_OrderPool cannot create instances with it. Make it package-private.
    // fix 1: Order(long price) { this.price = price; }
    private Order(long price) { this.price = price; }

    @Pooled.OnAcquire
    // error: [PooledHook] Method 'open' is private, so Desk_OrderPool cannot call it. Make it package-private.
    // fix 1: void open() {}
    private void open() {}
  }

  @Pooled(capacity = 1)
  static class Good {}

  static class Base {
    // error: [PooledReassignedField] Field 'names' of Base is not final, so Desk_OrderPool cannot tell whether to clear the ArrayList in it or to drop it. Make it final, or mark it @Pooled.Clear("clear"), @Pooled.Reset("null") or @Pooled.Keep.
    // fix 1: final ArrayList<String> names = new ArrayList<>();
    ArrayList<String> names = new ArrayList<>();
  }
}
