package io.rockpool.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Draws random classes, each from a seed of its own. */
final class SpecimenGenerator {

  /** Names that generated code uses too, that mean something elsewhere, or that look odd. */
  private static final List<String> NAMES =
      List.of(
          "Order",
          "Slot",
          "Initial",
          "Pool",
          "Pooled",
          "Checks",
          "Marks",
          "Setup",
          "Misuse",
          "Failures",
          "Generated",
          "Nullable",
          "ArrayContent",
          "String",
          "Object",
          "Override",
          "Math",
          "System",
          "Throwable",
          "SuppressWarnings",
          "Integer",
          "Arrays",
          "IdentityHashMap",
          "PoolExhaustedException",
          "PoolMisuseException",
          "order",
          "mark",
          "top",
          "stack",
          "URLRequest",
          "Größe",
          "Record",
          "Var",
          "X",
          "a",
          "$",
          "Event_Slot");

  private final Random random;
  private final long seed;
  private final String id;
  private final String home;
  private final Set<String> types = new HashSet<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<String, String> neighbours = new LinkedHashMap<>();
  private final List<String> outers = new ArrayList<>();

  private SpecimenGenerator(long seed) {
    this.seed = seed;
    // Neighbouring seeds of this class give similar first numbers.
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    boolean unnamed = random.nextInt(20) == 0;
    this.id = (unnamed ? "Unnamed" : "shapes.s") + (seed < 0 ? "n" : "") + Math.abs(seed);
    this.home = unnamed ? "" : id;
  }

  static Specimen draw(long seed) {
    return new SpecimenGenerator(seed).draw();
  }

