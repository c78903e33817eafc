package io.rockpool.examples.orderbook;

/** Objects from generated pools: all of them were created with the pools, none is later. */
final class PooledMemory implements Memory {

  private final OrderPool orders;
  private final PriceLevelPool levels;
  private final ExecutionPool executions;

  PooledMemory(OrderPool orders, PriceLevelPool levels, ExecutionPool executions) {
    this.orders = orders;
    this.levels = levels;
    this.executions = executions;
  }

  @Override
  public Order order(long id, Side side, long price, int quantity) {
    return orders.acquire(id, side, price, quantity);
  }

  @Override
  public PriceLevel level(long price) {
    return levels.acquire(price);
  }

  @Override
  public Execution execution(long sequence, Order maker, long takerId, int quantity) {
    return executions.acquire(sequence, maker, takerId, quantity);
  }

  @Override
  public void free(Order order) {
    orders.release(order);
  }

  @Override
  public void free(PriceLevel level) {
    levels.release(level);
  }

  @Override
  public void free(Execution execution) {
    executions.release(execution);
  }
}
