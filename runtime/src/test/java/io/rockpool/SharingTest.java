package io.rockpool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What pools that threads share have beside the engine. */
@Timeout(60)
class SharingTest {

  @Test
  void isFirst_eachPlace_onceAndNeverBack() {
    Lanes lanes = BareLanes.of(1, 1);
    Releases releases = Releases.exact(lanes, 1, 1);
    long first = lanes.acquire();
    lanes.release(first);
    long second = lanes.acquire();

    assertThat(releases.isFirst(first)).isTrue();
    assertThat(releases.isFirst(first)).isFalse();
    assertThat(releases.isFirst(second)).isTrue();
    assertThat(releases.isFirst(first)).isFalse();
    assertThat(releases.isFirst(second)).isFalse();
  }

  @Test
  void isFirst_manyThreads_exactlyOne() throws InterruptedException {
    Lanes lanes = BareLanes.of(1, 1);
    Releases releases = Releases.exact(lanes, 1, 1);
    for (int i = 0; i < 500; i++) {
      long place = lanes.acquire();
      AtomicInteger passed = new AtomicInteger();
      Crowd.run(
          3,
          number -> {
            if (releases.isFirst(place)) {
              passed.getAndIncrement();
            }
          });
      assertThat(passed).hasValue(1);
      lanes.release(place);
    }
  }

  @Test
  void reserve_moreSlots_haveTheirOwnPlaces() {
    Lanes lanes = BareLanes.of(1, 4096);
    Releases releases = Releases.exact(lanes, 1, 4096);
    lanes.grow(4095);
    releases.reserve(4096);
    for (long place; (place = lanes.acquire()) != 0; ) {
      assertThat(releases.isFirst(place)).isTrue();
      assertThat(releases.isFirst(place)).isFalse();
    }
  }

  @Test
  void begin_moreThanThereAre_eachHasItsOwn() {
    Cascades cascades = new Cascades();
    for (int round = 0; round < 2; round++) {
      List<Cascade> begun = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        begun.add(cascades.begin());
      }
      assertThat(begun).doesNotHaveDuplicates();
      IllegalStateException failure = new IllegalStateException();
      begun.get(0).failed(failure);
      assertThat(cascades.end(begun.get(0))).isSameAs(failure);
      begun.subList(1, 200).forEach(each -> assertThat(cascades.end(each)).isNull());
    }
  }

  @Test
  void growth_oneThreadAtATime_whichMayBeginAgain() throws InterruptedException {
    Growth growth = new Growth();
    assertThat(growth.begin()).isTrue();
    assertThat(growth.begin()).isTrue();
    growth.end();
    Crowd.run(1, number -> assertThat(growth.begin()).isFalse());
    growth.succeeded();
    growth.end();

    assertThat(growth.count()).isEqualTo(1);
    // This one dies without an end.
    Crowd.run(1, number -> assertThat(growth.begin()).isTrue());
    assertThat(growth.begin()).isTrue();
    growth.end();
    Crowd.run(1, number -> assertThat(growth.begin()).isTrue());
  }

  @Test
  void strays_equalObjects_areToldApart() {
    Strays<String> strays = new Strays<>();
    Object one = List.of("equal");
    Object other = new ArrayList<>(List.of("equal"));
    assertThat(strays.add(one, "one")).isTrue();
    assertThat(strays.add(one, "again")).isFalse();

    assertThat(strays.remove(other)).isNull();
    assertThat(strays.remove(null)).isNull();
    assertThat(strays.remove(one)).isEqualTo("one");
    assertThat(strays.remove(one)).isNull();
  }
}
