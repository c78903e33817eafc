package io.rockpool;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How pools are found by the marks of their objects, and that they are not kept alive. */
class PoolsTest {

  /** What stands for a pool. */
  private static final class Basin {
    private final int mark = Marks.next();
    private final Handles<Object> handles = new Handles<>();

    Basin addedTo(Pools<Basin> pools) {
      pools.add(this, mark, handles, Watch.off());
      return this;
    }
  }

  private final Pools<Basin> pools = new Pools<>();
  private final Object slot = new Object();

  private @Nullable Basin find(int mark) {
    return pools.find(slot, mark);
  }

  @Test
  void find_manyPools_isTheOneWithTheMark() {
    List<Basin> basins = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      basins.add(new Basin().addedTo(pools));
      // Marks of other classes lie in between.
      for (int other = i % 70; other > 0; other--) {
        Marks.next();
      }
    }

    for (Basin basin : basins) {
      assertThat(find(basin.mark)).isSameAs(basin);
      assertThat(find(Marks.outliving(basin.mark))).isSameAs(basin);
    }
    assertThat(find(Marks.next())).isNull();
  }

  /** As where the numbers begin again. */
  @Test
  void next_marksOfPoolsInUse_arePassedOver() {
    Basin basin = new Basin();
    int first = Marks.next() + 1;
    for (int mark = first; mark < first + 100; mark++) {
      pools.add(basin, mark, basin.handles, Watch.off());
    }

    assertThat(pools.next()).isGreaterThanOrEqualTo(first + 100);
    assertThat(find(first)).isSameAs(basin);
  }

  @Test
  void find_notInUse_isNothing() {
    new Basin().addedTo(pools);

    for (int mark :
        new int[] {Marks.NONE, Marks.GONE, Marks.IDLE, Marks.WAITING, Marks.RELEASING}) {
      assertThat(find(mark)).isNull();
    }
  }

  @Test
  void find_withHandle_isThePoolThatGaveIt() {
    Basin first = new Basin().addedTo(pools);
    Basin second = new Basin().addedTo(pools);
    int entry = second.handles.open(slot, second.mark, 4);
    assertThat(first.handles.open(new Object(), first.mark, 4)).isEqualTo(entry);

    assertThat(find(entry)).isSameAs(second);
    second.handles.close(entry);
    assertThat(find(entry)).isNull();
  }

  @Test
  void find_releasedWithOwners_isTheOneWithTheMark() {
    Cascade release = new Cascade();
    Basin first = new Basin().addedTo(pools);
    Basin second = new Basin().addedTo(pools);
    Pools<Basin> ofAnotherClass = new Pools<>();
    Basin other = new Basin();
    ofAnotherClass.add(other, first.mark, other.handles, Watch.off());

    for (int i = 0; i < 2; i++) {
      assertThat(pools.<Basin>find(slot, first.mark, release)).isSameAs(first);
      assertThat(pools.<Basin>find(slot, first.mark, release)).isSameAs(first);
      assertThat(ofAnotherClass.<Basin>find(slot, first.mark, release)).isSameAs(other);
      assertThat(pools.<Basin>find(slot, second.mark, release)).isSameAs(second);
      assertThat(pools.<Basin>find(slot, Marks.next(), release)).isNull();
      assertThat(pools.<Basin>find(slot, first.mark, null)).isSameAs(first);
    }
  }

  @Test
  void find_releasedWithOwnersWithHandle_isThePoolThatGaveIt() {
    Cascade release = new Cascade();
    Object another = new Object();
    Basin first = new Basin().addedTo(pools);
    Basin second = new Basin().addedTo(pools);
    int entry = second.handles.open(slot, second.mark, 4);
    assertThat(first.handles.open(another, first.mark, 4)).isEqualTo(entry);

    assertThat(pools.<Basin>find(slot, entry, release)).isSameAs(second);
    assertThat(pools.<Basin>find(another, entry, release)).isSameAs(first);
  }

  @Test
  void watchOf_unknown_knowsNothing() {
    new Basin().addedTo(pools);

    assertThat(pools.watchOf(slot).history(slot)).isEmpty();
  }

  @Test
  void watchOf_idle_isThatOfItsPool() {
    Watch<Object> first = watch();
    Watch<Object> second = watch();
    List<Basin> basins = List.of(new Basin(), new Basin());
    pools.add(basins.get(0), basins.get(0).mark, basins.get(0).handles, first);
    pools.add(basins.get(1), basins.get(1).mark, basins.get(1).handles, second);
    second.acquired(slot);
    second.idle(slot);

    assertThat(pools.watchOf(slot)).isSameAs(second);
    assertThat(find(basins.get(0).mark)).isNotNull();
  }

  private static Watch<Object> watch() {
    return new Watch<>(null, "BasinPool", "Basin", true, (object, snapshot) -> {}, 1, List.of());
  }

  @Test
  @Timeout(60)
  void add_droppedPools_areCollectedAndLeftOut() {
    Basin kept = new Basin().addedTo(pools);
    Basin basin = new Basin().addedTo(pools);
    int mark = basin.mark;
    WeakReference<Basin> dropped = new WeakReference<>(basin);
    basin = null;
    while (dropped.get() != null) {
      System.gc();
    }

    assertThat(find(mark)).isNull();
    assertThat(find(kept.mark)).isSameAs(kept);
    for (int i = 0; i < 100; i++) {
      new Basin().addedTo(pools);
    }
    assertThat(find(mark)).isNull();
    assertThat(find(kept.mark)).isSameAs(kept);
  }
}
