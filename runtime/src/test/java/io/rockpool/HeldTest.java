package io.rockpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HeldTest {

  private final Held held = new Held();

  @Test
  void open_thenClose_isOpenInBetween() {
    assertThatThrownBy(held::requireOpen).isInstanceOf(PoolMisuseException.class);
    held.open();
    held.requireOpen();
    assertThat(held.isOpen()).isTrue();
    assertThat(held.close()).isTrue();
    assertThat(held.close()).isFalse();
    assertThatThrownBy(held::requireOpen).isInstanceOf(PoolMisuseException.class);
  }

  @Test
  void add_untilFull_trimMakesRoom() {
    held.open();
    int room = 0;
    while (!held.isFull()) {
      held.add(++room);
    }
    // Half of them are stale: then the room is enough.
    held.set(0, 100);
    held.trim(room / 2);
    assertThat(held.size()).isEqualTo(room / 2);
    assertThat(held.get(0)).isEqualTo(100);
    while (!held.isFull()) {
      held.add(1);
    }
    assertThat(held.size()).isEqualTo(room);
    held.trim(room);
    assertThat(held.isFull()).isFalse();
    assertThat(held.size()).isEqualTo(room);
  }

  @Test
  void remove_anywhere_keepsTheOrderOfTheRest() {
    held.open();
    for (long handle = 1; handle <= 5; handle++) {
      held.add(handle);
    }
    assertThat(held.remove(3)).isTrue();
    assertThat(held.remove(3)).isFalse();
    assertThat(held.remove(5)).isTrue();
    assertThat(held.remove(1)).isTrue();
    assertThat(held.removeLast()).isEqualTo(4);
    assertThat(held.removeLast()).isEqualTo(2);
    assertThat(held.size()).isZero();
  }
}
