package io.rockpool.benchmarks;

import io.rockpool.Pooled;
import io.rockpool.Threading;

/** A trade in a pool that threads share. */
@Pooled(capacity = 1024, threading = Threading.SHARED)
class SharedTrade extends Trade {}