  private Specimen draw() {
    int kind = random.nextInt(100);
    if (kind < 8) {
      return new MisplacedSpecimens(random, seed, id, home, typeName(true)).draw();
    }
    if (kind < 14) {
      String name = typeName(true);
      Site site =
          new Site(
              random, name, true, false, false, true, List.of(), false, false, false, taken,
              List.of());
      return new ForeignSpecimens(random, seed, id, home, name, site).draw();
    }
    List<String> settings = settings(random);
    boolean shared = settings.stream().anyMatch(setting -> setting.contains("SHARED"));
    List<String> modifiers = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      surround();
      modifiers.add(random.nextInt(2) == 0 ? "public static" : "static");
    } else if (random.nextInt(2) == 0) {
      modifiers.add("public");
    }
    String name = typeName(outers.isEmpty());
    List<String> variables = variables(6);
    Making making = Making.draw(random, name, variables);
    modifiers.addAll(making.modifiers());
    if (random.nextInt(15) == 0) {
      modifiers.add(0, "@java.lang.Deprecated");
    }
    List<Level> levels = new ArrayList<>();
    List<String> below = new ArrayList<>();
    String place = home;
    boolean near = true;
    for (int depth = 0; depth == 0 || (depth < 4 && random.nextInt(3) == 0); depth++) {
      boolean first = depth == 0;
      if (!first && !home.isEmpty()) {
        place = random.nextInt(2) == 0 ? home : home + ".base";
        near &= place.equals(home);
      }
      List<String> own = first ? variables : variables(4);
      Site site =
          new Site(
              random,
              name,
              first,
              place.equals(home),
              near,
              making.subclassed(),
              own,
              making.parameterized(),
              making.slotted(),
              shared,
              taken,
              below);
      List<Trait> traits = traits(site, first ? 8 : 4);
      String inherits = first && random.nextInt(5) == 0 ? implemented(site, traits) : "";
      if (first) {
        making.trait(site).forEach(traits::add);
        if (kind < 30) {
          traits.add(
              site.any(kind < 22 ? TraitKind.REFUSED : TraitKind.REFUSED_AT_START).grow(site));
        }
      }
      levels.add(
          first
              ? new Level(
                  home,
                  List.copyOf(modifiers),
                  "class",
                  name,
                  own,
                  List.of(),
                  inherits,
                  making.constructor(),
                  List.copyOf(traits))
              : new Level(
                  place,
                  List.of("public"),
                  "class",
                  typeName(true),
                  own,
                  arguments(own, levels.get(depth - 1)),
                  "",
                  "",
                  List.copyOf(traits)));
      for (Trait trait : traits) {
        if (!trait.field().isEmpty()
            && !trait.field().startsWith("kept")
            && trait.refused().isEmpty()) {
          below.add(trait.field());
        }
      }
    }
    return new Specimen(
        seed, id, settings, "", List.copyOf(outers), List.copyOf(levels), neighbours, Set.of());
  }

  private List<Trait> traits(Site site, int most) {
    List<Trait> traits = new ArrayList<>();
    for (int i = random.nextInt(most); i >= 0; i--) {
      traits.add(site.any(TraitKind.OF_ALL).grow(site));
    }
    return traits;
  }

  private void surround() {
    String kind = random.nextInt(2) == 0 ? "public " : "";
    String[] declarations = {
      "class %s", "interface %s", "enum %s", "record %s()", "abstract class %s"
    };
    outers.add(kind + declarations[random.nextInt(5)].formatted(typeName(true)));
    while (random.nextInt(3) == 0) {
      outers.add(kind + "static " + "class " + typeName(false));
    }
  }

  /** What the class implements: an interface beside it, with names of all sorts. */
  private String implemented(Site site, List<Trait> traits) {
    String name = typeName(true);
    String body = "int %s = 1; default void %s(Q a) {} default void %s() {}";
    if (random.nextInt(2) == 0) {
      body =
          "Q read_(); void store_(Q a); default Q get%1$s() { return read_(); } default void set%1$s(Q a) { store_(a); }";
      traits.add(throughDefaults(site));
      body = body.formatted(Access.capitalized(traits.get(traits.size() - 1).field()));
    } else {
      body = body.formatted(member(), member(), member());
    }
    neighbours.put(name, "interface %s<Q> { %s }\n".formatted(name, body));
    return "implements " + (home.isEmpty() ? "" : home + ".") + name + "<java.lang.Integer>";
  }

  /** A field that is reached by default methods of an interface. */
  private static Trait throughDefaults(Site site) {
    String name = site.name();
    String value = site.any("5", "null");
    return Trait.field(
            "by default methods", name, "private java.lang.Integer %s = %s;".formatted(name, value))
        .with("public java.lang.Integer read_() { return %s; }".formatted(name))
        .with("public void store_(java.lang.Integer a) { %s = a; }".formatted(name));
  }

  private String member() {
    String[] names = {"mark", "reset", "verify", "Slot", "Initial", "initial", "top", "PROTOTYPE"};
    String name = names[random.nextInt(names.length)];
    while (!taken.add(name.toLowerCase(Locale.ROOT))) {
      name += "_";
    }
    return name;
  }

  private List<String> variables(int odds) {
    return random.nextInt(odds) != 0
        ? List.of()
        : random.nextInt(2) == 0
            ? List.of("T")
            : random.nextInt(2) == 0
                ? List.of("Slot_ extends java.lang.Comparable<Slot_>")
                : List.of("K", "V extends java.util.List<? super K>");
  }

  private List<String> arguments(List<String> variables, Level below) {
    List<String> free =
        below.variables().stream().filter(variable -> !variable.contains(" ")).toList();
    String any = free.isEmpty() || random.nextInt(2) == 0 ? "java.lang.String" : free.get(0);
    return variables.stream()
        .map(
            variable ->
                variable.startsWith("V")
                    ? "java.util.ArrayList<" + any + ">"
                    : variable.contains(" ") ? "java.lang.Integer" : any)
        .toList();
  }

  /** A name that no other type of this class has; in the unnamed package, of no other class. */
  private String typeName(boolean top) {
    String name = NAMES.get(random.nextInt(NAMES.size()));
    String full = top && home.isEmpty() ? id + name : name;
    return types.add(full) ? full : typeName(top);
  }

  static List<String> settings(Random random) {
    List<String> settings = new ArrayList<>(List.of("capacity = 3"));
    if (random.nextInt(2) == 0) {
      settings.add("reset = io.rockpool.ResetTime.ON_ACQUIRE");
    }
    boolean shared = random.nextInt(3) == 0;
    if (shared) {
      settings.add("threading = io.rockpool.Threading.SHARED");
    }
    switch (random.nextInt(5)) {
      case 0 -> settings.add("onExhausted = io.rockpool.Exhaustion.UNPOOLED");
      case 1 -> settings.add("onExhausted = io.rockpool.Exhaustion.GROW");
      case 2 -> {
        settings.add("onExhausted = io.rockpool.Exhaustion.GROW");
        settings.add("maxCapacity = 5");
      }
      case 3 ->
          settings.add(
              shared
                  ? "onExhausted = io.rockpool.Exhaustion.WAIT"
                  : "threading = io.rockpool.Threading.CONFINED");
      default -> {
        // As if nobody had thought of it.
      }
    }
    return List.copyOf(settings);
  }
}
