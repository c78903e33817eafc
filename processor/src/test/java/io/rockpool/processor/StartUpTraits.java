package io.rockpool.processor;

/** Fields of which only an object tells that they cannot be made as new. */
final class StartUpTraits {

  private StartUpTraits() {}

  static Trait reference(Site site) {
    return field(
        site,
        site.any(
            "java.lang.Object %s = new java.lang.Object();",
            "int[] %s = {1};",
            "java.util.Date %s = new java.util.Date(0);",
            "java.lang.Runnable %s = () -> {};",
            "final java.lang.Object[] %s = {null, new java.lang.Object()};",
            "final java.lang.Runnable[][] %s = {{}, {() -> {}}};",
            "final java.util.concurrent.atomic.AtomicReference<java.lang.Object> %s = new java.util.concurrent.atomic.AtomicReference<>(1);"));
  }

  /** A value that each object has for itself. */
  static Trait differing(Site site) {
    return field(
        site,
        site.any(
            "int %1$s = next_%1$s++;",
            "java.lang.Long %1$s = (long) next_%1$s++;",
            "java.lang.String %1$s = \"a\" + next_%1$s++;",
            "java.lang.Integer %1$s = next_%1$s++ == 0 ? null : (java.lang.Integer) 5;"),
        "private static int next_%s;");
  }

  /** Content that each object has for itself. */
  static Trait differingContent(Site site) {
    return field(
        site,
        site.any(
            "final int[] %1$s = {next_%1$s++};",
            "final double[][] %1$s = {{1}, {next_%1$s++}};",
            "final java.util.List<java.lang.Integer> %1$s = new java.util.ArrayList<>(java.util.List.of(next_%1$s++));",
            "final java.util.Map<java.lang.String, java.lang.Integer> %1$s = new java.util.HashMap<>(java.util.Map.of(\"a\", next_%1$s++));",
            "final java.lang.StringBuilder %1$s = new java.lang.StringBuilder(\"a\" + next_%1$s++);",
            "final java.util.BitSet %1$s = java.util.BitSet.valueOf(new long[] {next_%1$s++});",
            "final java.util.concurrent.atomic.AtomicLong %1$s = new java.util.concurrent.atomic.AtomicLong(next_%1$s++);",
            "final java.util.concurrent.atomic.AtomicReference<java.lang.Integer> %1$s = new java.util.concurrent.atomic.AtomicReference<>(next_%1$s++);",
            "final java.nio.LongBuffer %1$s = java.nio.LongBuffer.allocate(2).put(next_%1$s++);",
            "final java.nio.IntBuffer %1$s = java.nio.IntBuffer.allocate(4).limit(next_%1$s++ %% 4);"),
        "private static int next_%s;");
  }

  /** Something that all objects share, or a part of it. */
  static Trait shared(Site site) {
    return site.oneIn(2)
        ? field(
            site,
            site.any(
                "final int[][] %1$s = {{1}, ALL_%1$s};",
                "final int[] %1$s = ALL_%1$s;", "final int[][][] %1$s = {{{2}, ALL_%1$s}};"),
            "private static final int[] ALL_%s = {1};")
        : field(
            site,
            "final java.util.List<java.lang.String> %1$s = ALL_%1$s;",
            "private static final java.util.List<java.lang.String> ALL_%s = new java.util.ArrayList<>();");
  }

  static Trait unclearable(Site site) {
    return field(
        site,
        site.any(
            "final java.util.List<java.lang.String> %s = java.util.Arrays.asList(\"a\");",
            "final java.util.List<java.lang.String> %s = java.util.List.of(\"a\");",
            "final java.util.Map<java.lang.String, java.lang.String> %s = java.util.Map.of();",
            "final java.util.List<java.lang.String> %s = null;",
            "final int[] %s = null;",
            "final java.lang.StringBuilder %s = null;"));
  }

  static Trait filled(Site site) {
    return field(
        site,
        site.any(
            "final java.util.List<java.lang.Object> %s = new java.util.ArrayList<>(java.util.List.of(\"a\"));",
            "final java.io.ByteArrayOutputStream %1$s = new java.io.ByteArrayOutputStream(); { %1$s.write(1); }",
            "final java.util.zip.CRC32 %1$s = new java.util.zip.CRC32(); { %1$s.update(1); }",
            "final java.util.Set<int[]> %s = new java.util.HashSet<>(java.util.Set.of(new int[] {1}));",
            "final java.util.Map<java.lang.Integer, java.lang.Object> %s = new java.util.TreeMap<>(java.util.Map.of(1, 2));"));
  }

  /** An object that owns something from the beginning. */
  static Trait owning(Site site) {
    String type = "@io.rockpool.Pooled.Owned Child_%1$s";
    return field(
        site,
        type
            + site.any(
                " %1$s = new Child_%1$s();",
                "[] %1$s = {new Child_%1$s()};", "[][] %1$s = {{}, null};"),
        "@io.rockpool.Pooled(capacity = 2, threading = io.rockpool.Threading.SHARED) "
            + site.visibleEverywhere()
            + "static class Child_%s {}");
  }

  /** A property that does not become what its setter is given. */
  static Trait throughSetter(Site site) {
    String name = site.name();
    String visible = site.visibleMethod();
    String body = site.any("{ this.%1$s = value_ + 1; }", "{ this.%1$s = 0; }");
    return Trait.field("refused at start-up", name, "private int %s = 3;".formatted(name))
        .with(visible + "int get%s() { return %s; }".formatted(Access.capitalized(name), name))
        .with(
            visible
                + "void set%s(int value_) %s"
                    .formatted(Access.capitalized(name), body.formatted(name)))
        .refusedAtStart();
  }

  private static Trait field(Site site, String declaration, String... extras) {
    String name = site.name();
    Trait trait =
        Trait.field("refused at start-up", name, site.visible() + declaration.formatted(name));
    for (String extra : extras) {
      trait = trait.with(extra.formatted(name));
    }
    boolean nested = declaration.startsWith("final ") && declaration.contains("[][");
    return (nested ? site.remembered(trait) : trait).refusedAtStart();
  }
}
