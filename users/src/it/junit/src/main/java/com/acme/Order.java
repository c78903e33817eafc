package com.acme;

import io.rockpool.Pooled;

@Pooled(capacity = 8)
public class Order {
  public long id;
}
