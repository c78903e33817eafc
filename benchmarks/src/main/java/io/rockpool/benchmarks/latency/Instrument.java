package io.rockpool.benchmarks.latency;

/** What is traded: there are few, and they stay. */
record Instrument(String symbol) {}
