package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.rockpool.Pool;
import io.rockpool.PoolMisuseException;
import io.rockpool.processor.Tree.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an object owns is released with it, once, to the pool that it came from. */
class OwnedTest {

  private static final Map<String, Tree> TREES = new HashMap<>();

  Pool<Item> nodes;
  Pool<Item> otherNodes;
  Pool<Item> leaves;
  private Tree tree;
  private Pool<Item> otherLeaves;

  @BeforeEach
  void create() {
    create("FAIL", "ON_RELEASE");
  }

  String threading() {
    return "CONFINED";
  }

  /** How many of those that are just being released are not idle yet. */
  int counted(int releasing) {
    return releasing;
  }

  void create(String exhausted, String reset) {
    tree =
        TREES.computeIfAbsent(
            exhausted + reset + threading(), key -> new Tree(exhausted, reset, threading()));
    Tree.acquiring = item -> {};
    Tree.releasing = item -> {};
    Tree.setting = item -> {};
    nodes = tree.pool("Node");
    otherNodes = tree.pool("Node");
    leaves = tree.pool("Leaf");
    otherLeaves = tree.pool("Leaf");
  }

  @ParameterizedTest
  @CsvSource({
    "Node, FAIL, ON_RELEASE",
    "Node, FAIL, ON_ACQUIRE",
    "Tabled, FAIL, ON_RELEASE",
    "Tabled, FAIL, ON_ACQUIRE",
    "Marked, FAIL, ON_RELEASE",
    "Marked, FAIL, ON_ACQUIRE",
    "Tabled, GROW, ON_RELEASE",
    "Marked, GROW, ON_RELEASE",
    "Tabled, UNPOOLED, ON_RELEASE",
    "Marked, UNPOOLED, ON_ACQUIRE"
  })
  void release_fieldsOfAllKinds_eachGoesToItsPool(String kind, String exhausted, String reset) {
    create(exhausted, reset);
    Pool<Item> owners = tree.pool(kind);
    Item owner = owners.acquire();
    owner.soil();
    owner.next(nodes.acquire());
    owner.leaf(leaves.acquire());
    owner.hidden(otherLeaves.acquire());
    owner.array()[1] = otherNodes.acquire();
    owner.array()[1].leaf(otherLeaves.acquire());
    owner.list().add(nodes.acquire());
    owner.list().add(null);
    owner.list().get(0).list().add(otherNodes.acquire());
    for (int i = 0; i < 3; i++) {
      owner.leaves().add(leaves.acquire());
    }
    List<Item> released = recordReleases();

    owners.release(owner);

    assertThat(released).hasSize(11).doesNotHaveDuplicates().startsWith(owner);
    assertAllIdle(nodes, otherNodes, leaves, otherLeaves, owners);
    assertThat(owners.idle()).isEqualTo(8);
  }

  @Test
  void release_childrenIdle_beforeTheirOwner() {
    Item owner = nodes.acquire();
    Item child = otherNodes.acquire();
    owner.next(child);
    child.hidden(leaves.acquire());
    List<String> idle = new ArrayList<>();
    Tree.setting = item -> idle.add(nodes.idle() + " " + otherNodes.idle() + " " + leaves.idle());

    nodes.release(owner);

    assertThat(idle).containsExactly("7 7 7", "7 7 8", "7 8 8");
  }

