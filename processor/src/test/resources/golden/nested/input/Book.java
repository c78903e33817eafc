package com.acme;

import io.rockpool.Pooled;

public class Book {

  @Pooled(capacity = 512)
  static class Level extends Line {
    long price;
    Level next;
  }

  static class Line {
    protected int number = 1;
  }
}
