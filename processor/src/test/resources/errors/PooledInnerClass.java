package com.acme;

import io.rockpool.Pooled;

class Book {

  @Pooled(capacity = 8)
  // error: [PooledInnerClass] Book.Order is an inner class, so every instance needs an enclosing Book. Make it static, or move it to the top level.
  // fix 1: static class Order { long id; }
  // fix 2: static class Order { long id; }
  class Order { long id; }

  record Page() {
    @Pooled(capacity = 8)
    // error: [PooledInnerClass] Book.Page.Line is an inner class, so every instance needs an enclosing Page. Make it static, or move it to the top level.
    // fix 1: static class Line {}
    // fix 2: static class Line { int number; }
    class Line {}
  }
}

