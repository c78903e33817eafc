package com.acme;

import io.rockpool.Pooled;
import io.rockpool.Threading;

@Pooled(capacity = 1024, threading = Threading.SHARED)
public class Order {
  long id;
  long price;
  int quantity = 1;
  Object client;
}
