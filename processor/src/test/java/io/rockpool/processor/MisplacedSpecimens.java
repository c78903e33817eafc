package io.rockpool.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Draws random classes that cannot have a pool, whatever their fields are. */
final class MisplacedSpecimens {

  private static final String WAIT = "onExhausted = io.rockpool.Exhaustion.WAIT";
  private static final String SHARED = "threading = io.rockpool.Threading.SHARED";

  private final Random random;
  private final long seed;
  private final String id;
  private final String home;
  private final String name;
  private final List<String> settings;
  private final List<String> outers = new ArrayList<>();
  private final Map<String, String> neighbours = new LinkedHashMap<>();

  MisplacedSpecimens(Random random, long seed, String id, String home, String name) {
    this.random = random;
    this.seed = seed;
    this.id = id;
    this.home = home;
    this.name = name;
    this.settings = new ArrayList<>(SpecimenGenerator.settings(random));
  }

  Specimen draw() {
    return switch (random.nextInt(17)) {
      case 0 -> specimen(Problem.PooledInterface, "", "interface", "");
      case 1 -> specimen(Problem.PooledAnnotationType, "", "@interface", "");
      case 2 -> specimen(Problem.PooledEnum, "", "enum", "A, B");
      case 3 -> specimen(Problem.PooledRecord, "public", "record", "");
      case 4 -> specimen(Problem.PooledAbstract, "abstract", "class", "int a;");
      case 5 -> nested(Problem.PooledInnerClass, "public");
      case 6 -> nested(Problem.PooledPrivateClass, "private static");
      case 7 -> specimen(Problem.PooledConstructor, "", "class", "private " + name + "() {}");
      case 8 ->
          specimen(Problem.PooledConstructor, "public", "class", "public " + name + "(int a) {}");
      case 9 -> specimen(Problem.PooledCreate, "", "class", create());
      case 10 ->
          setting(
              0,
              "capacity = " + any("0", "-1", "java.lang.Integer.MAX_VALUE", "(1 << 24) + 1"),
              Problem.PooledCapacity);
      case 11 ->
          setting(
              1,
              "maxCapacity = 2, onExhausted = io.rockpool.Exhaustion."
                  + any("FAIL", "GROW", "UNPOOLED", "WAIT, " + SHARED),
              Problem.PooledMaxCapacity);
      case 12, 13 ->
          setting(
              1,
              any("", "threading = io.rockpool.Threading.CONFINED, ") + WAIT,
              Problem.PooledExhaustion);
      case 14 -> setting(1, WAIT + ", " + SHARED, Problem.PooledHookTimeout, hooks());
      case 15 -> specimen(Problem.PooledSuperclass, "", "class", "", "extends java.lang.Thread");
      default -> {
        neighbours.put(name + "Pool", "class " + name + "Pool {}\n");
        yield specimen(Problem.PooledName, "", "class", "int a;");
      }
    };
  }

  private String any(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String create() {
    return any(
            "CREATE NAME(int a) {} CREATE NAME() {}",
            "CREATE private NAME() {}",
            "CREATE NAME() throws java.lang.Exception {}",
            "CREATE NAME create() { return this; }",
            "CREATE static java.lang.Object create() { return new NAME(); }",
            "CREATE static void create() {}",
            "CREATE NAME(Hidden_ a) {} private static class Hidden_ {}",
            "NAME() throws java.io.IOException {}")
        .replace("CREATE", "@io.rockpool.Pooled.Create")
        .replace("NAME", name);
  }

  /** An acquire with a time limit, and what looks the same. */
  private String hooks() {
    return any(
            "HOOK void a(int a) {} HOOK void b(int c, java.time.Duration d) {}",
            "HOOK void a() {} HOOK void b(java.time.Duration d) {}",
            "HOOK void a(java.time.Duration d) {}")
        .replace("HOOK", "@io.rockpool.Pooled.OnAcquire");
  }

  private Specimen nested(Problem problem, String modifiers) {
    outers.add("public class " + (home.isEmpty() ? id : "") + "Around_");
    return specimen(problem, modifiers, "class", "int a;");
  }

  private Specimen setting(int index, String setting, Problem problem) {
    return setting(index, setting, problem, "int a;");
  }

  private Specimen setting(int index, String setting, Problem problem, String body) {
    while (settings.size() > index) {
      settings.remove(settings.size() - 1);
    }
    settings.add(setting);
    return specimen(problem, "public", "class", body);
  }

  private Specimen specimen(Problem problem, String modifiers, String keyword, String body) {
    return specimen(problem, modifiers, keyword, body, "");
  }

  private Specimen specimen(
      Problem problem, String modifiers, String keyword, String body, String inherits) {
    Level level =
        new Level(
            home,
            modifiers.isEmpty() ? List.of() : List.of(modifiers),
            keyword,
            name,
            List.of(),
            List.of(),
            inherits,
            "",
            body.isEmpty() ? List.of() : List.of(Trait.member("body", body)));
    return new Specimen(
        seed, id, List.copyOf(settings), "", outers, List.of(level), neighbours, Set.of(problem));
  }
}
