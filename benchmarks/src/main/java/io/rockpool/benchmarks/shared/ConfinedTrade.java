package io.rockpool.benchmarks.shared;

import io.rockpool.Pooled;

/** A trade in a pool for one thread at a time. */
@Pooled(capacity = 1024)
class ConfinedTrade extends Trade {}
