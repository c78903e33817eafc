package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockpool.processor.Tree.Item;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an object owns is released with it, in pools that threads share. */
class SharedOwnedTest extends OwnedTest {

  @Override
  String threading() {
    return "SHARED";
  }

  @Override
  int counted(int releasing) {
    return 0;
  }

  /** As {@code OwnedTest} has it, but what is being released counts as idle already. */
  @Test
  @Override
  void release_childrenIdle_beforeTheirOwner() {
    Item owner = nodes.acquire();
    Item child = otherNodes.acquire();
    owner.next(child);
    child.hidden(leaves.acquire());
    List<Item> order = new ArrayList<>();
    Tree.setting = order::add;
    List<Boolean> available = new ArrayList<>();
    Tree.releasing = item -> available.add(leaves.stats().inUse() > 0);

    nodes.release(owner);

    assertThat(order).hasSize(3).endsWith(child, owner);
    assertThat(available).containsExactly(true, true, false);
  }
}
