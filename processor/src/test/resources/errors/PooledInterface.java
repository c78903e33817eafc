package com.acme;

import io.rockpool.Pooled;

// fix 1:
@Pooled(capacity = 8)
// error: [PooledInterface] Order is an interface, so there is nothing to create. Annotate a class that implements it.
// fix 1: interface Order { @Pooled(capacity = 8) class Limit implements Order {} }
interface Order {}
