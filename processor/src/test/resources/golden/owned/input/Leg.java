package com.acme;

import io.rockpool.Pooled;

/** What is owned, and owns nothing. */
@Pooled(capacity = 64)
public class Leg {
  long quantity;
}
