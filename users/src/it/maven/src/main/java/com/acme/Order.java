package com.acme;

import io.rockpool.Pooled;
import java.util.ArrayList;
import java.util.List;

@Pooled(capacity = 1024)
public class Order {
  long id;
  long price;
  int quantity = 1;
  Client client;
  final List<Fill> fills = new ArrayList<>();

  @Pooled.OnAcquire
  void open(long id, long price) {
    this.id = id;
    this.price = price;
  }
}
