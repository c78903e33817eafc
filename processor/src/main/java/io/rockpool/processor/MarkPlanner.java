package io.rockpool.processor;

import java.util.List;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Decides whether a pool can keep its mark in a field of the object, or reports why not. */
final class MarkPlanner {

  private final Wording wording;
  private final boolean subclassed;
  private final boolean shared;
  private final Problems problems;
  private @Nullable FieldDeclaration chosen;

  /**
   * Prepares to decide.
   *
   * @param shared whether threads share the pool, which has an entry beside each object then
   */
  MarkPlanner(Wording wording, boolean subclassed, boolean shared, Problems problems) {
    this.wording = wording;
    this.subclassed = subclassed;
    this.shared = shared;
    this.problems = problems;
  }

  /** What becomes of the field when an object is reset: nothing, whoever uses it. */
  @Nullable Reset plan(FieldDeclaration field) {
    if (field.type().getKind() != TypeKind.INT) {
      refuse(
          field, wording.subject(field.element()) + " is no int", cannot(field), "Make it an int");
    } else if (field.isFinal()) {
      refuse(
          field,
          wording.subject(field.element()) + " is final",
          cannot(field),
          "Make it non-final");
    } else if (subclassed && wording.isInherited(field.element())) {
      // For pools of other subclasses, which cannot be subclassed in turn.
      return new Reset.Untouched(field.place(), Recipe.Effect.MARK);
    } else if (subclassed) {
      refuse(
          field,
          wording.pooled() + " is neither final nor sealed nor made by a factory",
          "keeps its mark in a subclass, and '" + field.name() + "' is of no use",
          "Remove the annotation");
    } else if (!field.writable() || field.place().hasAccessor()) {
      refuse(
          field,
          wording.subject(field.element()) + " " + wording.hidden(field.element()),
          cannot(field),
          "Make it " + wording.visible(field.element()));
    } else if (chosen != null) {
      refuse(
          field,
          wording.subject(chosen.element()) + " is marked @Pooled.Slot too",
          "cannot tell where to keep its mark",
          "Mark only one of them");
    } else {
      chosen = field;
      return new Reset.Mark(field.place());
    }
    return null;
  }

  /** Reports what the pool would have to remember for each object: there is no place for more. */
  void reportRemembered(List<FieldDeclaration> fields, List<Reset> resets) {
    if (chosen == null || shared) {
      return;
    }
    for (Reset reset : resets) {
      boolean slice = reset instanceof Reset.Slice;
      if (slice || (reset instanceof Reset.InPlace inPlace && inPlace.recipe().perObject())) {
        fields.stream()
            .filter(field -> field.place().equals(reset.place()))
            .forEach(
                field ->
                    problems.error(
                        Problem.PooledSlot,
                        field.element(),
                        wording.subject(field.element())
                            + (slice
                                ? " has a slice, which a pool remembers beside its mark"
                                : " is an array of arrays, whose rows a pool remembers beside its mark"),
                        "has no place for " + (slice ? "it" : "them"),
                        "Mark "
                            + field.name()
                            + " @Pooled.Keep"
                            + (slice ? " instead" : "")
                            + ", or remove @Pooled.Slot from "
                            + chosen.name()));
      }
    }
  }

  private static String cannot(FieldDeclaration field) {
    return "cannot keep its mark in '" + field.name() + "'";
  }

  private void refuse(FieldDeclaration field, String fact, String consequence, String fix) {
    problems.errorAt(
        Problem.PooledSlot,
        field.element(),
        Annotations.nested(field.element(), "Slot"),
        null,
        fact,
        consequence,
        fix);
  }
}
