package com.acme;

public class Gateway {
  private final OrderPool pool;

  public Gateway(OrderPool pool) {
    this.pool = pool;
  }

  public Order onOrder(long id) {
    Order order = pool.acquire();
    order.id = id;
    return order;
  }

  public void onFill(Order order) {
    pool.release(order);
  }
}
