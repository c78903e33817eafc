package io.rockpool.examples.orderbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine does the same as one that is easy to believe, message by message. */
class ModelComparisonTest {

  private static final int MESSAGES = 20_000;

  /** Few ids, so that they are used again. */
  private static final int IDS = 120;

  private static final MessageKind[] KINDS = {
    MessageKind.LIMIT, MessageKind.LIMIT, MessageKind.LIMIT, MessageKind.MARKET,
    MessageKind.CANCEL, MessageKind.REDUCE, MessageKind.REPLACE, MessageKind.EXECUTE
  };

  private final PooledEngine pooled = new PooledEngine();
  private final ModelBook model = new ModelBook();

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void apply_randomMessagesAtFewPrices_doesAsTheModel(long seed) {
    compare(seed, 8);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {4, 5, 6})
  void apply_randomMessagesAtManyPrices_doesAsTheModel(long seed) {
    compare(seed, 1000);
  }

  private void compare(long seed, int prices) {
    SplitMix64 random = new SplitMix64(seed);
    for (int i = 0; i < MESSAGES; i++) {
      MessageKind kind = KINDS[random.below(KINDS.length)];
      Side side = random.coin() ? Side.BUY : Side.SELL;
      long id = (random.below(IDS) - IDS / 2) * 0x0100_0000_0000_0001L;
      long price = 1 + random.below(prices);
      int quantity = 1 + random.below(kind == MessageKind.MARKET ? 100 : 20);

      boolean expected = model.apply(kind, side, id, price, quantity);
      boolean done = pooled.engine.apply(kind, side, id, price, quantity);

      String message = "seed %d, message %d: %s %s of %d, %d at %d";
      Object[] what = {seed, i, kind, side, id, quantity, price};
      assertThat(done).as(message, what).isEqualTo(expected);
      assertThat(pooled.trades).as(message, what).isEqualTo(model.trades);
      for (Side each : Side.values()) {
        assertThat(pooled.resting(each)).as(message, what).isEqualTo(model.resting(each));
      }
      pooled.verifyPools();
      pooled.trades.clear();
      model.trades.clear();
    }
    pooled.verifyClear();
  }
}
