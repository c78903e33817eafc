package com.acme;

import io.rockpool.Pooled;
import java.time.Instant;

@Pooled(capacity = 1024)
public class Order {
  long id;
  long price;
  int quantity = 1;
  Side side = Side.BUY;
  Instant received = Instant.EPOCH;
  Object client;
  final String venue = "XETR";
  @Pooled.Keep int cachedHash;
  @Pooled.Reset("System.nanoTime()") long stamp;

  enum Side {
    BUY,
    SELL
  }
}
