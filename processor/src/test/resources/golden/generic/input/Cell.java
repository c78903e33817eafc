package com.acme;

import io.rockpool.Pooled;
import java.util.ArrayList;
import java.util.List;

@Pooled(capacity = 16)
public class Cell<K extends Comparable<K>, V> {
  K key;
  V value;
  int uses;
  final List<V> history = new ArrayList<>();

  @Pooled.OnAcquire
  void put(K key, V value) {
    this.key = key;
    this.value = value;
  }
}
