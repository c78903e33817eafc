package io.rockpool.processor;

/** Fields that own pooled objects: such as have a pool beside the class, or are of it. */
final class OwnedTraits {

  private OwnedTraits() {}

  /** A field that holds one, or several in an array. */
  static Trait reference(Site site) {
    String name = site.name("owned");
    String child = child(site, name);
    if (site.oneIn(4)) {
      String made = site.any("[2]", "[0]", "[1][2]", "[2][]", "[2][1][1]");
      String brackets = made.replaceAll("\\d", "");
      Trait trait =
          ContainerTraits.field(site, name, "owned", child + brackets, "new " + child + made);
      return owned(site, name, child, brackets.equals("[]") ? trait : site.remembered(trait));
    }
    String type = child + site.any("", "", "[]", "[][]");
    Access access = Access.to(site, name, type, true);
    Trait trait =
        Trait.field("owned", name, access.modifier() + type + " " + name + ";")
            .with(access.methods());
    return owned(
        site, name, child, access.usable() ? trait : trait.refusedBy(Problem.PooledPrivateField));
  }

  /** A collection of them, or a map in which keys, values or both are owned. */
  static Trait container(Site site) {
    String name = site.name("owned");
    String child = child(site, name);
    String type =
        "java.util."
            + site.any(
                "ArrayList<%s>",
                "ArrayDeque<%s>",
                "LinkedHashSet<%s>",
                "LinkedList<%s>",
                "concurrent.CopyOnWriteArrayList<%s>",
                "HashMap<java.lang.String, %s>",
                "IdentityHashMap<%s, java.lang.Integer>",
                "LinkedHashMap<%1$s, %1$s>",
                "concurrent.ConcurrentHashMap<java.lang.Long, %s>");
    String declared = type.formatted(site.oneIn(3) ? "? extends " + child : child);
    String made = "new " + type.replaceFirst("<.*", "<>") + "()";
    return owned(site, name, child, ContainerTraits.field(site, name, "owned", declared, made));
  }

  /** What cannot be owned, or not in this way. */
  static Trait refused(Site site) {
    String name = site.name();
    String child = "Child_" + name;
    String modifier = site.any("", "", "final ", "sealed ");
    String maker =
        switch (modifier) {
          case "" -> "@io.rockpool.Pooled.Create static %1$s create() { return new %1$s(); }";
          case "sealed " -> "static final class Leaf_%1$s extends %1$s {}";
          default -> "";
        };
    boolean sound = site.oneIn(2);
    String declaration =
        sound
            ? site.any(
                "final %s %s = null;",
                "java.util.List<%s> %s = new java.util.ArrayList<>();",
                "java.util.Map<%1$s, %1$s> %2$s;")
            : site.any(
                "%s %s;", "%s[] %s;", "final java.util.List<%s> %s = new java.util.ArrayList<>();");
    String visible = site.visibleEverywhere();
    return Trait.field("refused", name, site.visible() + declaration.formatted(child, name))
        .annotated("@io.rockpool.Pooled.Owned")
        .with(
            "@io.rockpool.Pooled(capacity = 2) "
                + visible
                + "static "
                + (sound ? "" : modifier)
                + "class "
                + child
                + " { "
                + (sound ? "" : maker.formatted(child))
                + " }")
        .refusedBy(Problem.PooledOwned);
  }

  private static String child(Site site, String name) {
    return ofItself(site, name) ? site.pooled : "Child_" + name;
  }

  /** Whether a field owns objects of its own class; that is settled by its name. */
  private static boolean ofItself(Site site, String name) {
    return site.own
        && site.variables.isEmpty()
        && site.subclassed
        && !site.parameterized
        && name.hashCode() % 3 == 0;
  }

  private static Trait owned(Site site, String name, String child, Trait field) {
    Trait trait = field.annotated("@io.rockpool.Pooled.Owned");
    if (ofItself(site, name)) {
      return trait;
    }
    String visible = site.visibleEverywhere();
    String more =
        site.any(
            "",
            visible + "final java.util.List<java.lang.String> names = new java.util.ArrayList<>();",
            "@io.rockpool.Pooled.Owned " + visible + child + " ownedNext;",
            "@io.rockpool.Pooled.Owned "
                + visible
                + "final java.util.List<%1$s> ownedAll = new java.util.ArrayList<>();"
                    .formatted(child));
    boolean misfit = site.shared && trait.refused().isEmpty() && site.oneIn(10);
    boolean confined = misfit || (!site.shared && site.oneIn(2));
    String threading = confined ? "" : ", threading = io.rockpool.Threading.SHARED";
    trait =
        trait.with(
            "@io.rockpool.Pooled(capacity = 2%s) %sstatic class %s { %sint depth = 4; %s }"
                .formatted(threading, visible, child, visible, more));
    // Whatever thread releases the owner releases what it owns.
    return misfit ? trait.refusedBy(Problem.PooledOwned) : trait;
  }
}
