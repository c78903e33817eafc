package io.rockpool.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/**
 * Decides how what a field owns is found and released, or reports why it cannot be.
 *
 * <p>Of the class of what is owned it looks at the declaration alone: its pool may not exist yet,
 * and is known by its name.
 */
final class OwnedPlanner {

  private final TypeQuestions questions;
  private final Wording wording;
  private final boolean shared;
  private final Problems problems;

  /**
   * Prepares to decide.
   *
   * @param shared whether any thread may release the owner
   */
  OwnedPlanner(TypeQuestions questions, Wording wording, boolean shared, Problems problems) {
    this.questions = questions;
    this.wording = wording;
    this.shared = shared;
    this.problems = problems;
  }

  /** What a field owns: keys and values of a map one by one; nothing if that is reported. */
  List<Owned> plan(FieldDeclaration field) {
    TypeMirror type = field.valueType();
    List<Owned> found = new ArrayList<>();
    if (type instanceof ArrayType) {
      TypeMirror component = type;
      int dimensions = 0;
      while (component instanceof ArrayType array) {
        component = array.getComponentType();
        dimensions++;
      }
      add(found, field, Owned.Holder.ARRAY, dimensions, component);
    } else if (questions.isPooled(type)) {
      add(found, field, Owned.Holder.OBJECT, 0, type);
    } else if (questions.is(type, "java.util.Map")) {
      List<? extends TypeMirror> arguments = questions.argumentsOf(type, "java.util.Map");
      for (int i = 0; i < arguments.size(); i++) {
        add(found, field, i == 0 ? Owned.Holder.KEYS : Owned.Holder.VALUES, 0, arguments.get(i));
      }
    } else if (questions.is(type, "java.util.Collection")) {
      for (TypeMirror argument : questions.argumentsOf(type, "java.util.Collection")) {
        add(found, field, Owned.Holder.ELEMENTS, 0, argument);
      }
    }
    if (found.isEmpty()) {
      refuse(
          field,
          "has the type "
              + questions.written(type)
              + ", which is not pooled and holds nothing that is",
          waysOut(type));
    }
    return found.isEmpty() || isReleasable(field, found.get(0).holder()) ? found : List.of();
  }

  /** What to do about a field that owns nothing pooled. */
  private String waysOut(TypeMirror type) {
    TypeMirror held = type;
    while (held instanceof ArrayType array) {
      held = array.getComponentType();
    }
    TypeElement element = questions.element(held);
    return element != null
            && element.getKind() == ElementKind.CLASS
            && !element.getModifiers().contains(Modifier.ABSTRACT)
            && problems.isInSource(element)
        ? "Annotate " + element.getSimpleName() + " with @Pooled, or remove @Pooled.Owned"
        : "Remove @Pooled.Owned";
  }

  private void add(
      List<Owned> found,
      FieldDeclaration field,
      Owned.Holder holder,
      int dimensions,
      TypeMirror type) {
    TypeMirror bound = questions.upperBound(type);
    TypeElement element = questions.element(bound);
    if (element != null && questions.isPooled(bound)) {
      found.add(
          new Owned(
              field.place(),
              !field.isFinal(),
              holder,
              dimensions,
              TypeNames.of(questions.erasure(bound)),
              Request.poolOf(element)));
      reportUnknownPool(field, element);
    }
  }

  /** Reports a class whose objects do not know the pool that they came from. */
  private void reportUnknownPool(FieldDeclaration field, TypeElement element) {
    String name = element.getSimpleName().toString();
    String otherwise =
        ", or mark the field @Pooled.Keep and release what it holds in a @Pooled.OnRelease method";
    String trait = questions.unsubclassed(element, questions.hasFactory(element));
    if (trait != null) {
      refuse(
          field,
          "owns the class " + name + ", which is " + trait + " and does not know its pool",
          switch (trait) {
                case "final" -> "Make " + name + " non-final";
                case "sealed" -> "Remove 'sealed' from " + name;
                default -> "Mark a constructor of " + name + " @Pooled.Create instead";
              }
              + otherwise);
    } else if (shared && !questions.isShared(element)) {
      refuse(
          field,
          "owns the class " + name + ", whose pools are for one thread at a time",
          "Add threading = Threading.SHARED to the annotation of " + name + otherwise);
    } else if (!questions.isPublic(element) && !wording.isNear(element)) {
      refuse(
          field,
          "owns the class " + name + ", whose pool is not public",
          "Make " + name + " public" + otherwise);
    }
  }

  /** Whether a field can let go of what was released; reports why not. */
  private boolean isReleasable(FieldDeclaration field, Owned.Holder holder) {
    boolean contained = holder != Owned.Holder.OBJECT && holder != Owned.Holder.ARRAY;
    if (holder == Owned.Holder.OBJECT && field.isFinal()) {
      refuse(field, "is final and cannot let go of what is released", "Make it non-final");
      return false;
    }
    if (contained && !field.isFinal()) {
      refuse(
          field,
          "is not final, and the "
              + questions.simpleName(field.type())
              + " in it may be somebody else's by then",
          "Make it final");
      return false;
    }
    return true;
  }

  private void refuse(FieldDeclaration field, String fact, String fix) {
    problems.errorAt(
        Problem.PooledOwned,
        field.element(),
        Annotations.nested(field.element(), "Owned"),
        null,
        wording.subject(field.element()),
        fact,
        fix);
  }
}
