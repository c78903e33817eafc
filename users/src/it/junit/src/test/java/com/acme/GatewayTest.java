package com.acme;

import io.rockpool.PoolMisuseException;
import io.rockpool.junit.CheckPools;
import org.junit.jupiter.api.Test;

@CheckPools
class GatewayTest {
  private final Gateway gateway = new Gateway(new OrderPool());

  @Test
  void fill_releases() {
    gateway.onFill(gateway.onOrder(42));
  }

  @Test
  void leak_isNamed() {
    gateway.onOrder(1);
    gateway.onOrder(2);
  }

  @Test
  void secondRelease_isNamedThoughItIsSwallowed() {
    Order order = gateway.onOrder(3);
    gateway.onFill(order);
    try {
      gateway.onFill(order);
    } catch (PoolMisuseException swallowed) {
      // That is what is wrong here.
    }
  }
}
