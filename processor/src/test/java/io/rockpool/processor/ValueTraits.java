package io.rockpool.processor;

import java.util.List;

/** Fields of values that never change: they start with one, and get it back. */
final class ValueTraits {

  /** A type and what a field of it may start with. */
  record Value(String type, List<String> expressions) {
    Value(String type, String... expressions) {
      this(type, List.of(expressions));
    }
  }

  static final List<Value> VALUES =
      List.of(
          new Value("boolean", "true", "false"),
          new Value("byte", "(byte) 3", "-128"),
          new Value("short", "(short) 300", "0"),
          new Value("char", "'x'", "'\\0'", "'\\''"),
          new Value("int", "7", "0", "java.lang.Integer.MIN_VALUE", "1 << 4"),
          new Value("long", "5L", "0", "-1L"),
          new Value("float", "-0.0f", "java.lang.Float.NaN", "1.25f", "0"),
          new Value("double", "-0.0", "java.lang.Double.NaN", "1e300", "0"),
          new Value("java.lang.String", "\"a\"", "\"\"", "null", "new java.lang.String(\"b\")"),
          new Value("java.lang.Boolean", "true", "null"),
          new Value("java.lang.Integer", "300", "null"),
          new Value("java.lang.Long", "300L", "null"),
          new Value("java.lang.Character", "'c'"),
          new Value("java.lang.Double", "0.5", "null"),
          new Value("java.math.BigDecimal", "java.math.BigDecimal.ONE", "null"),
          new Value("java.math.BigInteger", "java.math.BigInteger.TWO"),
          new Value("java.time.Instant", "java.time.Instant.EPOCH", "null"),
          new Value("java.time.Duration", "java.time.Duration.ofMillis(5)"),
          new Value("java.time.LocalDate", "java.time.LocalDate.EPOCH", "null"),
          new Value("java.util.UUID", "new java.util.UUID(1, 2)"),
          new Value("java.util.Locale", "java.util.Locale.ROOT"),
          new Value("java.util.Currency", "java.util.Currency.getInstance(\"EUR\")"),
          new Value("java.util.OptionalInt", "java.util.OptionalInt.of(3)"),
          new Value("java.util.Optional<java.lang.String>", "java.util.Optional.of(\"a\")"),
          new Value("java.util.Optional<? extends java.lang.Integer>", "java.util.Optional.of(3)"),
          new Value("java.lang.Class<?>", "java.lang.Integer.class", "null"),
          new Value("java.lang.Class<? extends java.lang.Number>", "java.lang.Integer.class"),
          new Value("java.net.URI", "java.net.URI.create(\"a:b\")"),
          new Value("java.util.regex.Pattern", "java.util.regex.Pattern.compile(\"a\")", "null"),
          new Value("java.nio.charset.Charset", "java.nio.charset.StandardCharsets.UTF_8"),
          new Value("java.util.concurrent.TimeUnit", "java.util.concurrent.TimeUnit.DAYS", "null"),
          new Value("java.lang.Thread.State", "java.lang.Thread.State.NEW"));

  private ValueTraits() {}

  /** A field of a value that may be assigned. */
  static Trait assigned(Site site) {
    Value value = site.any(VALUES);
    String hidden = site.oneIn(6) ? site.hiddenName() : null;
    if (hidden != null) {
      return hidden(site, hidden, value);
    }
    return field(site, site.name(), value.type(), site.any(value.expressions()));
  }

  /** The same, of a type that stands in the class itself. */
  static Trait nested(Site site) {
    String name = site.name();
    String visible = site.visibleEverywhere();
    String type = "Kind_" + name;
    return switch (site.random.nextInt(4)) {
      case 0 ->
          field(site, name, type, type + "." + site.any("ONE", "TWO"))
              .with(
                  visible
                      + "enum "
                      + type
                      + " { ONE, TWO { @java.lang.Override public java.lang.String toString() { return \"\"; } } }");
      case 1 ->
          field(site, name, type, "new %s(1, \"a\")".formatted(type))
              .with(visible + "record %s(int a, java.lang.String b) {}".formatted(type));
      case 2 ->
          field(site, name, type + "<java.lang.Integer>", "new %s<>(1, null)".formatted(type))
              .with(visible + "record %1$s<N>(N a, %1$s<N> next) {}".formatted(type));
      default ->
          // Of a record that holds something else, nothing is known.
          field(site, name, type, "null")
              .with(visible + "record %s(java.lang.Object a) {}".formatted(type));
    };
  }

