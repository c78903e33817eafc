package com.acme;

import io.rockpool.Pooled;

@Pooled(capacity = 32)
public class Token {
  int kind = 3;

  @Pooled.Create
  static Token create() {
    return new Token();
  }
}
