package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockpool.Pool;
import io.rockpool.PoolMisuseException;
import io.rockpool.processor.Tree.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Random graphs of owned objects, of two pools of each class, with cycles, shared and idle children
 * and failing hooks: after each operation the pools agree with a simple recursion.
 */
class OwnedRandomTest {

  private static final int OPERATIONS = 20_000;
  private static final int CAPACITY = 8;

  @ParameterizedTest
  @CsvSource({
    "FAIL, ON_RELEASE, CONFINED",
    "FAIL, ON_ACQUIRE, CONFINED",
    "UNPOOLED, ON_RELEASE, CONFINED",
    "UNPOOLED, ON_ACQUIRE, CONFINED",
    "FAIL, ON_RELEASE, SHARED",
    "UNPOOLED, ON_ACQUIRE, SHARED"
  })
  void operations_onRandomGraphs_agreeWithTheModel(
      String exhausted, String reset, String threading) {
    long seed = Long.getLong("rockpool.test.seed", System.nanoTime());
    Random random = new Random(seed);
    Tree tree = new Tree(exhausted, reset, threading);
    for (int run = 0; run < 20; run++) {
      Model model =
          new Model(tree, exhausted, threading.equals("SHARED"), random, run % 2 == 0 ? 0 : 30);
      for (int i = 0; i < OPERATIONS / 20; i++) {
        try {
          model.step();
          model.verify();
        } catch (AssertionError | RuntimeException failure) {
          throw new AssertionError("seed " + seed + ", run " + run + ", step " + i, failure);
        }
      }
    }
  }

  /** An object in use, with what it owns in the order in which a release meets it. */
  private record Used(Item item, Pool<Item> pool, boolean pooled, Map<String, Object> fields) {

    List<Item> owned() {
      List<Item> owned = new ArrayList<>();
      for (String name : List.of("next", "leaf", "hidden", "array0", "array1", "list", "leaves")) {
        Object value = fields.get(name);
        if (value instanceof List<?> list) {
          list.forEach(each -> owned.add((Item) each));
        } else if (value != null) {
          owned.add((Item) value);
        }
      }
      return owned;
    }
  }

  private static final class Model {

    private final List<Pool<Item>> nodePools;
    private final List<Pool<Item>> leafPools;
    private final String exhausted;
    private final boolean shared;
    private final Random random;
    private final int faults;
    private final IdentityHashMap<Item, Used> used = new IdentityHashMap<>();
    private final List<Item> known = new ArrayList<>();
    private final List<Item> hooked = new ArrayList<>();
    private boolean faulty;

    Model(Tree tree, String exhausted, boolean shared, Random random, int faults) {
      this.shared = shared;
      nodePools = List.of(tree.pool("Node"), tree.pool("Node"));
      leafPools = List.of(tree.pool("Leaf"), tree.pool("Leaf"));
      this.exhausted = exhausted;
      this.random = random;
      this.faults = faults;
      Tree.acquiring = item -> {};
      Tree.setting = item -> {};
      Tree.releasing =
          item -> {
            hooked.add(item);
            if (faults > 0 && random.nextInt(faults) == 0) {
              faulty = true;
              throw new IllegalStateException("fault");
            }
          };
    }

    void step() {
      hooked.clear();
      faulty = false;
      switch (random.nextInt(12)) {
        case 0, 1, 2 -> acquire(nodePools.get(random.nextInt(2)));
        case 3, 4 -> acquire(leafPools.get(random.nextInt(2)));
        case 5, 6, 7, 8, 9 -> link();
        case 10 -> release();
        default -> {
          if (random.nextInt(12) == 0) {
            releaseAll(random.nextBoolean() ? nodePools.get(0) : leafPools.get(1));
          }
        }
      }
    }

    private void acquire(Pool<Item> pool) {
      boolean pooled = pool.idle() > 0;
      if (!pooled && exhausted.equals("FAIL")) {
        return;
      }
      Item item = pool.acquire();
      assertThat(item.isAsNew()).isTrue();
      assertThat(used.put(item, new Used(item, pool, pooled, new HashMap<>()))).isNull();
      item.soil();
      known.add(item);
    }

