package io.rockpool.examples.orderbook;

/** What an {@link Execution} said, to keep. */
record Trade(long sequence, long maker, long taker, Side takerSide, long price, int quantity) {

  static Trade of(Execution execution) {
    return new Trade(
        execution.sequence,
        execution.makerId,
        execution.takerId,
        execution.takerSide,
        execution.price,
        execution.quantity);
  }
}
