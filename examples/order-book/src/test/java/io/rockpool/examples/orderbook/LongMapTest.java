package io.rockpool.examples.orderbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongMapTest {

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void putAndRemove_randomKeys_doesAsAHashMap(long seed) {
    SplitMix64 random = new SplitMix64(seed);
    LongMap<String> map = new LongMap<>(1);
    Map<Long, String> model = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      // Of 300 keys about half are there, in a table that is often nearly as full as it gets.
      long key = (random.below(300) - 150) * 0x0100_0000_0000_0001L;
      if (model.remove(key) != null) {
        map.remove(key);
      } else {
        String value = "value " + i;
        model.put(key, value);
        map.put(key, value);
      }
      assertThat(map.size()).as("seed %d, step %d", seed, i).isEqualTo(model.size());
      long other = (random.below(300) - 150) * 0x0100_0000_0000_0001L;
      assertThat(map.get(other)).as("seed %d, step %d", seed, i).isSameAs(model.get(other));
    }
    for (long i = -150; i < 150; i++) {
      long key = i * 0x0100_0000_0000_0001L;
      assertThat(map.get(key)).as("seed %d, key %d", seed, key).isSameAs(model.get(key));
    }
  }

  @Test
  void get_extremeKeys_areKeysLikeOthers() {
    LongMap<String> map = new LongMap<>(8);
    assertThat(map.get(0)).isNull();

    map.put(0, "zero");
    map.put(-1, "minus one");
    map.put(Long.MIN_VALUE, "least");
    map.put(Long.MAX_VALUE, "most");

    assertThat(map.get(0)).isEqualTo("zero");
    assertThat(map.get(-1)).isEqualTo("minus one");
    assertThat(map.get(Long.MIN_VALUE)).isEqualTo("least");
    assertThat(map.get(Long.MAX_VALUE)).isEqualTo("most");
  }

  @Test
  void put_noMoreThanExpected_allocatesNothing() {
    for (int expected : new int[] {1, 2, 3, 4, 5, 1000, 1024, 1025}) {
      LongMap<String> map = new LongMap<>(expected);
      Meter meter = new Meter();
      meter.start();
      meter.stop();
      meter.start();
      for (int i = 0; i < expected; i++) {
        map.put(i, "value");
      }
      meter.stop();
      assertThat(meter.allocatedBytes()).as("expected %d", expected).isZero();
    }
  }
}