    /** Lets something own something, which may be idle or owned by somebody else. */
    private void link() {
      List<Item> owners = used.keySet().stream().filter(item -> !isLeaf(item)).toList();
      if (owners.isEmpty()) {
        return;
      }
      // The order of an identity map depends on addresses.
      Used owner = used.get(known.stream().filter(owners::contains).findFirst().orElseThrow());
      for (int i = random.nextInt(owners.size()); i > 0; i--) {
        Item candidate = known.get(random.nextInt(known.size()));
        owner = used.containsKey(candidate) && !isLeaf(candidate) ? used.get(candidate) : owner;
      }
      Item child = known.get(random.nextInt(known.size()));
      if (random.nextInt(4) > 0 && (!used.containsKey(child) || isOwned(child))) {
        return;
      }
      Map<String, Object> fields = owner.fields();
      if (isLeaf(child)) {
        switch (random.nextInt(3)) {
          case 0 -> fields.put("leaf", child);
          case 1 -> fields.put("hidden", child);
          default -> add(fields, "leaves", child);
        }
      } else {
        switch (random.nextInt(4)) {
          case 0 -> fields.put("next", child);
          case 1 -> fields.put("array0", child);
          case 2 -> fields.put("array1", child);
          default -> add(fields, "list", child);
        }
      }
      owner.item().next((Item) fields.get("next"));
      owner.item().leaf((Item) fields.get("leaf"));
      owner.item().hidden((Item) fields.get("hidden"));
      owner.item().array()[0] = (Item) fields.get("array0");
      owner.item().array()[1] = (Item) fields.get("array1");
      fill(owner.item().list(), fields.get("list"));
      fill(owner.item().leaves(), fields.get("leaves"));
    }

    @SuppressWarnings("unchecked")
    private static void add(Map<String, Object> fields, String name, Item child) {
      ((List<Item>) fields.computeIfAbsent(name, key -> new ArrayList<Item>())).add(child);
    }

    @SuppressWarnings("unchecked")
    private static void fill(List<Item> list, Object content) {
      list.clear();
      if (content != null) {
        list.addAll((List<Item>) content);
      }
    }

    private boolean isOwned(Item item) {
      return used.values().stream().anyMatch(each -> contains(each.owned(), item));
    }

    private static boolean contains(List<Item> items, Item wanted) {
      return items.stream().anyMatch(item -> item == wanted);
    }

    private static boolean isLeaf(Item item) {
      return item.getClass().getSimpleName().matches("Slot|Lease")
          && item.getClass().getName().contains("LeafPool");
    }

    private void release() {
      Item item = known.isEmpty() ? null : known.get(random.nextInt(known.size()));
      if (item == null || !used.containsKey(item)) {
        return;
      }
      Pool<Item> pool = used.get(item).pool();
      Set<Item> released = Collections.newSetFromMap(new IdentityHashMap<>());
      boolean clean = release(item, new ArrayList<>(), released);
      RuntimeException failure = null;
      try {
        pool.release(item);
      } catch (RuntimeException thrown) {
        failure = thrown;
      }
      assertThat(failure == null).isEqualTo(clean && !faulty);
      if (failure != null && !faulty) {
        assertThat(failure).isInstanceOf(PoolMisuseException.class);
      }
      assertThat(hooked).hasSize(released.size()).allMatch(released::contains);
    }

    /** Forgets an object and what it owns; tells whether each was met once, but for its owners. */
    private boolean release(Item item, List<Item> owners, Set<Item> released) {
      Used owner = used.remove(item);
      released.add(item);
      boolean clean = true;
      List<Item> path = new ArrayList<>(owners);
      path.add(item);
      for (Item child : owner.owned()) {
        if (used.containsKey(child)) {
          clean &= release(child, path, released);
        } else {
          clean &= contains(path, child);
        }
      }
      return clean;
    }

    private void releaseAll(Pool<Item> pool) {
      List<Item> roots = new ArrayList<>();
      used.values()
          .forEach(
              each -> {
                if (each.pool() == pool && each.pooled()) {
                  roots.add(each.item());
                }
              });
      Set<Item> released = Collections.newSetFromMap(new IdentityHashMap<>());
      for (Item root : roots) {
        if (used.containsKey(root)) {
          release(root, List.of(), released);
        }
      }
      try {
        pool.releaseAll();
      } catch (IllegalStateException shared) {
        // Whether it is, depends on where the release of all begins.
      }
      assertThat(hooked).hasSize(released.size()).allMatch(released::contains);
    }

    void verify() {
      for (Pool<Item> pool :
          List.of(nodePools.get(0), nodePools.get(1), leafPools.get(0), leafPools.get(1))) {
        long inUse =
            used.values().stream().filter(each -> each.pool() == pool && each.pooled()).count();
        assertThat(pool.inUse()).isEqualTo((int) inUse);
        assertThat(pool.capacity()).isEqualTo(CAPACITY);
        assertThat(identities(pool)).hasSize(pool.idle()).noneMatch(used::containsKey);
      }
    }

    /** The idle objects; an engine deals in numbers, so here those that are not in use. */
    private Set<Object> identities(Pool<Item> pool) {
      try {
        var slots = pool.getClass().getDeclaredField(shared ? "slots" : "stack");
        slots.setAccessible(true);
        Set<Object> identities = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Object> all = Arrays.asList((Object[]) slots.get(pool));
        identities.addAll(shared ? all : all.subList(all.size() - pool.idle(), all.size()));
        identities.removeIf(each -> shared && used.containsKey(each));
        return identities;
      } catch (ReflectiveOperationException failure) {
        throw new AssertionError(failure);
      }
    }
  }
}
