package io.rockpool.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Draws random classes in the role of a library's: they know of no pool, and somebody else asks for
 * one with {@code @Pooled.Type}.
 */
final class ForeignSpecimens {

  private final Random random;
  private final long seed;
  private final String id;
  private final String home;
  private final String name;
  private final Site site;
  private final List<Trait> traits = new ArrayList<>();
  private final List<String> settings;

  /** What the method of the class does that clears it. */
  private final StringBuilder clearing = new StringBuilder();

  private final List<String> kept = new ArrayList<>();
  private boolean hidden;

  ForeignSpecimens(Random random, long seed, String id, String home, String name, Site site) {
    this.random = random;
    this.seed = seed;
    this.id = id;
    this.home = home;
    this.name = name;
    this.site = site;
    this.settings = new ArrayList<>(SpecimenGenerator.settings(random));
  }

  Specimen draw() {
    int fields = random.nextInt(7);
    if (fields > 0) {
      // What never changes needs no pool.
      assigned("int", "5");
    }
    for (int i = 1; i < fields; i++) {
      add();
    }
    return switch (random.nextInt(16)) {
      case 0 -> {
        hide("private ", "int", "3");
        yield specimen("", Problem.PooledHiddenField);
      }
      case 1 -> specimen(cleared("clear"), Problem.PooledTypeMember, "clear = \"nothing\"");
      case 2 -> {
        kept.add("\"nothing\"");
        yield specimen(cleared("clear"), Problem.PooledTypeMember);
      }
      case 3 -> {
        traits.clear();
        kept.clear();
        add(Trait.field("final value", "amount", "private final long amount = 1;"));
        yield specimen("", Problem.PooledType);
      }
      case 4 -> {
        clearing.append("forgotten = 0; ");
        add(
            Trait.field("refused at start-up", "forgotten", "private int forgotten = 3;")
                .with("public int forgotten() { return forgotten; }")
                .refusedAtStart());
        yield specimen(cleared("reset"), null);
      }
      default ->
          !hidden
              ? specimen(site.oneIn(2) ? "" : cleared("clear"), null)
              : site.oneIn(2)
                  ? specimen(cleared(site.any("clear", "reset")), null)
                  : specimen(cleared("restart"), null, "clear = \"restart\"");
    };
  }

  private String cleared(String method) {
    return "public void %s() { %s}".formatted(method, clearing);
  }

  private void add() {
    ValueTraits.Value value = site.any(ValueTraits.VALUES);
    String type = value.type();
    String expression = site.any(value.expressions());
    switch (random.nextInt(8)) {
      case 0, 1 -> assigned(type, expression);
      case 2 -> property(type, expression);
      case 3 -> hide(site.any("private ", "", "protected "), type, expression);
      case 4 -> hide("private ", "java.lang.Object", "null");
      case 5 -> {
        String field = site.name();
        hidden = true;
        clearing.append("this.").append(field).append(".clear(); ");
        add(
            field(
                "private final java.util.List<java.lang.String>",
                field,
                "new java.util.ArrayList<>()"));
      }
      case 6 -> {
        String field = site.keptName();
        kept.add("\"" + field + "\"");
        add(field("private final java.lang.Object", field, "new java.lang.Object()"));
      }
      default -> add(field("private final " + type, site.name(), expression));
    }
  }

  private void assigned(String type, String expression) {
    String field = site.name();
    // The class itself need not clear what can be assigned.
    if (site.oneIn(2)) {
      clear(field, expression);
    }
    add(field("public " + type, field, expression));
  }

  private void property(String type, String expression) {
    String field = site.name();
    String property = Access.capitalized(field);
    add(
        field("private " + type, field, expression)
            .with("public %s get%s() { return %s; }".formatted(type, property, field))
            .with("public void set%s(%s a) { this.%s = a; }".formatted(property, type, field)));
  }

  private void hide(String modifier, String type, String expression) {
    String field = site.name();
    hidden = true;
    clear(field, expression);
    add(field(modifier + type, field, expression));
  }

  private void clear(String field, String expression) {
    clearing.append("this.").append(field).append(" = ").append(expression).append("; ");
  }

  private static Trait field(String type, String name, String expression) {
    return Trait.field("library's", name, type + " " + name + " = " + expression + ";");
  }

  private void add(Trait trait) {
    traits.add(trait);
  }

  private Specimen specimen(String member, @Nullable Problem refused, String... more) {
    if (!member.isEmpty()) {
      add(Trait.member("library's", member));
    }
    String place = home.isEmpty() || site.oneIn(4) ? home : home + ".base";
    List<String> variables = site.oneIn(4) ? List.of("T") : List.of();
    boolean made = site.oneIn(4);
    String body = "";
    if (made) {
      String signature = variables.isEmpty() ? name : "<T> " + name + "<T>";
      String diamond = variables.isEmpty() ? "" : "<>";
      add(
          Trait.member(
              "library's",
              "public static %s make_() { return new %s%s(); }"
                  .formatted(signature, name, diamond)));
      String qualified = place.isEmpty() ? name : place + "." + name;
      body =
          "@io.rockpool.Pooled.Create static %s create() { return %s.make_(); }"
              .formatted(signature.replace(name, qualified), qualified);
    }
    String constructor = made ? "private " + name + "() { BODY }" : "";
    Level level =
        new Level(
            place,
            site.oneIn(4) ? List.of("public", "final") : List.of("public"),
            "class",
            name,
            variables,
            List.of(),
            "",
            constructor,
            List.copyOf(traits));
    if (!kept.isEmpty()) {
      settings.add("keep = {" + String.join(", ", kept) + "}");
    }
    settings.addAll(List.of(more));
    boolean ofPackage = body.isEmpty() && !home.isEmpty() && site.oneIn(2);
    String asker = ofPackage ? Specimen.PACKAGE : (home.isEmpty() ? id : "") + "Pools_";
    Map<String, String> neighbours = new LinkedHashMap<>();
    neighbours.put(asker, ofPackage ? "" : "public class " + asker + " { " + body + " }\n");
    return new Specimen(
        seed,
        id,
        List.copyOf(settings),
        asker,
        List.of(),
        List.of(level),
        neighbours,
        refused == null ? Set.of() : Set.of(refused));
  }
}
