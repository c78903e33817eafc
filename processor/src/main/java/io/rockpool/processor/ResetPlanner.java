package io.rockpool.processor;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Decides for each field how it becomes as new, or reports why it cannot. */
final class ResetPlanner {

  /** The annotations that say what to do with a field; at most one may stand there. */
  static final List<String> POLICIES = List.of("Keep", "Reset", "Clear", "Owned", "Slab", "Slot");

  private static final List<String> NOT_YET = List.of("Owned", "Slab", "Slot");

  private final TypeQuestions questions;
  private final PackageElement home;
  private final Recipes recipes;
  private final Problems problems;

  ResetPlanner(TypeQuestions questions, PackageElement home, Problems problems) {
    this.questions = questions;
    this.home = home;
    this.recipes = new Recipes(questions, home);
    this.problems = problems;
  }

  /** How to reset each field that can be; the others are reported. */
  List<Reset> plan(List<FieldDeclaration> fields) {
    List<Reset> resets = new ArrayList<>();
    for (FieldDeclaration field : fields) {
      Reset reset = plan(field);
      if (reset != null) {
        resets.add(reset);
      }
    }
    return resets;
  }

  private @Nullable Reset plan(FieldDeclaration field) {
    List<String> policies =
        POLICIES.stream().filter(policy -> Annotations.has(field.element(), policy)).toList();
    if (policies.size() > 1) {
      error(Problem.PooledPolicies, field, policies.get(0), policies.get(1));
      return null;
    }
    if (policies.isEmpty()) {
      return field.isFinal() ? planFinal(field) : planAssigned(field);
    }
    String policy = policies.get(0);
    if (NOT_YET.contains(policy)) {
      problems.errorAt(
          Problem.PooledNotYet,
          field.element(),
          Annotations.nested(field.element(), policy),
          null,
          policy,
          switch (policy) {
            case "Owned" ->
                "Mark the field @Pooled.Keep, and release what it holds in a"
                    + " @Pooled.OnRelease method";
            case "Slab" -> "Create the buffer in the constructor and keep it in a final field";
            default -> "Remove it: the pool then finds its objects in a table";
          });
      return null;
    }
    return switch (policy) {
      case "Keep" -> new Reset.Untouched(field.place(), Recipe.Effect.KEPT);
      case "Reset" -> planExpression(field);
      default -> planClear(field);
    };
  }

  /**
   * A field that cannot be assigned: it never changes, or what it holds is brought back in place.
   */
  private @Nullable Reset planFinal(FieldDeclaration field) {
    if (questions.isValue(field.type())) {
      return new Reset.Untouched(field.place(), Recipe.Effect.INITIAL);
    }
    Recipe recipe = recipes.find(field.valueType());
    if (recipe == null && !questions.isNameable(field.valueType(), home)) {
      error(Problem.PooledPrivateType, field, questions.simpleName(field.type()));
      return null;
    }
    if (recipe == null) {
      error(Problem.PooledFinalField, field, questions.simpleName(field.type()));
      return null;
    }
    if (!field.readable()) {
      inaccessible(field, true, false);
      return null;
    }
    return new Reset.InPlace(field.place(), recipe, true);
  }

  private @Nullable Reset planAssigned(FieldDeclaration field) {
    TypeMirror type = field.type();
    boolean value = questions.isValue(type) && !questions.mentionsVariable(type);
    if (!value && !(type instanceof ArrayType) && !questions.isPooled(type)) {
      Recipe recipe = recipes.find(type);
      if (recipe != null) {
        String method = questions.clearingMethod(type, home);
        error(
            Problem.PooledReassignedField,
            field,
            questions.simpleName(type),
            method == null ? "clear" : method);
        return null;
      }
    }
    if (!field.readable() || !field.writable()) {
      inaccessible(field, !field.readable(), !field.writable());
      return null;
    }
    if (!value) {
      return new Reset.AssignNull(field.place());
    }
    if (!questions.isAssignable(field.valueType(), type)) {
      inaccessible(field, true, false);
      return null;
    }
    if (!questions.isNameable(type, home)) {
      error(Problem.PooledPrivateType, field, questions.simpleName(type));
      return null;
    }
    TypeElement nullable = Annotations.nullable(field.element());
    return new Reset.Assign(
        field.place(), nullable == null ? TypeNames.of(type) : TypeNames.annotated(type, nullable),
        questions.isComparable(type));
  }

