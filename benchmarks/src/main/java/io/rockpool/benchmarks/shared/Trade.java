package io.rockpool.benchmarks.shared;

import io.rockpool.Pooled;
import io.rockpool.Threading;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.CompilerControl;

/** What all contenders pool: five fields, 40 bytes. */
@Pooled(capacity = 1024, threading = Threading.SHARED)
class Trade {
  long id;
  long price;
  int quantity = 1;
  byte side;
  @Nullable String client;

  /** The reset that somebody writes by hand. */
  final void clear() {
    id = 0;
    price = 0;
    quantity = 1;
    side = 0;
    client = null;
  }

  /**
   * What is done with a trade that was acquired; out of line, as the code of an application mostly
   * is.
   */
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  static void fill(Trade trade, long sequence) {
    trade.id = sequence;
    trade.price = sequence + 100;
    trade.quantity = 5;
    trade.side = 1;
  }

  /** What is done with a trade that another thread filled. */
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  static long read(Trade trade) {
    return trade.id + trade.price + trade.quantity + trade.side;
  }
}
