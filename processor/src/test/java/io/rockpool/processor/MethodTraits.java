package io.rockpool.processor;

/** Methods, and other members that no reset touches. */
final class MethodTraits {

  private MethodTraits() {}

  /** A method whose name generated code may want. */
  static Trait anyMethod(Site site) {
    String name = site.name();
    return Trait.member(
        "method",
        site.any(
                "void %s() {}",
                "private void %s() {}",
                "private void %s(int a) {}",
                "public final void %s() {}",
                "protected java.lang.Object %s(java.lang.Object a) { return a; }",
                "static int %s() { return 1; }",
                "public synchronized java.lang.String %s() throws java.io.IOException { return \"\"; }",
                "<Q> Q %s(Q a) { return a; }")
            .formatted(name));
  }

  static Trait onAcquire(Site site) {
    String kept = site.keptName();
    String name = site.name();
    return Trait.member(
            "hook",
            (site.near ? site.visibleMethod() : "public ")
                + "void %s() { %s++; }".formatted(name, kept))
        .annotated("@io.rockpool.Pooled.OnAcquire")
        .with("@io.rockpool.Pooled.Keep private int %s;".formatted(kept));
  }

  /** A hook that makes an acquire of its own; the parameters of no two are alike. */
  static Trait onAcquireWithParameters(Site site) {
    String name = site.name();
    StringBuilder parameters = new StringBuilder("int " + site.name());
    for (int i = site.number(); i > 0; i >>= 1) {
      parameters
          .append(", ")
          .append((i & 1) == 0 ? "long " : "java.lang.String[] ")
          .append(site.name());
    }
    return Trait.member("hook with parameters", "public void %s(%s) {}".formatted(name, parameters))
        .annotated("@io.rockpool.Pooled.OnAcquire");
  }

  /** A hook that leaves something behind, which the reset after it puts right. */
  static Trait onRelease(Site site) {
    String field = site.name();
    String name = site.name();
    return Trait.field("release hook", field, site.visible() + "int %s = 3;".formatted(field))
        .with(
            "@io.rockpool.Pooled.OnRelease public void %s() throws java.lang.IllegalStateException { %s = 99; }"
                .formatted(name, field));
  }

  /** A field for the mark of a pool that this one is not. */
  static Trait slot(Site site) {
    if (site.own || !site.subclassed) {
      return oddMember(site);
    }
    String name = site.keptName();
    return Trait.field("slot of others", name, site.visible() + "int " + name + ";")
        .annotated("@io.rockpool.Pooled.Slot");
  }

  /** What is no part of an object. */
  static Trait oddMember(Site site) {
    String name = site.name();
    return Trait.member(
        "other member",
        site.any(
                "static java.util.List<java.lang.Object> %s = new java.util.ArrayList<>();",
                "static final int %s = 5;",
                "private static int %1$s; { %1$s++; }",
                "class Inner_%s { int a; }",
                "interface Face_%s { void a(); }",
                "static { int %1$s = 1; java.lang.Math.abs(%1$s); }",
                "private static final java.util.List<java.lang.Object> %1$s = new java.util.ArrayList<>(); { %1$s.add(this); }")
            .formatted(name));
  }
}