  private @Nullable Reset planExpression(FieldDeclaration field) {
    AnnotationMirror annotation = annotation(field, "Reset");
    AnnotationValue value = Annotations.written(annotation, "value");
    String expression = value == null ? "" : String.valueOf(value.getValue());
    String fault = Expressions.fault(expression);
    if (field.isFinal()) {
      problems.errorAt(
          Problem.PooledReset,
          field.element(),
          annotation,
          null,
          field.name(),
          "can assign nothing, since the field is final",
          "Make it non-final, or use @Pooled.Clear or @Pooled.Keep");
      return null;
    }
    if (fault != null) {
      problems.errorAt(
          Problem.PooledReset,
          field.element(),
          annotation,
          value,
          field.name(),
          "is no expression: " + fault,
          "Write what could stand to the right of '" + field.name() + " ='");
      return null;
    }
    if (!field.writable()) {
      inaccessible(field, false, true);
      return null;
    }
    return new Reset.Evaluate(field.place(), CodeBlock.of("$L", expression.strip()));
  }

  private @Nullable Reset planClear(FieldDeclaration field) {
    AnnotationMirror annotation = annotation(field, "Clear");
    AnnotationValue value = Annotations.written(annotation, "value");
    String method = value == null ? "" : String.valueOf(value.getValue()).strip();
    TypeMirror type = field.valueType();
    boolean object = type.getKind() == TypeKind.DECLARED || type.getKind() == TypeKind.TYPEVAR;
    if (!object
        || !questions.isNameable(type, home)
        || questions.methodWithoutParameters(type, method, home) == null) {
      String known = object ? questions.clearingMethod(type, home) : null;
      problems.errorAt(
          Problem.PooledClear,
          field.element(),
          annotation,
          value,
          field.name(),
          questions.simpleName(type),
          method,
          object
              ? "has no accessible method of that name that takes no argument and throws no checked"
                  + " exception"
              : "has no methods",
          known != null
              ? "Use @Pooled.Clear(\"" + known + "\")"
              : object ? "Name another, or use @Pooled.Keep" : "Remove the annotation");
      return null;
    }
    if (!field.readable()) {
      inaccessible(field, true, false);
      return null;
    }
    return new Reset.InPlace(field.place(), Recipes.call(method, !field.isFinal()), false);
  }

  private void inaccessible(FieldDeclaration field, boolean getter, boolean setter) {
    String type = questions.simpleName(field.type());
    String capitalized = FieldReader.capitalized(field.name());
    String get = "'" + type + " get" + capitalized + "()'";
    String set = "'void set" + capitalized + "(" + type + " value)'";
    boolean isPrivate = field.element().getModifiers().contains(Modifier.PRIVATE);
    error(
        Problem.PooledPrivateField,
        field,
        isPrivate ? "private" : "not visible in " + home.getQualifiedName(),
        getter && setter ? "getter and setter" : getter ? "getter" : "setter",
        "Make it "
            + (isPrivate ? "package-private" : "public")
            + ", or add "
            + (getter && setter ? get + " and " + set : getter ? get : set)
            + ", or mark it @Pooled.Keep");
  }

  private static AnnotationMirror annotation(FieldDeclaration field, String policy) {
    return java.util.Objects.requireNonNull(Annotations.nested(field.element(), policy));
  }

  private void error(Problem problem, FieldDeclaration field, Object... details) {
    Object[] all = new Object[details.length + 1];
    all[0] = field.name();
    System.arraycopy(details, 0, all, 1, details.length);
    problems.error(problem, field.element(), all);
  }
}
