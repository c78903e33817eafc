package io.rockpool.examples.orderbook;

/** Keeps count of the trades, and a checksum of all that they say. */
final class Blotter implements ExecutionListener {

  private final Checksum checksum = new Checksum();
  private long trades;

  @Override
  public void onExecution(Execution execution) {
    trades++;
    checksum.add(execution.sequence);
    checksum.add(execution.makerId);
    checksum.add(execution.takerId);
    checksum.add(execution.price);
    checksum.add(execution.quantity);
  }

  long trades() {
    return trades;
  }

  /** Adds every order of a book to the checksum, in order of priority. */
  void add(OrderBook book) {
    add(book.ladder(Side.BUY));
    add(book.ladder(Side.SELL));
  }

  private void add(Ladder ladder) {
    checksum.add(ladder.size());
    for (PriceLevel level = ladder.best(); level != null; level = Ladder.after(level)) {
      checksum.add(level.price);
      checksum.add(level.quantity);
      for (Order order = level.first; order != null; order = order.next) {
        checksum.add(order.id);
        checksum.add(order.quantity);
      }
    }
  }

  long checksum() {
    return checksum.value();
  }

  void reset() {
    checksum.reset();
    trades = 0;
  }
}
