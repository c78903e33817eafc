package io.rockpool.processor;

/** What a class that asks for a pool must not have. */
final class RefusedTraits {

  private RefusedTraits() {}

  static Trait finalField(Site site) {
    String type =
        site.any(
            "java.lang.Object",
            "java.lang.Runnable",
            "java.util.Date",
            "java.util.Random",
            "java.lang.Thread",
            "java.util.Optional<?>");
    return field(site, "final %s %%s = null;".formatted(type)).refusedBy(Problem.PooledFinalField);
  }

  static Trait reassigned(Site site) {
    return field(
            site,
            site.any(
                "java.util.List<java.lang.String> %s = new java.util.ArrayList<>();",
                "java.util.Map<?, ?> %s;",
                "java.lang.StringBuilder %s = new java.lang.StringBuilder();",
                "java.util.concurrent.atomic.AtomicInteger %s = null;",
                "java.nio.ByteBuffer %s;",
                "java.util.BitSet %s = new java.util.BitSet();"))
        .refusedBy(Problem.PooledReassignedField);
  }

  static Trait privateType(Site site) {
    String name = site.name();
    String hidden = site.near ? "private " : site.any("private ", "");
    return (site.oneIn(2)
            ? Trait.field(
                    "refused",
                    name,
                    site.visible() + "State_%1$s %1$s = State_%1$s.A;".formatted(name))
                .with(hidden + "enum State_%s { A }".formatted(name))
            : Trait.field(
                    "refused",
                    name,
                    site.visible() + "java.lang.Class<State_%1$s> %1$s;".formatted(name))
                .with(hidden + "static class State_%s {}".formatted(name)))
        .refusedBy(Problem.PooledPrivateType);
  }

  static Trait staticField(Site site) {
    String policy =
        site.any("Keep", "Reset(\"1\")", "Clear(\"clear\")", "Owned", "Slot", "Slab(length = 4)");
    return field(site, "static int %s;")
        .annotated("@io.rockpool.Pooled." + policy)
        .refusedBy(Problem.PooledStaticField);
  }

  static Trait policies(Site site) {
    return field(site, "int %s;")
        .annotated("@io.rockpool.Pooled.Reset(\"1\")")
        .annotated("@io.rockpool.Pooled.Keep")
        .refusedBy(Problem.PooledPolicies);
  }

  static Trait slot(Site site) {
    String useless = site.own && (site.subclassed || site.slotted) ? "int %s;" : "byte %s;";
    return field(site, site.any("long %s;", "final int %s = 0;", useless))
        .annotated("@io.rockpool.Pooled.Slot")
        .refusedBy(Problem.PooledSlot);
  }

  static Trait owned(Site site) {
    return field(
            site,
            site.any(
                "int %s;",
                "final java.util.List<java.lang.String> %s = new java.util.ArrayList<>();",
                "java.lang.Object[] %s;"))
        .annotated("@io.rockpool.Pooled.Owned")
        .refusedBy(Problem.PooledOwned);
  }

  static Trait expression(Site site) {
    String expression = site.any("1;", "", "(1", "{1}", "'a", "1 // one", "1, 2");
    return site.oneIn(3)
        ? field(site, "final int %s = 1;")
            .annotated("@io.rockpool.Pooled.Reset(\"1\")")
            .refusedBy(Problem.PooledReset)
        : field(site, "int %s;")
            .annotated("@io.rockpool.Pooled.Reset(\"" + expression + "\")")
            .refusedBy(Problem.PooledReset);
  }

  static Trait clearing(Site site) {
    String method = site.any("nothing", "add", "clear()", "");
    String declared =
        site.any("java.util.List<java.lang.String> %s;", "final int[] %s = {};", "int %s;");
    return field(site, declared)
        .annotated("@io.rockpool.Pooled.Clear(\"" + method + "\")")
        .refusedBy(Problem.PooledClear);
  }

  static Trait hook(Site site) {
    String name = site.name();
    String on = site.any("Acquire", "Release");
    String declared =
        site.any(
            "private void %s() {}",
            "static void %s() {}",
            "public <Q> void %s() {}",
            "public void %s() throws java.lang.Exception {}",
            site.near || on.equals("Release") ? "private void %s(int a) {}" : "void %s() {}");
    return Trait.member("refused", declared.formatted(name))
        .annotated("@io.rockpool.Pooled.On" + on)
        .refusedBy(Problem.PooledHook);
  }

  static Trait hookClash(Site site) {
    String one = site.name();
    String other = site.name();
    return Trait.member(
            "refused",
            "@io.rockpool.Pooled.OnAcquire public void %s(java.util.List<java.lang.String> a, char b) {}"
                .formatted(one))
        .with(
            "@io.rockpool.Pooled.OnAcquire public void %s(java.util.List<java.lang.Integer> a, char b) {}"
                .formatted(other))
        .refusedBy(Problem.PooledHookClash);
  }

  private static Trait field(Site site, String declaration) {
    String name = site.name();
    return Trait.field("refused", name, site.visible() + declaration.formatted(name));
  }
}
