package io.rockpool.examples.orderbook;

/**
 * Where the engine's objects come from and go to.
 *
 * <p>A JVM loads one implementation only, so the calls are inlined as if there were no choice.
 */
interface Memory {

  Order order(long id, Side side, long price, int quantity);

  PriceLevel level(long price);

  Execution execution(long sequence, Order maker, long takerId, int quantity);

  void free(Order order);

  void free(PriceLevel level);

  void free(Execution execution);
}
