package io.rockpool.processor;

import java.util.List;

/** Fields of references that start as null. */
final class ReferenceTraits {

  private static final List<String> TYPES =
      List.of(
          "java.lang.Object",
          "java.lang.Runnable",
          "java.lang.Iterable<?>",
          "java.lang.Comparable<java.lang.String>",
          "java.lang.CharSequence",
          "java.lang.Number",
          "java.util.Date",
          "java.util.function.Function<? super java.lang.Integer, ? extends java.lang.Number>",
          "java.util.function.Supplier<java.util.List<java.lang.String>[]>",
          "java.util.Map.Entry<java.lang.String, int[]>",
          "java.util.Optional<java.lang.StringBuilder>",
          "int[]",
          "java.lang.String[][]",
          "java.util.List<java.lang.String>[]",
          "java.lang.Runnable[]");

  private ReferenceTraits() {}

  /** A reference to anything. */
  static Trait empty(Site site) {
    String name = site.name();
    if (site.oneIn(4)) {
      String type = "Thing_" + name;
      // Only the pool's package is of interest to the pool, and not even that: null has no type.
      String visible = site.any("", "public ", site.near ? "" : "private ");
      Trait trait = field(site, name, type).with(visible + "static class " + type + " { int a; }");
      // But where a setter is overloaded, the pool has to say which null it means.
      boolean told = trait.extras().stream().anyMatch(extra -> extra.contains("ThreadGroup"));
      return told && !site.near && !visible.equals("public ") && trait.refused().isEmpty()
          ? trait.refusedBy(Problem.PooledPrivateType)
          : trait;
    }
    if (site.oneIn(6) && !site.parameterized && site.own && site.variables.isEmpty()) {
      return field(site, name, site.pooled);
    }
    return field(site, name, site.any(TYPES));
  }

  /** A reference of a type that the class does not know, where it has such. */
  static Trait ofVariable(Site site) {
    if (site.variables.isEmpty()) {
      return empty(site);
    }
    String declared = site.any(site.variables);
    String variable = declared.split(" ")[0];
    String name = site.name();
    String type =
        site.any(
            variable,
            variable + "[]",
            "java.util.function.Function<? super " + variable + ", " + variable + "[]>",
            "java.lang.Iterable<? extends " + variable + ">",
            "java.util.Map.Entry<" + variable + ", java.util.List<" + variable + ">>");
    Trait trait = field(site, name, type);
    // What extends a list could be cleared.
    return type.equals(variable) && declared.contains("java.util.List")
        ? trait.refusedBy(Problem.PooledReassignedField)
        : trait;
  }

  /** A reference to an object of the class that another of its hierarchy has under that name. */
  static Trait taken(Site site) {
    String name = site.hiddenName();
    return name == null
        ? empty(site)
        : Trait.field(
            "hidden field", name, site.visibleEverywhere() + "java.lang.Object " + name + ";");
  }

  private static Trait field(Site site, String name, String type) {
    Access access = Access.to(site, name, type, true);
    Trait trait =
        Trait.field(
                "reference",
                name,
                access.modifier() + type + " " + name + site.any("", " = null") + ";")
            .with(access.methods());
    return access.usable() ? trait : trait.refusedBy(Problem.PooledPrivateField);
  }
}
