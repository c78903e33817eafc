package io.rockpool.processor;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A class in the hierarchy of a random class: that class itself, or a superclass.
 *
 * @param home its package, empty for the unnamed one
 * @param modifiers what stands before {@code class}
 * @param keyword {@code class}, or what it is instead
 * @param name its simple name
 * @param variables its type variables, with bounds
 * @param arguments what the class below gives for them
 * @param inherits what it extends or implements beside the next level
 * @param constructor how it is constructed, with {@code BODY} where the traits' statements belong;
 *     empty for the constructor that nobody writes
 * @param traits what it has
 */
record Level(
    String home,
    List<String> modifiers,
    String keyword,
    String name,
    List<String> variables,
    List<String> arguments,
    String inherits,
    String constructor,
    List<Trait> traits) {

  String qualifiedName() {
    return home.isEmpty() ? name : home + "." + name;
  }

  Level having(List<Trait> others) {
    return new Level(
        home, modifiers, keyword, name, variables, arguments, inherits, constructor, others);
  }

  Level withModifiers(List<String> others) {
    return new Level(
        home, others, keyword, name, variables, arguments, inherits, constructor, traits);
  }

  Level inheriting(String others) {
    return new Level(
        home, modifiers, keyword, name, variables, arguments, others, constructor, traits);
  }

  Set<Problem> refused() {
    Set<Problem> refused = EnumSet.noneOf(Problem.class);
    traits.forEach(trait -> refused.addAll(trait.refused()));
    return refused;
  }

  /** The same with one thing less, in every way. */
  List<Level> smaller() {
    List<Level> smaller = new ArrayList<>();
    for (int i = 0; i < traits.size(); i++) {
      smaller.add(having(Trait.without(traits, i)));
    }
    for (int i = 0; i < traits.size(); i++) {
      for (Trait trait : traits.get(i).smaller()) {
        List<Trait> others = new ArrayList<>(traits);
        others.set(i, trait);
        smaller.add(having(others));
      }
    }
    for (int i = 0; i < modifiers.size(); i++) {
      smaller.add(withModifiers(Trait.without(modifiers, i)));
    }
    if (!inherits.isEmpty()) {
      smaller.add(inheriting(""));
    }
    return smaller;
  }

  /** The declaration of the class, which extends the next one if there is one. */
  String declaration(@Nullable Level above) {
    StringBuilder text = new StringBuilder();
    modifiers.forEach(modifier -> text.append(modifier).append(' '));
    text.append(keyword).append(' ').append(name);
    if (!variables.isEmpty()) {
      text.append('<').append(String.join(", ", variables)).append('>');
    }
    text.append(keyword.equals("record") ? "()" : "");
    if (above != null) {
      text.append(" extends ").append(above.qualifiedName());
      if (!above.arguments.isEmpty()) {
        text.append('<').append(String.join(", ", above.arguments)).append('>');
      }
    }
    if (!inherits.isEmpty()) {
      text.append(' ').append(inherits);
    }
    text.append(" {\n");
    for (Trait trait : traits) {
      trait.annotations().forEach(annotation -> text.append("  ").append(annotation).append('\n'));
      text.append("  ").append(trait.declaration()).append('\n');
      trait.extras().forEach(extra -> text.append("  ").append(extra).append('\n'));
    }
    String body =
        traits.stream()
            .map(Trait::inConstructor)
            .filter(statement -> !statement.isEmpty())
            .collect(joining(" "));
    if (!constructor.isEmpty()) {
      text.append("  ").append(constructor.replace("BODY", body)).append('\n');
    } else if (!body.isEmpty()) {
      text.append("  public ").append(name).append("() { ").append(body).append(" }\n");
    }
    return text.append("}\n").toString();
  }
}
