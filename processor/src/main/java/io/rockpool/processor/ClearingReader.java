package io.rockpool.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Finds the methods that clear an object of a class which is not the user's own: those that {@code
 * clear} of {@code @Pooled.Type} names, or the obvious one.
 */
final class ClearingReader {

  /** How methods begin that are likely to clear an object. */
  private static final List<String> LIKELY =
      List.of("clear", "clr", "empty", "erase", "identity", "init", "recycle", "reset", "rewind")
          .stream()
          .flatMap(name -> Stream.of(name, "set" + FieldReader.capitalized(name)))
          .toList();

  private final TypeQuestions questions;
  private final PooledDeclaration declaration;
  private final Request request;
  private final TypeElement type;
  private final Wording wording;
  private final Problems problems;

  ClearingReader(
      TypeQuestions questions, PooledDeclaration declaration, Wording wording, Problems problems) {
    this.questions = questions;
    this.declaration = declaration;
    this.request = declaration.request();
    this.type = declaration.type();
    this.wording = wording;
    this.problems = problems;
  }

  /**
   * What clears an object; null if nothing does.
   *
   * @param needed whether anything is to be left to a method, so that the obvious one is looked for
   * @param opaque the classes of the JDK whose hidden fields are left to it too
   */
  Reset.@Nullable Clear find(boolean needed, List<String> opaque) {
    AnnotationValue written = Annotations.written(request.annotation(), "clear");
    Place place = Place.whole(type.getSimpleName().toString());
    if (written == null) {
      Recipe recipe = needed ? new Recipes(questions, request.home()).find(type.asType()) : null;
      String method = questions.clearingMethod(type.asType(), request.home());
      return recipe == null
          ? null
          : new Reset.Clear(
              place, recipe, method == null ? "" : method + "()", isKnown() ? List.of() : opaque);
    }
    List<String> names = new ArrayList<>();
    for (AnnotationValue value : Annotations.elementsOf(written)) {
      String name = String.valueOf(value.getValue());
      if (callable(name) == null) {
        notCallable(name, value);
      }
      names.add(name);
    }
    String calls =
        names.stream()
            .map(name -> "$value:L." + name.replace("$", "$$") + "();\n")
            .collect(Collectors.joining());
    return names.isEmpty()
        ? null
        : new Reset.Clear(
            place,
            Recipe.cleared("", calls),
            Wording.list(names.stream().map(name -> name + "()").toList()),
            opaque);
  }

  /** Whether it is known of a class, and not only assumed, that all its content is cleared. */
  boolean isKnown() {
    return questions.isOfJdk(type) && Annotations.written(request.annotation(), "clear") == null;
  }

  /** Says what is left to a method that nobody can look into. */
  void noteTrust(Reset.Clear clear, List<String> fields, List<String> opaque) {
    problems.note(
        Problem.PooledTrust,
        type,
        subject(fields, opaque),
        clear.methods(),
        fields.size() + opaque.size() == 1 ? "it" : "them",
        "Look whether it does, or name others in clear");
  }

  /** Reports that nothing could be reset. */
  void reportConstant() {
    problems.errorAt(
        Problem.PooledType,
        request.origin(),
        request.annotation(),
        Annotations.written(request.annotation(), "value"),
        "An object of " + type.getSimpleName() + " never changes",
        "there is nothing to reset and nothing to pool",
        "Name a class whose objects change");
  }

  /** Reports what is beyond reach. */
  void reportMissing(List<String> fields, List<String> opaque) {
    List<String> names = new ArrayList<>(fields);
    names.addAll(opaque);
    boolean one = fields.size() == 1 && opaque.isEmpty();
    String quoted =
        names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
    List<String> likely = likely();
    String keep = "keep = " + (names.size() == 1 ? quoted : "{" + quoted + "}");
    problems.error(
        Problem.PooledHiddenField,
        type,
        subject(fields, opaque),
        one ? "it" : "them",
        (likely.isEmpty()
                ? "If there is a method that does, name it in clear"
                : "Name the method that does: clear = \"" + String.join("\" or \"", likely) + "\"")
            + ", or leave "
            + (one ? "it" : "them")
            + " alone: "
            + keep);
  }

  private String subject(List<String> fields, List<String> opaque) {
    String name = type.getSimpleName().toString();
    List<String> parts = new ArrayList<>();
    if (!fields.isEmpty()) {
      parts.add(
          (fields.size() == 1 ? "Field " : "Fields ")
              + Wording.list(fields.stream().map(field -> "'" + field + "'").toList())
              + " of "
              + name);
    }
    if (!opaque.isEmpty()) {
      parts.add((parts.isEmpty() ? "What" : "what") + " the JDK hides in " + Wording.list(opaque));
    }
    return Wording.list(parts);
  }

  private List<String> likely() {
    Set<String> names = new TreeSet<>();
    for (TypeElement owner : questions.hierarchy(type.asType())) {
      for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
        String name = method.getSimpleName().toString();
        boolean changes =
            method.getReturnType().getKind() == TypeKind.VOID
                || questions.isMade(method.getReturnType(), type);
        if (changes
            && LIKELY.stream().anyMatch(name::startsWith)
            && method.equals(callable(name))) {
          names.add(name);
        }
      }
    }
    return names.stream().limit(3).toList();
  }

  private void notCallable(String name, AnnotationValue value) {
    ExecutableElement found = questions.methodOfName(type.asType(), name);
    String flaw = found == null ? null : wording.flaw(found);
    List<String> likely = likely();
    problems.errorAt(
        Problem.PooledTypeMember,
        request.origin(),
        request.annotation(),
        value,
        found == null
            ? type.getSimpleName() + " has no method '" + name + "'"
            : "Method '"
                + name
                + "' of "
                + type.getSimpleName()
                + " "
                + (flaw == null ? "takes arguments" : flaw),
        "clear an object with it",
        name.endsWith("()")
            ? "Write the name alone: clear = \"" + name.substring(0, name.length() - 2) + "\""
            : likely.isEmpty()
                ? "Name a method that takes nothing and can be called"
                : "Write clear = \"" + likely.get(0) + "\"");
  }

  /** The method of a name that takes nothing and that the pool, or its subclass, can call. */
  private @Nullable ExecutableElement callable(String name) {
    for (TypeElement owner : questions.hierarchy(type.asType())) {
      for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
        if (method.getSimpleName().contentEquals(name)
            && method.getParameters().isEmpty()
            && !method.getModifiers().contains(Modifier.STATIC)
            && questions.checkedException(method) == null
            && (questions.isAccessible(method, request.home())
                || (declaration.subclassed()
                    && method.getModifiers().contains(Modifier.PROTECTED)))) {
          return method;
        }
      }
    }
    return null;
  }
}
