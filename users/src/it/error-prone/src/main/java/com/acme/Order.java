package com.acme;

import io.rockpool.Exhaustion;
import io.rockpool.Pooled;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Fields of many kinds. */
@Pooled(capacity = 1024, onExhausted = Exhaustion.GROW)
public class Order {
  private long id = 3;
  int quantity = 1;
  String side = "buy";
  URI uri = URI.create("x");
  @Nullable Object client;
  @Nullable String note;
  final List<String> fills = new ArrayList<>();
  final List<Order> children = new ArrayList<>();
  final AtomicReference<@Nullable String> state = new AtomicReference<>();
  final int[] levels = {1, 2};
  final long[][] table = new long[2][2];
  private @Nullable Order parent;

  @Nullable Order getParent() {
    return parent;
  }

  void setParent(@Nullable Order parent) {
    this.parent = parent;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  @Pooled.OnAcquire
  void open(long id, @Nullable Object client) {
    this.id = id;
    this.client = client;
  }

  @Pooled.OnRelease
  void close() {
    children.clear();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Order order && order.id == id;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(id);
  }
}
