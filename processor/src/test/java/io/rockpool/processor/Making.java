package io.rockpool.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * How instances of a random class are made.
 *
 * @param modifiers those that belong to it
 * @param constructor as {@link Level} wants it
 * @param member another member of the class, empty for none
 * @param subclassed whether the pool can have a subclass
 * @param parameterized whether there is no constructor without parameters
 * @param slotted whether the class has a field for the mark of the pool
 */
record Making(
    List<String> modifiers,
    String constructor,
    String member,
    boolean subclassed,
    boolean parameterized,
    boolean slotted) {

  private Making(
      List<String> modifiers,
      String constructor,
      String member,
      boolean subclassed,
      boolean parameterized) {
    this(modifiers, constructor, member, subclassed, parameterized, false);
  }

  private static final String CREATE = "@io.rockpool.Pooled.Create ";

  static Making draw(Random random, String name, List<String> variables) {
    Making making = drawn(random, name, variables);
    return making.subclassed() || random.nextInt(2) == 0
        ? making
        : new Making(
            making.modifiers(),
            making.constructor(),
            making.member(),
            false,
            making.parameterized(),
            true);
  }

  private static Making drawn(Random random, String name, List<String> variables) {
    String parameters = random.nextInt(2) == 0 ? "" : "int size_, final java.lang.String label_";
    String arguments = parameters.isEmpty() ? "" : "size_, label_";
    boolean parameterized = !parameters.isEmpty();
    String declared = variables.isEmpty() ? "" : "<" + String.join(", ", variables) + "> ";
    String plain =
        variables.isEmpty()
            ? name
            : name
                + "<"
                + String.join(", ", variables.stream().map(each -> each.split(" ")[0]).toList())
                + ">";
    String diamond = variables.isEmpty() ? "" : "<>";
    return switch (random.nextInt(12)) {
      case 0, 1 -> new Making(List.of("final"), "", "", false, false);
      case 2 ->
          variables.isEmpty()
              ? new Making(
                  List.of("sealed"),
                  "",
                  "static non-sealed class Leaf_ extends " + name + " {}",
                  false,
                  false)
              : new Making(List.of(), "", "", true, false);
      case 3 ->
          new Making(
              List.of(),
              "private " + name + "(" + parameters + ") { BODY }",
              CREATE
                  + "static %s%s create(%s) { return new %s%s(%s); }"
                      .formatted(declared, plain, parameters, name, diamond, arguments),
              false,
              parameterized);
      case 4 ->
          // Type variables of a factory need not be those of the class.
          new Making(
              List.of(),
              name + "() { BODY }",
              variables.equals(List.of("T"))
                  ? CREATE
                      + "static <Q> %s<Q> create() { return new %s<>(); }".formatted(name, name)
                  : "",
              !variables.equals(List.of("T")),
              false);
      case 5 ->
          new Making(
              List.of(), CREATE + name + "(" + parameters + ") { BODY }", "", true, parameterized);
      case 6 ->
          new Making(
              List.of("final"),
              CREATE + "public " + name + "(" + parameters + ") { BODY }",
              "",
              false,
              parameterized);
      case 7 ->
          new Making(
              List.of(),
              "protected "
                  + name
                  + "() throws java.lang.IllegalArgumentException { super(); BODY }",
              "private " + name + "(int a) { this(); }",
              true,
              false);
      default ->
          new Making(
              List.of(), random.nextInt(2) == 0 ? "" : name + "() { BODY }", "", true, false);
    };
  }

  /** What it adds to the class, if anything. */
  List<Trait> trait(Site site) {
    List<Trait> traits = new ArrayList<>();
    if (!member.isEmpty()) {
      traits.add(Trait.member("making", member));
    }
    if (slotted) {
      String name = site.keptName();
      boolean used = site.oneIn(20);
      Trait slot =
          Trait.field("slot", name, site.visible() + "int " + name + (used ? " = 5;" : ";"))
              .annotated("@io.rockpool.Pooled.Slot");
      traits.add(used ? slot.refusedAtStart() : slot);
    }
    return traits;
  }
}
