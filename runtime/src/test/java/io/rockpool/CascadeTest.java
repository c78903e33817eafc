package io.rockpool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The order in which objects are released with what they own, and what is said on the way. */
class CascadeTest {

  private final Cascade cascade = new Cascade();
  private final List<String> steps = new ArrayList<>();

  /** An object that owns others. */
  private final class Part implements Owner {
    private final String name;
    private final List<Part> owned;
    private @Nullable Owner below;
    private boolean begun;

    Part(String name, Part... owned) {
      this.name = name;
      this.owned = List.of(owned);
    }

    void push() {
      below = cascade.push(this);
    }

    @Override
    public boolean beginRelease(Cascade cascade) {
      if (begun) {
        return false;
      }
      begun = true;
      steps.add("begin " + name);
      owned.forEach(Part::push);
      return true;
    }

    @Override
    public @Nullable Owner endRelease(Cascade cascade) {
      steps.add("end " + name);
      return below;
    }
  }

  @Test
  void run_tree_endsEachAfterWhatItOwns() {
    new Part("a", new Part("b", new Part("c")), new Part("d")).push();

    cascade.run();

    assertThat(steps)
        .containsExactly(
            "begin a", "begin d", "end d", "begin b", "begin c", "end c", "end b", "end a");
    assertThat(cascade.end()).isNull();
  }

  @Test
  void begin_twice_isAnotherEachTimeTheSame() {
    Cascade first = cascade.begin();
    Cascade second = first.begin();
    second.failed(new Error("second"));
    Cascade third = first.begin();

    assertThat(first).isSameAs(cascade);
    assertThat(new HashSet<>(Set.of(first, second, third))).hasSize(3);
    third.end();
    assertThat(second.end()).hasMessage("second");
    assertThat(first.begin()).isSameAs(second);
    first.end();
    assertThat(cascade.begin()).isSameAs(first);
  }

  @Test
  void copy_collection_givesEachElementOnce() {
    for (List<String> list : List.of(List.of("a", "b", "c"), List.<String>of(), List.of("d"))) {
      cascade.copy(list);
      List<@Nullable Object> taken = new ArrayList<>();
      while (cascade.hasNext()) {
        taken.add(cascade.next());
      }
      assertThat(taken).isEqualTo(list);
    }
    cascade.copy(Arrays.asList(null, "a", null));
    assertThat(cascade.next()).isNull();
    assertThat(cascade.next()).isEqualTo("a");
    assertThat(cascade.next()).isNull();
    assertThat(cascade.hasNext()).isFalse();
  }

  @Test
  void met_objectNotInUse_failsUnlessItIsBeingReleasedOrOfThePool() {
    Object pool = new Object();
    cascade.met("Order.leg", "Leg", pool, Marks.RELEASING, Watch.off(), new Object());
    assertThat(cascade.end()).isNull();

    cascade.all(pool);
    cascade.met("Order.leg", "Leg", pool, Marks.NONE, Watch.off(), new Object());
    assertThat(cascade.end()).isNull();

    cascade.met("Order.leg", "Leg", pool, Marks.WAITING, Watch.off(), new Object());
    cascade.met("Order.leg", "Leg", pool, Marks.NONE, Watch.off(), new Object());
    cascade.strange("Order.all", "Order");
    Throwable failure = cascade.end();
    assertThat(failure)
        .isInstanceOf(PoolMisuseException.class)
        .hasMessageStartingWith("Order.leg owns a Leg that is not in use");
    assertThat(failure.getSuppressed()).hasSize(2);
    assertThat(failure.getSuppressed()[1])
        .hasMessageStartingWith("Order.all owns an Order that comes from no pool of that class");
    assertThat(cascade.end()).isNull();
  }
}
