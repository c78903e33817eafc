package com.acme;

import io.rockpool.Pooled;

@Pooled(capacity = 8)
// error: [PooledEnum] Side is an enum, so all its objects exist already. Make it a class.
// fix 1: class Side { int sign; }
enum Side { BUY, SELL }
