package io.rockpool.processor;

/** Fields of which the user said what becomes of them. */
final class PolicyTraits {

  private PolicyTraits() {}

  /** A field that is left alone, whatever it is. */
  static Trait kept(Site site) {
    String name = site.keptName();
    String visible = site.any("private ", "", "public ");
    String declared =
        site.any(
            "final java.lang.Object %s = new java.lang.Object();",
            "java.util.List<java.lang.String> %s = new java.util.ArrayList<>();",
            "int %s = 1;",
            "final java.lang.Runnable %s = null;",
            "final int[] %s = {1};",
            "java.lang.Thread %s = java.lang.Thread.currentThread();");
    return Trait.field("kept", name, visible + declared.formatted(name))
        .annotated("@io.rockpool.Pooled.Keep");
  }

  /** A field that gets the value of an expression. */
  static Trait evaluated(Site site) {
    String other = site.keptName();
    String same = site.name();
    Access access = Access.to(site, same, "int", true);
    return switch (site.random.nextInt(6)) {
      case 0 ->
          reset(
              Trait.field("evaluated", other, site.visible() + "int %s = 1;".formatted(other)),
              "2");
      case 1 ->
          reset(
              Trait.field(
                  "evaluated",
                  same,
                  site.visible()
                      + "java.util.List<java.lang.String> %s = new java.util.ArrayList<>();"
                          .formatted(same)),
              "new java.util.ArrayList<>()");
      case 2 ->
          reset(
              Trait.field(
                  "evaluated",
                  same,
                  site.visible() + "java.lang.String %s = \"a, b; (\";".formatted(same)),
              "\\\"a, b; (\\\"");
      case 3 ->
          reset(
              Trait.field(
                  "evaluated", same, site.visible() + "java.lang.Object %s;".formatted(same)),
              " null ");
      case 4 ->
          reset(
              Trait.field("evaluated", same, site.visible() + "int[] %s = {1, 2};".formatted(same)),
              "new int[] {1, 2}");
      default -> {
        // Its getter is of no use here.
        boolean set = access.methods().isEmpty() ? access.usable() : access.usable();
        Trait trait =
            reset(
                Trait.field("evaluated", same, access.modifier() + "int %s = 5;".formatted(same))
                    .with(access.methods()),
                "2 + 3");
        yield set ? trait : trait.refusedBy(Problem.PooledPrivateField);
      }
    };
  }

  /** A field whose content is cleared by a method that the user names. */
  static Trait cleared(Site site) {
    String name = site.name();
    String type = "Tape_" + name;
    String visible = site.visibleEverywhere();
    return switch (site.random.nextInt(4)) {
      case 0 ->
          clear(
              Trait.field(
                  "cleared",
                  name,
                  site.visible()
                      + "final java.util.List<java.lang.Object> %s = new java.util.ArrayList<>();"
                          .formatted(name)),
              "clear");
      case 1 -> {
        String kept = site.keptName();
        yield clear(
            Trait.field(
                "cleared",
                kept,
                site.visible()
                    + "java.util.Map<java.lang.String, java.lang.String> %s = new java.util.HashMap<>();"
                        .formatted(kept)),
            "clear");
      }
      case 2 -> {
        String kept = site.keptName();
        yield clear(
            Trait.field(
                "cleared",
                kept,
                site.visible()
                    + "final java.nio.ByteBuffer %s = java.nio.ByteBuffer.allocate(4);"
                        .formatted(kept)),
            site.any("clear", "rewind", "flip"));
      }
      default ->
          clear(
                  Trait.field(
                      "cleared",
                      name,
                      site.visible() + "final %1$s %2$s = new %1$s();".formatted(type, name)),
                  "rewind")
              .with(
                  visible
                      + "static class %s { long at = 2; %svoid rewind() throws java.lang.IllegalStateException { at = 2; } }"
                          .formatted(type, visible));
    };
  }

  private static Trait reset(Trait trait, String expression) {
    return trait.annotated("@io.rockpool.Pooled.Reset(\"" + expression + "\")");
  }

  private static Trait clear(Trait trait, String method) {
    return trait.annotated("@io.rockpool.Pooled.Clear(\"" + method + "\")");
  }
}
