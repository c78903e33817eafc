package com.acme;

import io.rockpool.Pooled;

// fix 1:
@Pooled(capacity = 8)
// error: [PooledAnnotationType] Order is an annotation type, so there is nothing to create. Annotate a class.
// fix 1: @interface Order { @Pooled(capacity = 8) class Entry {} }
@interface Order {}