  @Test
  void release_ownerOwnsItselfOrItsOwner_eachIsReleasedOnce() {
    Item a = nodes.acquire();
    Item b = otherNodes.acquire();
    a.next(b);
    b.next(a);
    a.array()[0] = a;
    b.list().add(b);
    List<Item> released = recordReleases();

    nodes.release(a);

    assertThat(released).containsExactly(a, b);
    assertAllIdle(nodes, otherNodes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ON_RELEASE", "ON_ACQUIRE"})
  void release_childReleasedBefore_isRefusedAndTheRestReleased(String reset) {
    create("FAIL", reset);
    Item owner = nodes.acquire();
    Item leaf = leaves.acquire();
    owner.leaf(leaf);
    owner.hidden(otherLeaves.acquire());
    owner.next(otherNodes.acquire());
    leaves.release(leaf);

    assertThatThrownBy(() -> nodes.release(owner))
        .isInstanceOf(PoolMisuseException.class)
        .hasMessage(
            "Node.leaf owns a Leaf that is not in use, so it cannot be released with its owner: it was"
                + " released by itself before, or has another owner too. Let each Leaf have one owner,"
                + " and drop the reference to it where it is released by itself.");
    assertAllIdle(nodes, otherNodes, leaves, otherLeaves);
    assertThatThrownBy(() -> nodes.release(owner)).hasMessageStartingWith("Node released twice");
  }

  @Test
  void release_sameChildTwice_isReleasedOnceAndRefused() {
    Item owner = nodes.acquire();
    Item leaf = leaves.acquire();
    Item node = nodes.acquire();
    owner.leaves().addAll(List.of(leaf, leaf));
    owner.list().addAll(List.of(node, node, node));
    List<Item> released = recordReleases();

    Throwable failure = catchThrowable(() -> nodes.release(owner));

    assertThat(failure).hasMessageStartingWith("Node.list owns a Node that is not in use");
    assertThat(failure.getSuppressed()).hasSize(2);
    assertThat(failure.getSuppressed()[1]).hasMessageStartingWith("Node.leaves owns a Leaf");
    assertThat(released).containsExactlyInAnyOrder(owner, leaf, node);
    assertAllIdle(nodes, leaves);
  }

  @Test
  void release_childOfTwoOwners_isReleasedWithTheFirst() {
    Item one = nodes.acquire();
    Item two = nodes.acquire();
    Item child = otherNodes.acquire();
    one.next(child);
    two.next(child);
    nodes.release(one);

    assertThatThrownBy(() -> nodes.release(two)).hasMessageStartingWith("Node.next owns a Node");
    assertAllIdle(nodes, otherNodes);
  }

  @Test
  void release_childOfNoPool_isRefusedAndTheRestReleased() {
    Item owner = nodes.acquire();
    owner.next(tree.stranger("Node"));
    owner.leaf(tree.stranger("Leaf"));
    owner.leaves().add(leaves.acquire());

    Throwable failure = catchThrowable(() -> nodes.release(owner));

    assertThat(failure)
        .hasMessage(
            "Node.next owns a Node that comes from no pool of that class, so it cannot be released with"
                + " its owner: it was made by a constructor, or is of another class. Let it own only"
                + " what acquire of a pool of Node returned.");
    assertThat(failure.getSuppressed()).hasSize(1);
    assertAllIdle(nodes, leaves);
  }

  @Test
  void release_waitingOrReleasingObject_isRefused() {
    Item owner = nodes.acquire();
    Item child = nodes.acquire();
    Item other = nodes.acquire();
    owner.list().addAll(List.of(child, other));
    List<Throwable> refused = new ArrayList<>();
    Tree.releasing =
        item -> {
          for (Item each : List.of(owner, child, other)) {
            if (each == item || item == other) {
              refused.add(catchThrowable(() -> nodes.release(each)));
            }
          }
        };

    nodes.release(owner);

    assertThat(refused)
        .hasSize(5)
        .allSatisfy(failure -> assertThat(failure).isInstanceOf(PoolMisuseException.class));
    assertAllIdle(nodes);
  }

  @Test
  void release_hooksAndSettersFail_theRestIsReleased() {
    Item owner = nodes.acquire();
    Item child = otherNodes.acquire();
    owner.next(child);
    owner.leaf(leaves.acquire());
    child.leaf(leaves.acquire());
    child.hidden(otherLeaves.acquire());
    List<Error> thrown = new ArrayList<>();
    Tree.releasing =
        item -> {
          thrown.add(new Error("hook " + thrown.size()));
          throw thrown.get(thrown.size() - 1);
        };

    Throwable failure = catchThrowable(() -> nodes.release(owner));

    assertThat(thrown).hasSize(5);
    assertThat(failure).isSameAs(thrown.get(0));
    assertThat(failure.getSuppressed()).containsExactly(thrown.subList(1, 5).toArray(Error[]::new));
    assertAllIdle(nodes, otherNodes, leaves, otherLeaves);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ON_RELEASE", "ON_ACQUIRE"})
  void release_childCannotBeReset_isDiscardedAndTheRestReleased(String reset) {
    create("FAIL", reset);
    Item owner = nodes.acquire();
    Item child = otherNodes.acquire();
    owner.next(child);
    child.hidden(leaves.acquire());
    Error mine = new Error("mine");
    Tree.setting =
        item -> {
          if (item == child) {
            throw mine;
          }
        };

    assertThatThrownBy(() -> nodes.release(owner)).isSameAs(mine);
    assertThat(otherNodes.capacity()).isEqualTo(7);
    assertAllIdle(nodes, otherNodes, leaves);
  }

  @ParameterizedTest
  @CsvSource({
    "Node, FAIL",
    "Tabled, FAIL",
    "Marked, FAIL",
    "Node, UNPOOLED",
    "Tabled, UNPOOLED",
    "Marked, UNPOOLED"
  })
  void acquire_hookAcquiresThenFails_whatItOwnsIsReleased(String kind, String exhausted) {
    create(exhausted, "ON_RELEASE");
    Pool<Item> owners = tree.pool(kind);
    Error mine = new Error("mine");
    Tree.acquiring =
        item -> {
          if (!item.getClass().getName().contains("Leaf")) {
            item.leaf(leaves.acquire());
            throw mine;
          }
        };

    assertThatThrownBy(owners::acquire).isSameAs(mine);

    List<Item> held = acquireAll(owners, 8);
    if (exhausted.equals("UNPOOLED")) {
      assertThatThrownBy(owners::acquire).isSameAs(mine);
    }
    held.forEach(owners::release);
    assertAllIdle(owners, leaves);
  }

  /** Acquires what there is, without the hook. */
  private static List<Item> acquireAll(Pool<Item> pool, int count) {
    var hook = Tree.acquiring;
    Tree.acquiring = item -> {};
    List<Item> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(pool.acquire());
    }
    Tree.acquiring = hook;
    return all;
  }

  @Test
  void release_hookChangesWhatIsOwned_onlyTheRestIsReleased() {
    Item owner = nodes.acquire();
    Item kept = leaves.acquire();
    owner.leaf(kept);
    for (int i = 0; i < 4; i++) {
      owner.leaves().add(otherLeaves.acquire());
    }
    Tree.releasing =
        item -> {
          owner.leaf(null);
          owner.leaves().remove(item);
        };

    nodes.release(owner);

    assertAllIdle(nodes, otherLeaves);
    assertThat(leaves.inUse()).isOne();
  }

  @Test
  void release_hookReleasesAnotherOwner_bothAreReleased() {
    Item owner = nodes.acquire();
    Item other = nodes.acquire();
    Item deepest = nodes.acquire();
    for (Item each : List.of(owner, other, deepest)) {
      each.leaves().addAll(List.of(leaves.acquire(), leaves.acquire()));
    }
    Tree.releasing =
        item -> {
          if (item == owner) {
            nodes.release(other);
            assertThat(nodes.idle()).isEqualTo(8 - counted(1));
            assertThat(leaves.idle()).isEqualTo(6);
          } else if (item == other) {
            nodes.release(deepest);
          }
        };

    nodes.release(owner);

    assertAllIdle(nodes, leaves);
  }

  @Test
  void release_hookReleasesAnotherWhichFails_onlyTheHookSeesIt() {
    Item owner = nodes.acquire();
    Item other = nodes.acquire();
    List<Item> children = List.of(nodes.acquire(), nodes.acquire(), nodes.acquire());
    owner.list().addAll(children);
    other.leaf(tree.stranger("Leaf"));
    List<Throwable> seen = new ArrayList<>();
    Tree.releasing =
        item -> {
          if (item == children.get(2)) {
            seen.add(catchThrowable(() -> nodes.release(other)));
            assertThat(nodes.idle()).isEqualTo(8 - counted(4));
          }
        };

    nodes.release(owner);

    assertThat(seen).singleElement().isInstanceOf(PoolMisuseException.class);
    assertAllIdle(nodes);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void releaseAll_objectsOwnOneAnother_eachOnce(boolean forward) {
    List<Item> all = acquireAll(nodes, 8);
    for (int i = 0; i < 7; i++) {
      all.get(forward ? i : i + 1).next(all.get(forward ? i + 1 : i));
      all.get(i).leaf(leaves.acquire());
    }
    all.get(3).list().add(all.get(4));
    List<Item> released = recordReleases();

    nodes.releaseAll();

    assertThat(released).hasSize(15).doesNotHaveDuplicates();
    assertAllIdle(nodes, leaves);
  }

  @Test
  void releaseAll_childReleasedBefore_isRefusedAndAllReleased() {
    List<Item> all = acquireAll(nodes, 8);
    Item leaf = leaves.acquire();
    all.get(2).leaf(leaf);
    leaves.release(leaf);

    assertThatThrownBy(nodes::releaseAll).hasMessageStartingWith("Node.leaf owns a Leaf");
    assertAllIdle(nodes, leaves);
    Item owner = nodes.acquire();
    Item idle = otherNodes.acquire();
    owner.next(idle);
    otherNodes.release(idle);
    assertThatThrownBy(() -> nodes.release(owner)).hasMessageStartingWith("Node.next owns a Node");
  }

  @Test
  void release_childrenBeyondThePool_areLetGoWithWhatTheyOwn() {
    create("UNPOOLED", "ON_RELEASE");
    acquireAll(nodes, 8);
    acquireAll(leaves, 8);
    Item owner = nodes.acquire();
    Item child = nodes.acquire();
    Item leaf = leaves.acquire();
    owner.next(child);
    owner.leaf(leaf);
    child.leaf(otherLeaves.acquire());
    child.list().add(otherNodes.acquire());

    nodes.release(owner);

    assertAllIdle(otherNodes, otherLeaves);
    assertThat(List.of(nodes.idle(), leaves.idle())).containsExactly(0, 0);
    for (Item gone : List.of(owner, child)) {
      assertThatThrownBy(() -> nodes.release(gone)).hasMessageStartingWith("Node released twice");
    }
    assertThatThrownBy(() -> leaves.release(leaf)).hasMessageStartingWith("Leaf released twice");
    nodes.releaseAll();
    leaves.releaseAll();
    assertAllIdle(nodes, leaves);
  }

  private static List<Item> recordReleases() {
    List<Item> released = new ArrayList<>();
    Tree.releasing = released::add;
    return released;
  }

  /** Nothing is in use, and each object can be acquired, once, as new. */
  @SafeVarargs
  private static void assertAllIdle(Pool<Item>... pools) {
    Tree.acquiring = item -> {};
    Tree.releasing = item -> {};
    Tree.setting = item -> {};
    for (Pool<Item> pool : pools) {
      assertThat(pool.inUse()).isZero();
      List<Item> all = acquireAll(pool, pool.idle());
      assertThat(all).doesNotHaveDuplicates().allMatch(Item::isAsNew);
      all.forEach(pool::release);
      assertThat(pool.idle()).isEqualTo(pool.capacity()).isEqualTo(all.size());
    }
  }
}
