package io.rockpool.examples.orderbook;

import static io.rockpool.examples.orderbook.Side.BUY;
import static io.rockpool.examples.orderbook.Side.SELL;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MatchingEngineTest {

  private final PooledEngine pooled = new PooledEngine();
  private final MatchingEngine engine = pooled.engine;

  @AfterEach
  void pools_afterEachTest_holdWhatIsNotInTheBook() {
    pooled.verifyPools();
    pooled.verifyClear();
  }

  @Test
  void limit_nothingToTradeWith_rests() {
    assertThat(engine.limit(1, BUY, 100, 10)).isTrue();
    assertThat(engine.limit(2, SELL, 101, 20)).isTrue();

    assertThat(pooled.trades).isEmpty();
    assertThat(pooled.resting(BUY)).containsExactly(new Resting(1, 100, 10));
    assertThat(pooled.resting(SELL)).containsExactly(new Resting(2, 101, 20));
  }

  @Test
  void limit_severalMakers_tradesWithTheBestPriceThenTheOldest() {
    engine.limit(1, SELL, 102, 10);
    engine.limit(2, SELL, 101, 10);
    engine.limit(3, SELL, 101, 10);
    engine.limit(4, SELL, 100, 10);

    engine.limit(9, BUY, 102, 40);

    assertThat(pooled.trades)
        .containsExactly(
            new Trade(1, 4, 9, BUY, 100, 10),
            new Trade(2, 2, 9, BUY, 101, 10),
            new Trade(3, 3, 9, BUY, 101, 10),
            new Trade(4, 1, 9, BUY, 102, 10));
    assertThat(engine.book().size()).isZero();
  }

  @Test
  void limit_buysTheHighestBidTradesFirst() {
    engine.limit(1, BUY, 99, 10);
    engine.limit(2, BUY, 100, 10);

    engine.limit(9, SELL, 99, 15);

    assertThat(pooled.trades)
        .containsExactly(new Trade(1, 2, 9, SELL, 100, 10), new Trade(2, 1, 9, SELL, 99, 5));
  }

  @Test
  void limit_moreThanTheMakerHas_restsWithTheRemainder() {
    engine.limit(1, SELL, 100, 10);

    engine.limit(2, BUY, 101, 25);

    assertThat(pooled.trades).containsExactly(new Trade(1, 1, 2, BUY, 100, 10));
    assertThat(pooled.resting(BUY)).containsExactly(new Resting(2, 101, 15));
    assertThat(pooled.resting(SELL)).isEmpty();
  }

  @Test
  void limit_lessThanTheMakerHas_makerKeepsItsPlace() {
    engine.limit(1, SELL, 100, 10);
    engine.limit(2, SELL, 100, 10);

    engine.limit(3, BUY, 100, 4);

    assertThat(pooled.resting(SELL))
        .containsExactly(new Resting(1, 100, 6), new Resting(2, 100, 10));
  }

  @Test
  void limit_priceNotReached_stopsThere() {
    engine.limit(1, SELL, 100, 10);
    engine.limit(2, SELL, 102, 10);

    engine.limit(3, BUY, 101, 30);

    assertThat(pooled.trades).hasSize(1);
    assertThat(pooled.resting(SELL)).containsExactly(new Resting(2, 102, 10));
    assertThat(pooled.resting(BUY)).containsExactly(new Resting(3, 101, 20));
  }

  @Test
  void limit_idInTheBook_isRefused() {
    engine.limit(1, SELL, 100, 10);

    assertThat(engine.limit(1, BUY, 100, 10)).isFalse();

    assertThat(pooled.resting(SELL)).containsExactly(new Resting(1, 100, 10));
  }

  @Test
  void limit_idOfAnOrderThatIsGone_isTaken() {
    engine.limit(1, SELL, 100, 10);
    engine.cancel(1);

    assertThat(engine.limit(1, BUY, 90, 5)).isTrue();
  }

  @Test
  void limit_extremeIdsAndPrices_areFoundAndSorted() {
    engine.limit(0, SELL, Long.MAX_VALUE, 1);
    engine.limit(-1, SELL, 9_999_999_999L, 2);
    engine.limit(Long.MIN_VALUE, SELL, 1, 3);

    assertThat(pooled.resting(SELL))
        .containsExactly(
            new Resting(Long.MIN_VALUE, 1, 3),
            new Resting(-1, 9_999_999_999L, 2),
            new Resting(0, Long.MAX_VALUE, 1));
  }

  @Test
  void market_severalLevels_sweepsThem() {
    engine.limit(1, BUY, 100, 10);
    engine.limit(2, BUY, 99, 10);
    engine.limit(3, BUY, 50, 10);

    assertThat(engine.market(9, SELL, 25)).isTrue();

    assertThat(pooled.trades)
        .containsExactly(
            new Trade(1, 1, 9, SELL, 100, 10),
            new Trade(2, 2, 9, SELL, 99, 10),
            new Trade(3, 3, 9, SELL, 50, 5));
    assertThat(pooled.resting(BUY)).containsExactly(new Resting(3, 50, 5));
  }

  @Test
  void market_moreThanThereIs_leavesNothingBehind() {
    engine.limit(1, SELL, 100, 10);

    engine.market(2, BUY, 25);

    assertThat(pooled.trades).containsExactly(new Trade(1, 1, 2, BUY, 100, 10));
    assertThat(engine.book().size()).isZero();
    assertThat(engine.book().find(2)).isNull();
  }

  @Test
  void market_emptyBook_doesNothing() {
    engine.market(1, BUY, 10);

    assertThat(pooled.trades).isEmpty();
    assertThat(engine.book().size()).isZero();
  }

  @Test
  void cancel_inTheMiddleOfAQueue_closesTheGap() {
    engine.limit(1, BUY, 100, 10);
    engine.limit(2, BUY, 100, 20);
    engine.limit(3, BUY, 100, 30);

    assertThat(engine.cancel(2)).isTrue();

    assertThat(pooled.resting(BUY))
        .containsExactly(new Resting(1, 100, 10), new Resting(3, 100, 30));
  }

  @Test
  void cancel_unknownOrder_isFalse() {
    assertThat(engine.cancel(1)).isFalse();
    assertThat(engine.reduce(1, 10)).isFalse();
    assertThat(engine.replace(1, 100, 10)).isFalse();
    assertThat(engine.execute(1, 10)).isFalse();
  }

  @Test
  void reduce_part_keepsThePlace() {
    engine.limit(1, BUY, 100, 10);
    engine.limit(2, BUY, 100, 10);

    assertThat(engine.reduce(1, 3)).isTrue();

    assertThat(pooled.resting(BUY))
        .containsExactly(new Resting(1, 100, 7), new Resting(2, 100, 10));
  }

  @Test
  void reduce_allOrMore_cancels() {
    engine.limit(1, BUY, 100, 10);
    engine.limit(2, BUY, 100, 10);

    engine.reduce(1, 10);
    engine.reduce(2, 11);

    assertThat(engine.book().size()).isZero();
  }

  @Test
  void replace_lessAtTheSamePrice_keepsThePlace() {
    engine.limit(1, BUY, 100, 10);
    engine.limit(2, BUY, 100, 10);

    assertThat(engine.replace(1, 100, 4)).isTrue();

    assertThat(pooled.resting(BUY))
        .containsExactly(new Resting(1, 100, 4), new Resting(2, 100, 10));
  }

  @Test
  void replace_moreAtTheSamePrice_goesToTheEnd() {
    engine.limit(1, BUY, 100, 10);
    engine.limit(2, BUY, 100, 10);

    engine.replace(1, 100, 11);

    assertThat(pooled.resting(BUY))
        .containsExactly(new Resting(2, 100, 10), new Resting(1, 100, 11));
  }

  @Test
  void replace_otherPrice_goesToTheEndThere() {
    engine.limit(1, BUY, 100, 10);
    engine.limit(2, BUY, 99, 10);

    engine.replace(1, 99, 5);

    assertThat(pooled.resting(BUY)).containsExactly(new Resting(2, 99, 10), new Resting(1, 99, 5));
  }

  @Test
  void replace_throughTheTouch_trades() {
    engine.limit(1, BUY, 100, 10);
    engine.limit(2, SELL, 101, 6);

    engine.replace(1, 101, 10);

    assertThat(pooled.trades).containsExactly(new Trade(1, 2, 1, BUY, 101, 6));
    assertThat(pooled.resting(BUY)).containsExactly(new Resting(1, 101, 4));
  }

  @Test
  void execute_namedOrder_tradesItThoughItIsNotTheFirst() {
    engine.limit(1, SELL, 100, 10);
    engine.limit(2, SELL, 101, 10);

    engine.execute(2, 4);
    engine.execute(2, 100);

    assertThat(pooled.trades)
        .containsExactly(
            new Trade(1, 2, MatchingEngine.UNNAMED, BUY, 101, 4),
            new Trade(2, 2, MatchingEngine.UNNAMED, BUY, 101, 6));
    assertThat(pooled.resting(SELL)).containsExactly(new Resting(1, 100, 10));
  }

  @Test
  void anyMessage_quantityNotAboveZero_changesNothing() {
    engine.limit(1, BUY, 100, 10);

    for (int quantity : new int[] {0, -1, Integer.MIN_VALUE}) {
      assertThat(engine.limit(2, BUY, 100, quantity)).isFalse();
      assertThat(engine.market(2, SELL, quantity)).isFalse();
      assertThat(engine.reduce(1, quantity)).isFalse();
      assertThat(engine.replace(1, 100, quantity)).isFalse();
      assertThat(engine.execute(1, quantity)).isFalse();
    }

    assertThat(pooled.resting(BUY)).containsExactly(new Resting(1, 100, 10));
  }

  @Test
  void clear_afterTrades_countsAnew() {
    engine.limit(1, BUY, 100, 10);
    engine.market(2, SELL, 1);
    engine.clear();
    engine.limit(1, BUY, 100, 10);
    engine.market(2, SELL, 1);

    assertThat(pooled.trades).extracting(Trade::sequence).containsExactly(1L, 1L);
  }
}
