package com.acme;

import io.rockpool.Pooled;

class Desk {

  @Pooled(capacity = 8)
  // error: [PooledPrivateClass] Order is private, so Desk_OrderPool cannot see it. Make Order package-private.
  // fix 1: static class Order {}
  private static class Order {}

  // fix 1: static class Vault {
  private static class Vault {

    @Pooled(capacity = 8)
    // error: [PooledPrivateClass] Vault is private, so Desk_Vault_CoinPool cannot see the Coin in it. Make Vault package-private.
    static class Coin {}
  }
}