  /** A field of something that comes of what the constructor is given. */
  static Trait given(Site site) {
    if (!site.own || !site.parameterized) {
      return assigned(site);
    }
    String name = site.name();
    List<String> drawn =
        site.any(
            List.of("int", "size_ + 1"),
            List.of("java.lang.String", "label_ + size_"),
            List.of("final java.lang.String", "label_"),
            List.of("final int[]", "new int[] {size_}"),
            List.of("final long[]", "new long[size_]"),
            List.of("final java.lang.StringBuilder", "new java.lang.StringBuilder(label_)"),
            List.of(
                "final java.util.List<java.lang.String>",
                "new java.util.ArrayList<>(java.util.List.of(label_))"),
            List.of(
                "final java.util.concurrent.atomic.AtomicInteger",
                "new java.util.concurrent.atomic.AtomicInteger(size_)"));
    return Trait.field("given", name, site.visible() + drawn.get(0) + " " + name + ";")
        .constructedBy("this." + name + " = " + drawn.get(1) + ";");
  }

  /** A field of a value that may not be assigned; nobody has to see it. */
  static Trait unchanging(Site site) {
    Value value = site.any(VALUES);
    String name = site.name();
    String visible = site.any("private ", "", "protected ", "public ");
    String declared = visible + "final " + value.type() + " " + name;
    String expression = site.any(value.expressions());
    return site.oneIn(3)
        ? Trait.field("final value", name, declared + ";")
            .constructedBy("this." + name + " = " + expression + ";")
        : Trait.field("final value", name, declared + " = " + expression + ";");
  }

  private static Trait field(Site site, String name, String type, String expression) {
    Access access = Access.to(site, name, type, true);
    String declared =
        access.modifier()
            + site.any("", "", "", "volatile ", "transient ")
            + written(site, type)
            + " "
            + name;
    Trait trait =
        switch (site.random.nextInt(5)) {
          case 0 ->
              Trait.field("value", name, declared + ";")
                  .constructedBy("this." + name + " = " + expression + ";");
          case 1 ->
              Trait.field("value", name, declared + ";")
                  .with("{ " + name + " = " + expression + "; }");
          case 2 ->
              Trait.field("value", name, declared + ";")
                  .with("void init_%s() { %s = %s; }".formatted(name, name, expression))
                  .constructedBy("init_%s();".formatted(name));
          default -> Trait.field("value", name, declared + " = " + expression + ";");
        };
    trait = trait.with(access.methods());
    if (site.oneIn(12)) {
      trait =
          trait.annotated(
              site.any(
                  "@java.lang.Deprecated",
                  "@java.lang.Deprecated(forRemoval = true)",
                  "@java.lang.SuppressWarnings(\"unused\")"));
    }
    return access.usable() ? trait : trait.refusedBy(Problem.PooledPrivateField);
  }

  /** A field that one of a class below hides. */
  private static Trait hidden(Site site, String name, Value value) {
    boolean reached = !site.oneIn(6);
    String modifier =
        reached
            ? site.visibleEverywhere()
            : site.near ? "private " : site.any("private ", "", "protected ");
    Trait trait =
        Trait.field(
            "hidden field",
            name,
            modifier + value.type() + " " + name + " = " + site.any(value.expressions()) + ";");
    return reached ? trait : trait.refusedBy(Problem.PooledPrivateField);
  }

  /** A type, with an annotation that belongs to it now and then. */
  private static String written(Site site, String type) {
    return site.oneIn(10)
            && type.startsWith("java.lang.")
            && !type.contains("<")
            && !type.contains("Thread")
        ? "java.lang.@org.jspecify.annotations.Nullable " + type.substring("java.lang.".length())
        : type;
  }
}
