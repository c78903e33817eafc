package io.rockpool.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One thing that a random class has: a field with all that belongs to it, or a method; and what is
 * to be expected of it.
 *
 * @param kind what it is an example of, for the figures
 * @param field the name of its field, empty if it has none
 * @param annotations what stands before the declaration
 * @param declaration the field, or the method
 * @param inConstructor the statements that its class's constructor has for it
 * @param extras methods, blocks and types beside it that belong to it
 * @param refused what the compiler must say of it
 * @param startUp whether it must be refused when the pool is created
 */
record Trait(
    String kind,
    String field,
    List<String> annotations,
    String declaration,
    String inConstructor,
    List<String> extras,
    Set<Problem> refused,
    boolean startUp) {

  /** A field without anything beside it. */
  static Trait field(String kind, String name, String declaration) {
    return new Trait(kind, name, List.of(), declaration, "", List.of(), Set.of(), false);
  }

  /** A method, block or type. */
  static Trait member(String kind, String declaration) {
    return field(kind, "", declaration);
  }

  Trait annotated(String annotation) {
    return new Trait(
        kind,
        field,
        with(annotations, annotation),
        declaration,
        inConstructor,
        extras,
        refused,
        startUp);
  }

  Trait with(String extra) {
    return new Trait(
        kind,
        field,
        annotations,
        declaration,
        inConstructor,
        with(extras, extra),
        refused,
        startUp);
  }

  Trait with(List<String> more) {
    Trait result = this;
    for (String extra : more) {
      result = result.with(extra);
    }
    return result;
  }

  Trait constructedBy(String statements) {
    return new Trait(kind, field, annotations, declaration, statements, extras, refused, startUp);
  }

  Trait refusedBy(Problem... problems) {
    return new Trait(
        kind, field, annotations, declaration, inConstructor, extras, Set.of(problems), startUp);
  }

  Trait refusedAtStart() {
    return new Trait(kind, field, annotations, declaration, inConstructor, extras, refused, true);
  }

  /** The same with one annotation or extra less, in every way. */
  List<Trait> smaller() {
    List<Trait> smaller = new ArrayList<>();
    for (int i = 0; i < annotations.size(); i++) {
      smaller.add(
          new Trait(
              kind,
              field,
              without(annotations, i),
              declaration,
              inConstructor,
              extras,
              refused,
              startUp));
    }
    for (int i = 0; i < extras.size(); i++) {
      smaller.add(
          new Trait(
              kind,
              field,
              annotations,
              declaration,
              inConstructor,
              without(extras, i),
              refused,
              startUp));
    }
    if (!inConstructor.isEmpty()) {
      smaller.add(constructedBy(""));
    }
    return smaller;
  }

  static <E> List<E> with(List<E> list, E more) {
    List<E> result = new ArrayList<>(list);
    result.add(more);
    return List.copyOf(result);
  }

  static <E> List<E> without(List<E> list, int index) {
    List<E> result = new ArrayList<>(list);
    result.remove(index);
    return List.copyOf(result);
  }
}
