package io.rockpool.benchmarks.latency;

/** Where quotes come from and go to; a JVM loads one kind of it, so that calls are direct. */
interface Quotes {

  Quote acquire();

  void release(Quote quote);
}
