/** The annotations that users write, and the little that generated pools need at run time. */
module io.rockpool {
  requires static org.jspecify;

  exports io.rockpool;

  uses io.rockpool.PoolObserver;
}
