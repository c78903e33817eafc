package com.acme.desk;

import com.acme.base.Entity;
import io.rockpool.Exhaustion;
import io.rockpool.Pooled;

/** A class of an exported package. */
@Pooled(capacity = 2, onExhausted = Exhaustion.GROW)
@SuppressWarnings("exports")
public class Order extends Entity {
  long price = 5;

  /** Creates an order. */
  public Order() {}

  long soil() {
    id++;
    return id;
  }

  long id() {
    return id;
  }

  /**
   * Opens the order.
   *
   * @param price in cents
   */
  @Pooled.OnAcquire
  public void open(long price) {
    this.price = price;
  }
}
