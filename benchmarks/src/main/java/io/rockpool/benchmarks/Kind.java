package io.rockpool.benchmarks;

/**
 * What makes items of one kind, and the pools that know of it.
 *
 * <p>A JVM loads the kind that it uses and no other, so that calls of an item have one target. Each
 * kind says for itself what all of them say, since what is written once for all would be one more
 * call or compare in what is measured.
 */
interface Kind {

  /** A new item, for what pools any. */
  Item item();

  /** No pool. */
  Front fresh();

  /** The array stack that an expert writes by hand, without a check. */
  Front stack(int capacity);

  /** The generated pool. */
  Front rockpool(int capacity);
}
