package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hooks that fail, or that use the pool which calls them, in a pool that threads share. */
class SharedFailureTest extends FailureTest {

  @Override
  String threading() {
    return "SHARED";
  }

  /** As {@code FailureTest} has it, but an object counts when it has been handed out. */
  @Test
  @Override
  void acquire_hookAcquiresAnother_bothAreInUse() {
    List<Object> others = new ArrayList<>();
    List<Object> opened = new ArrayList<>();
    when(
        "acquiring",
        order -> {
          opened.add(order);
          if (opened.size() < 5) {
            others.add(pool.acquire());
          }
        });
    others.add(pool.acquire());

    assertThat(pool.inUse()).isEqualTo(5);
    assertThat(others).containsExactlyInAnyOrderElementsOf(opened).doesNotHaveDuplicates();
    pool.releaseAll();
    when("acquiring", any -> {});
    assertAllIdle(6);
  }
}
