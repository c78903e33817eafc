package com.acme;

public class Main {
  public static void main(String[] arguments) {
    OrderPool orders = new OrderPool(1);
    Order order = orders.acquire(42, 100);
    order.quantity = 7;
    order.client = new Client("Ann");
    order.fills.add(new Fill(7));
    orders.release(order);
    Order again = orders.acquire();
    if (again != order
        || again.id != 0
        || again.price != 0
        || again.quantity != 1
        || again.client != null
        || !again.fills.isEmpty()) {
      throw new AssertionError("not as new");
    }
  }
}
