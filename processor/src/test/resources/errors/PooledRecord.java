package com.acme;

import io.rockpool.Pooled;

@Pooled(capacity = 8)
// error: [PooledRecord] Order is a record, so its objects never change and cannot be reset. Make it a class.
// fix 1: class Order { long id; }
record Order(long id) {}
