package com.acme;

import io.rockpool.Pooled;
import io.rockpool.Threading;
import java.util.ArrayList;
import java.util.List;

@Pooled(capacity = 16, threading = Threading.SHARED)
public class Order {
  long id;
  @Pooled.Owned Order next;
  @Pooled.Owned final List<Order> children = new ArrayList<>();
}
