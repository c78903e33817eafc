package io.rockpool.processor;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A random class that asks for a pool.
 *
 * @param seed what it was drawn with
 * @param id what tells its sources from those of others: a package, or a prefix in the unnamed one
 * @param settings of the annotation
 * @param asker the type among the neighbours that asks for the pool, or {@link #PACKAGE}; empty for
 *     the class itself
 * @param outers the declarations of the types around it, without a body, outermost first
 * @param levels its hierarchy, from the class itself upwards
 * @param neighbours other types of its package: declarations by simple name
 * @param refused what the compiler must say of the class itself
 */
record Specimen(
    long seed,
    String id,
    List<String> settings,
    String asker,
    List<String> outers,
    List<Level> levels,
    Map<String, String> neighbours,
    Set<Problem> refused) {

  /**
   * The seed of a build, unless {@code -Drockpool.test.seed} gives another: the same each time, so
   * that a build fails only for what was changed.
   */
  static final long SEED = 3012;

  /** The neighbour that is the package itself, where that asks for the pool. */
  static final String PACKAGE = "package-info";

  /** The class that is pooled. */
  Level pooled() {
    return levels.get(0);
  }

  /** All that the compiler must say. */
  Set<Problem> expected() {
    Set<Problem> all = EnumSet.noneOf(Problem.class);
    all.addAll(refused);
    levels.forEach(level -> all.addAll(level.refused()));
    return all;
  }

  /** Whether it must be refused when its pool is created. */
  boolean failsAtStart() {
    return levels.stream().flatMap(level -> level.traits().stream()).anyMatch(Trait::startUp);
  }

  boolean resetsOnAcquire() {
    return settings.stream().anyMatch(setting -> setting.contains("ON_ACQUIRE"));
  }

  /** Whether threads share its pools. */
  boolean isShared() {
    return settings.stream().anyMatch(setting -> setting.contains("SHARED"));
  }

  /** The package of the pool. */
  private String home() {
    return asker.isEmpty() ? pooled().home() : pooled().home().isEmpty() ? "" : id;
  }

  /** The qualified name of the pool. */
  String pool() {
    List<String> names = new ArrayList<>();
    outers.forEach(outer -> names.add(nameOf(outer)));
    names.add(pooled().name());
    String prefix = home().isEmpty() ? "" : home() + ".";
    return prefix + String.join("_", names) + "Pool";
  }

  /** Its sources by qualified name. */
  Map<String, String> sources() {
    Map<String, String> sources = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder();
    outers.forEach(
        outer ->
            text.append(outer)
                .append(" {")
                .append(outer.contains("enum ") ? ";" : "")
                .append('\n'));
    text.append(asker.isEmpty() ? asking("Pooled", "") : "");
    text.append(pooled().declaration(above(0)));
    outers.forEach(outer -> text.append("}\n"));
    String home = pooled().home();
    String top = outers.isEmpty() ? pooled().name() : nameOf(outers.get(0));
    add(sources, home, top, text.toString());
    for (int i = 1; i < levels.size(); i++) {
      add(sources, levels.get(i).home(), levels.get(i).name(), levels.get(i).declaration(above(i)));
    }
    neighbours.forEach(
        (name, declaration) -> {
          String value = "value = " + pooled().qualifiedName() + ".class, ";
          String annotation = name.equals(asker) ? asking("Pooled.Type", value) : "";
          if (name.equals(PACKAGE)) {
            sources.put(home() + "." + name, annotation + "package " + home() + ";\n");
          } else {
            add(sources, home(), name, annotation + declaration);
          }
        });
    return sources;
  }

  private String asking(String annotation, String value) {
    return "@io.rockpool." + annotation + "(" + value + String.join(", ", settings) + ")\n";
  }

  private static String nameOf(String declaration) {
    return declaration.replaceFirst(".* ", "").replace("()", "");
  }

  private static void add(Map<String, String> sources, String home, String name, String text) {
    sources.put(
        (home.isEmpty() ? "" : home + ".") + name,
        (home.isEmpty() ? "" : "package " + home + ";\n\n") + text);
  }

  private @Nullable Level above(int level) {
    return level + 1 < levels.size() ? levels.get(level + 1) : null;
  }

  /** The same with one thing less, in every way; what is not Java any more among it. */
  List<Specimen> smaller() {
    List<Specimen> smaller = new ArrayList<>();
    for (int i = 1; i < levels.size(); i++) {
      smaller.add(having(Trait.without(levels, i)));
    }
    for (int i = 0; i < levels.size(); i++) {
      for (Level level : levels.get(i).smaller()) {
        List<Level> others = new ArrayList<>(levels);
        others.set(i, level);
        smaller.add(having(others));
      }
    }
    // The first setting is the capacity.
    for (int i = 1; i < settings.size(); i++) {
      smaller.add(
          new Specimen(
              seed, id, Trait.without(settings, i), asker, outers, levels, neighbours, refused));
    }
    for (int i = 0; i < outers.size(); i++) {
      smaller.add(
          new Specimen(
              seed, id, settings, asker, Trait.without(outers, i), levels, neighbours, refused));
    }
    for (String name : neighbours.keySet()) {
      Map<String, String> others = new LinkedHashMap<>(neighbours);
      others.remove(name);
      smaller.add(new Specimen(seed, id, settings, asker, outers, levels, others, refused));
    }
    return smaller;
  }

  private Specimen having(List<Level> others) {
    return new Specimen(seed, id, settings, asker, outers, others, neighbours, refused);
  }

  @Override
  public String toString() {
    return String.join("\n", sources().values());
  }
}
