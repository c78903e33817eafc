package com.acme;

import io.rockpool.Pooled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** It owns others: one, some in containers, and some of its own class. */
@Pooled(capacity = 16)
public class Order {
  long id;

  @Pooled.Owned Leg leg;

  @Pooled.Owned final List<Leg> legs = new ArrayList<>();

  @Pooled.Owned final Map<String, Order> children = new HashMap<>();

  @Pooled.Owned final Leg[][] grid = new Leg[2][3];

  @Pooled.Owned private Order next;

  Order getNext() {
    return next;
  }

  void setNext(Order next) {
    this.next = next;
  }

  @Pooled.OnRelease
  void close() {}
}
