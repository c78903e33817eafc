package io.rockpool.examples.orderbook;

/** Objects from {@code new}, left to the garbage collector: what the pools are compared with. */
final class FreshMemory implements Memory {

  @Override
  public Order order(long id, Side side, long price, int quantity) {
    Order order = new Order();
    order.open(id, side, price, quantity);
    return order;
  }

  @Override
  public PriceLevel level(long price) {
    PriceLevel level = new PriceLevel();
    level.open(price);
    return level;
  }

  @Override
  public Execution execution(long sequence, Order maker, long takerId, int quantity) {
    Execution execution = new Execution();
    execution.open(sequence, maker, takerId, quantity);
    return execution;
  }

  @Override
  public void free(Order order) {}

  @Override
  public void free(PriceLevel level) {}

  @Override
  public void free(Execution execution) {}
}
