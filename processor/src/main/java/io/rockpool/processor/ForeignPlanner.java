package io.rockpool.processor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Decides how an object of a class that its user does not own becomes as new: by assignments and
 * accessors, as any other; and what these cannot reach, by methods that clear the whole object.
 */
final class ForeignPlanner {

  private final TypeQuestions questions;
  private final PooledDeclaration declaration;
  private final TypeElement type;
  private final ResetPlanner planner;
  private final ResetPlanner silent;
  private final ClearingReader clearing;
  private final Problems problems;

  ForeignPlanner(
      TypeQuestions questions, PooledDeclaration declaration, Wording wording, Problems problems) {
    this.questions = questions;
    this.declaration = declaration;
    this.type = declaration.type();
    this.planner = planner(wording, problems);
    this.silent = planner(wording, new Problems(declaration.request(), "", "", element -> false));
    this.clearing = new ClearingReader(questions, declaration, wording, problems);
    this.problems = problems;
  }

  private ResetPlanner planner(Wording of, Problems into) {
    return new ResetPlanner(
        questions,
        declaration.request().home(),
        of,
        declaration.subclassed(),
        declaration.settings(),
        into);
  }

  /** How to reset the object; what cannot be is reported. */
  List<Reset> plan() {
    Set<String> kept = kept();
    List<FieldDeclaration> fields = declaration.fields();
    List<@Nullable Reset> planned = new ArrayList<>();
    List<String> beyondReach = new ArrayList<>();
    boolean doubtful = !declaration.opaque().isEmpty();
    for (FieldDeclaration field : fields) {
      Reset reset = plan(field);
      doubtful |= reset == null || isDoubtful(reset);
      boolean keep = kept.contains(field.name());
      if (reset == null && !keep) {
        beyondReach.add(field.name());
      }
      planned.add(keep ? new Reset.Untouched(field.place(), Recipe.Effect.KEPT) : reset);
    }
    List<String> opaque =
        declaration.opaque().stream()
            .map(owner -> owner.getSimpleName().toString())
            .filter(owner -> !kept.contains(owner))
            .toList();
    Reset.@Nullable Clear clear = clearing.find(doubtful, opaque);
    if (clear == null && isConstant(planned)) {
      clearing.reportConstant();
    }
    List<Reset> resets = new ArrayList<>();
    List<String> trusted = new ArrayList<>();
    if (clear != null) {
      resets.add(clear);
    } else if (!beyondReach.isEmpty() || !opaque.isEmpty()) {
      clearing.reportMissing(beyondReach, opaque);
    }
    for (int i = 0; i < planned.size(); i++) {
      Reset reset = planned.get(i);
      if (clear != null && isTrusted(fields.get(i), reset)) {
        boolean keep = kept.contains(fields.get(i).name());
        resets.add(trust(fields.get(i), keep));
        if (!keep) {
          trusted.add(fields.get(i).name());
        }
      } else if (reset != null) {
        resets.add(clear == null ? reset : asNeeded(fields.get(i), reset));
      }
    }
    if (clear != null
        && !clearing.isKnown()
        && !problems.hasErrors()
        && !(trusted.isEmpty() && opaque.isEmpty())) {
      clearing.noteTrust(clear, trusted, opaque);
    }
    return resets;
  }

  /** Whether all that an object has are final values. */
  private boolean isConstant(List<@Nullable Reset> planned) {
    return declaration.opaque().isEmpty()
        && !planned.isEmpty()
        && planned.stream()
            .allMatch(
                reset ->
                    reset != null
                        && reset.effect() == Recipe.Effect.INITIAL
                        && reset instanceof Reset.Untouched);
  }

  /** What {@code keep} names; what it should not is reported. */
  private Set<String> kept() {
    Set<String> known = new LinkedHashSet<>();
    declaration.fields().forEach(field -> known.add(field.name()));
    declaration.opaque().forEach(owner -> known.add(owner.getSimpleName().toString()));
    Set<String> kept = new LinkedHashSet<>();
    for (AnnotationValue value : elementsOf("keep")) {
      String name = String.valueOf(value.getValue());
      if (!known.contains(name)) {
        String near = Wording.nearest(name, known);
        problems.errorAt(
            Problem.PooledTypeMember,
            declaration.request().origin(),
            declaration.request().annotation(),
            value,
            type.getSimpleName() + " has no field '" + name + "' in an object",
            "leave it alone",
            near == null ? "Remove it from keep" : "Write keep = \"" + near + "\"");
      }
      kept.add(name);
    }
    return kept;
  }

  private List<AnnotationValue> elementsOf(String member) {
    return Annotations.elementsOf(Annotations.written(declaration.request().annotation(), member));
  }

  /** As for a class of the user's own; null if that would be an error there. */
  private @Nullable Reset plan(FieldDeclaration field) {
    boolean decided =
        ResetPlanner.POLICIES.stream().anyMatch(each -> Annotations.has(field.element(), each));
    List<Reset> planned = (decided ? planner : silent).plan(List.of(field));
    Reset reset = planned.isEmpty() ? null : planned.get(0);
    // An annotation of the library's may not be visible in the user's module.
    return reset instanceof Reset.Assign assign
        ? new Reset.Assign(
            assign.place(), assign.type().withoutAnnotations(), assign.comparable(), false)
        : reset;
  }

  /**
   * After the object was cleared, a setter is called only where it must be: it may undo what the
   * clearing did beside its own field. To look first would box where the getter does.
   */
  private Reset asNeeded(FieldDeclaration field, Reset reset) {
    Place place = reset.place();
    if (place.setter() == null || questions.isBoxed(field.valueType(), field.type())) {
      return reset;
    }
    return reset instanceof Reset.Assign assign
        ? new Reset.Assign(place, assign.type(), assign.comparable(), true)
        : reset instanceof Reset.AssignNull ? new Reset.AssignNull(place, true) : reset;
  }

  /**
   * Whether a method that clears the object may do better: what refers to something may be part of
   * a structure, which half of the assignments would break.
   */
  private static boolean isDoubtful(Reset reset) {
    return !(reset instanceof Reset.Assign) && !(reset instanceof Reset.Untouched);
  }

  /** Whether a field is left to the method that clears the object. */
  private boolean isTrusted(FieldDeclaration field, @Nullable Reset reset) {
    if (reset == null) {
      return true;
    }
    if (reset instanceof Reset.Untouched untouched) {
      return untouched.effect() == Recipe.Effect.KEPT;
    }
    boolean property = reset.place().getter() != null && reset.place().setter() != null;
    return !property && !questions.isAccessible(field.element(), declaration.request().home());
  }

  private Reset trust(FieldDeclaration field, boolean kept) {
    // What the JDK counts for itself, such as changes of a list, is nobody's business.
    boolean verified =
        !kept
            && field.readable()
            && !questions.isOfJdk(field.owner())
            && questions.isComparable(field.type());
    return new Reset.Trust(field.place(), verified);
  }
}
