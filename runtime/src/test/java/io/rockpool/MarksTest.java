package io.rockpool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mark tells: the pool, and how far an object's release has come. */
class MarksTest {

  private static final int LAST = (1 << 28) - 17;

  @ParameterizedTest
  @ValueSource(ints = {1, 77, LAST})
  void states_ofAnObjectThatOwnsOthers_tellThePoolAndAreTold(int mark) {
    int outliving = Marks.outliving(mark);
    assertThat(Marks.isHandedOut(mark)).isTrue();
    assertThat(Marks.isHandedOut(outliving)).isTrue();
    for (int state :
        new int[] {
          outliving,
          Marks.waiting(mark),
          Marks.waiting(outliving),
          Marks.releasing(Marks.waiting(mark)),
          Marks.idle(mark)
        }) {
      assertThat(Marks.origin(state)).isEqualTo(mark);
      assertThat(Marks.isEntry(state)).isFalse();
      assertThat(Marks.isHandedOut(state)).isEqualTo(state == outliving);
      assertThat(Marks.isWaiting(state)).isEqualTo(state == Marks.waiting(mark));
      assertThat(Marks.isReleasing(state)).isEqualTo(state == Marks.releasing(mark));
    }
  }

  @Test
  void constants_tellNoPool() {
    for (int mark :
        new int[] {Marks.NONE, Marks.GONE, Marks.WAITING, Marks.RELEASING, Marks.IDLE}) {
      assertThat(Marks.isHandedOut(mark)).isFalse();
      assertThat(Marks.isEntry(mark)).isFalse();
      assertThat(Marks.isWaiting(mark)).isFalse();
      assertThat(Marks.origin(mark) < 1 || Marks.origin(mark) > LAST).isTrue();
    }
  }
}
