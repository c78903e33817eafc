package io.rockpool.examples.orderbook;

/** Hears of every trade, when the book is up to date with it. */
interface ExecutionListener {

  /**
   * Reports a trade.
   *
   * @param execution what happened; it belongs to the engine and must not be kept
   */
  void onExecution(Execution execution);
}
