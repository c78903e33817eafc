package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockpool.Pool;
import io.rockpool.PoolMisuseException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a pool ends that threads share. */
class SharedCloseTest extends CloseTest {

  @Override
  String threading() {
    return "SHARED";
  }

  /**
   * Unlike a confined pool, it cannot know whether its own hook closes it, or another thread in
   * that moment; so it is closed, and the object is in flight.
   */
  @ParameterizedTest
  @CsvSource({"acquiring, FAIL", "releasing, FAIL", "acquiring, GROW", "releasing, UNPOOLED"})
  @Override
  void close_calledByHook_isRefusedAndThePoolStaysOpen(String moment, String exhausted) {
    Build build = build(exhausted, "ON_RELEASE", "", HOOKS);
    Pool<Object> pool = pool(build);
    List<String> said = new ArrayList<>();
    Object other = pool.acquire();
    when(build, moment, order -> said.add(messageOf(pool)));
    Object order = pool.acquire();
    if (moment.equals("acquiring")) {
      assertFigures(pool, 2, 0, 2);
    }
    pool.release(order);

    assertThat(said).hasSize(1).first().asString().startsWith("1 Order was in use when");
    assertClosed(pool);
    when(build, moment, any -> {});
    assertFigures(pool, 1, 0, 1);
    pool.release(other);
    assertFigures(pool, 0, 0, 0);
    assertThatThrownBy(() -> pool.release(order)).isInstanceOf(PoolMisuseException.class);
  }
}
