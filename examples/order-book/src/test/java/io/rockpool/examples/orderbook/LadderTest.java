package io.rockpool.examples.orderbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LadderTest {

  private static final long SEED = 7;

  @ParameterizedTest
  @EnumSource(Side.class)
  void addAndRemove_randomPrices_keepsTheirOrder(Side side) {
    Ladder ladder = new Ladder(side, 4);
    TreeMap<Long, PriceLevel> model = new TreeMap<>(order(side));
    SplitMix64 random = new SplitMix64(SEED);
    for (int i = 0; i < 3000; i++) {
      long price = 1 + random.below(200);
      PriceLevel level = model.remove(price);
      if (level == null) {
        level = level(price);
        model.put(price, level);
        ladder.add(level);
      } else {
        ladder.remove(level);
      }
      assertThat(prices(ladder))
          .as("seed %d, step %d", SEED, i)
          .isEqualTo(List.copyOf(model.keySet()));
      assertThat(ladder.find(price)).isSameAs(model.get(price));
    }
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void add_ascendingPrices_staysShallow(Side side) {
    Ladder ladder = new Ladder(side, 4);
    int levels = 100_000;
    for (int i = 1; i <= levels; i++) {
      ladder.add(level(i));
    }

    // A balanced tree would be 17 deep; one without a sense of balance 100,000.
    assertThat(depth(ladder)).isLessThan(60);
    assertThat(prices(ladder)).hasSize(levels).isSortedAccordingTo(order(side));
  }

  private static Comparator<Long> order(Side side) {
    return side == Side.BUY ? Comparator.reverseOrder() : Comparator.naturalOrder();
  }

  private static PriceLevel level(long price) {
    PriceLevel level = new PriceLevel();
    level.open(price);
    return level;
  }

  private static List<Long> prices(Ladder ladder) {
    List<Long> prices = new ArrayList<>();
    for (PriceLevel level = ladder.best(); level != null; level = Ladder.after(level)) {
      prices.add(level.price);
      if (level.parent != null) {
        assertThat(level.rank).as("rank below the parent's").isLessThanOrEqualTo(level.parent.rank);
      }
    }
    return prices;
  }

  private static int depth(Ladder ladder) {
    int deepest = 0;
    for (PriceLevel level = ladder.best(); level != null; level = Ladder.after(level)) {
      int depth = 0;
      for (PriceLevel above = level; above != null; above = above.parent) {
        depth++;
      }
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }
}
