package io.rockpool.examples.orderbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BlotterTest {

  @Test
  void checksum_tradesThatDifferInOneFigure_differs() {
    Set<Long> checksums = new HashSet<>();
    checksums.add(checksum(1, 2, 3, 4, 5));
    checksums.add(checksum(9, 2, 3, 4, 5));
    checksums.add(checksum(1, 9, 3, 4, 5));
    checksums.add(checksum(1, 2, 9, 4, 5));
    checksums.add(checksum(1, 2, 3, 9, 5));
    checksums.add(checksum(1, 2, 3, 4, 9));
    checksums.add(checksum(2, 1, 3, 4, 5));

    assertThat(checksums).hasSize(7);
    assertThat(checksum(1, 2, 3, 4, 5)).isEqualTo(checksum(1, 2, 3, 4, 5));
  }

  @Test
  void checksum_booksThatDifferInOneFigure_differs() {
    Set<Long> checksums = new HashSet<>();
    checksums.add(checksumOfBook(1, Side.BUY, 3, 4));
    checksums.add(checksumOfBook(9, Side.BUY, 3, 4));
    checksums.add(checksumOfBook(1, Side.SELL, 3, 4));
    checksums.add(checksumOfBook(1, Side.BUY, 9, 4));
    checksums.add(checksumOfBook(1, Side.BUY, 3, 9));

    assertThat(checksums).hasSize(5);
  }

  @Test
  void reset_afterTrades_isAsNew() {
    Blotter blotter = new Blotter();
    long asNew = blotter.checksum();
    blotter.onExecution(new Execution());
    assertThat(blotter.trades()).isEqualTo(1);
    assertThat(blotter.checksum()).isNotEqualTo(asNew);

    blotter.reset();

    assertThat(blotter.trades()).isZero();
    assertThat(blotter.checksum()).isEqualTo(asNew);
  }

  private static long checksum(long sequence, long maker, long taker, long price, int quantity) {
    Execution execution = new Execution();
    execution.sequence = sequence;
    execution.makerId = maker;
    execution.takerId = taker;
    execution.price = price;
    execution.quantity = quantity;
    Blotter blotter = new Blotter();
    blotter.onExecution(execution);
    return blotter.checksum();
  }

  private static long checksumOfBook(long id, Side side, long price, int quantity) {
    Blotter blotter = new Blotter();
    MatchingEngine engine = new MatchingEngine(new FreshMemory(), 1, 1, blotter);
    engine.limit(id, side, price, quantity);
    blotter.add(engine.book());
    return blotter.checksum();
  }
}
