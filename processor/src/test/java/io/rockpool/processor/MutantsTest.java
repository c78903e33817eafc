package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The proof can fail: of random classes, each pool with a fault in its reset is found out, unless
 * the fault is none for that class, and it can be told why.
 *
 * <p>{@code -Drockpool.test.mutated} sets of how many classes, {@code -Drockpool.test.seed} the
 * seed of the first.
 */
class MutantsTest {

  private static final int CLASSES = Integer.getInteger("rockpool.test.mutated", 25);

  private final Map<String, Integer> caught = new TreeMap<>();
  private final Map<String, Integer> explained = new TreeMap<>();
  private final List<String> misjudged = new ArrayList<>();

  @Test
  void pool_withFaultInReset_isFoundOut() {
    long seed = Long.getLong("rockpool.test.seed", Specimen.SEED);
    System.out.println("Mutants: seed " + seed);
    tryAll(
        LongStream.iterate(seed, next -> next + 1)
            .mapToObj(SpecimenGenerator::draw)
            // What a class clears itself, its pool may assign once more.
            .filter(each -> each.asker().isEmpty())
            .filter(each -> each.expected().isEmpty() && !each.failsAtStart())
            .limit(CLASSES)
            .toList());

    System.out.println("Mutants caught: " + caught + "; no fault: " + explained);
    assertThat(misjudged).as("seed %s", seed).isEmpty();
  }

  /** Of one class that has something of all that can go wrong, nothing is explained away. */
  @Test
  void pool_ofOneClass_showsEachSortOfFault() {
    for (String time : List.of("ON_RELEASE", "ON_ACQUIRE")) {
      tryAll(List.of(example(time)));
    }

    assertThat(misjudged).isEmpty();
    assertThat(explained).isEmpty();
    assertThat(caught)
        .containsOnly(
            Map.entry(Mutant.DELETED, 2 * 9),
            Map.entry(Mutant.WRONG_CONSTANT, 2 * 2),
            Map.entry(Mutant.SHALLOW, 2),
            Map.entry(Mutant.FEWER_ROWS, 2),
            Map.entry("never reset", 2),
            Map.entry("wrong time", 2));
  }

  private static Specimen example(String time) {
    String home = "shapes.example";
    Level base =
        level(
            home,
            "Base",
            "long inherited = 3;",
            "final java.util.List<java.lang.String> names = new java.util.ArrayList<>(java.util.Set.of(\"a\"));");
    Level order =
        level(
            home,
            "Order",
            "int price = 1;",
            "int quantity = 2;",
            "java.lang.Object client;",
            "final int[][] rows = {{1}, {2, 3}};",
            "final long[][][] cubes = {{{1}}};",
            "final int[] flat = {7};");
    List<String> settings = List.of("capacity = 3", "reset = io.rockpool.ResetTime." + time);
    return new Specimen(0, home, settings, "", List.of(), List.of(order, base), Map.of(), Set.of());
  }

  private static Level level(String home, String name, String... fields) {
    List<Trait> traits = Arrays.stream(fields).map(each -> Trait.member("field", each)).toList();
    return new Level(home, List.of("public"), "class", name, List.of(), List.of(), "", "", traits);
  }

  private void tryAll(List<Specimen> specimens) {
    Map<String, String> sources = new LinkedHashMap<>();
    specimens.forEach(specimen -> sources.putAll(specimen.sources()));
    Build build = Build.attempt(List.of(new PooledProcessor()), sources);
    assertThat(build.messages()).isEmpty();
    Map<Specimen, List<Mutant>> mutants = new LinkedHashMap<>();
    for (Specimen each : specimens) {
      mutants.put(each, Mutant.of(build.source(each.pool()), each.resetsOnAcquire()));
    }
    int most = mutants.values().stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < most; i++) {
      tryOneOfEach(mutants, i, build);
    }
  }

  /** Compiles a mutant of each class together with the class, and tries it. */
  private void tryOneOfEach(Map<Specimen, List<Mutant>> mutants, int index, Build original) {
    Map<String, String> sources = new LinkedHashMap<>();
    mutants.forEach(
        (specimen, each) -> {
          if (index < each.size()) {
            sources.putAll(specimen.sources());
            sources.putAll(pools(specimen, original));
            sources.put(specimen.pool(), each.get(index).source());
          }
        });
    Build build = Build.attempt(List.of(), sources);
    assertThat(build.messages()).isEmpty();
    mutants.forEach(
        (specimen, each) -> {
          if (index < each.size()) {
            judge(specimen, each.get(index), build, original);
          }
        });
  }

  /** All pools of a class, with those of what it owns. */
  private static Map<String, String> pools(Specimen specimen, Build original) {
    Map<String, String> pools = new LinkedHashMap<>();
    original
        .generatedByName()
        .forEach(
            (path, source) -> {
              String name = path.replaceFirst("\\.java$", "").replace('/', '.');
              if (Population.idOf(name).equals(specimen.id())) {
                pools.put(name, source);
              }
            });
    return pools;
  }

  private void judge(Specimen specimen, Mutant mutant, Build build, Build original) {
    boolean foundOut = isFoundOut(specimen, build);
    String reason = Harmless.reason(mutant, original.load(specimen.pool()));
    if (foundOut) {
      caught.merge(mutant.kind(), 1, Integer::sum);
    } else if (reason != null) {
      explained.merge(reason, 1, Integer::sum);
    }
    if (foundOut == (reason != null)) {
      // Whoever explains away what was found out cannot be believed otherwise either.
      misjudged.add(
          "%s: %s, of seed %s, is %s\n%s\n"
              .formatted(
                  mutant.kind(),
                  mutant.change(),
                  specimen.seed(),
                  foundOut ? "found out, and yet explained by " + reason : "not found out",
                  specimen));
    }
  }

  private static boolean isFoundOut(Specimen specimen, Build build) {
    try {
      return !Proof.differences(build.load(specimen.pool()), specimen.resetsOnAcquire()).isEmpty();
    } catch (InvocationTargetException | RuntimeException refused) {
      return true;
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }
}
