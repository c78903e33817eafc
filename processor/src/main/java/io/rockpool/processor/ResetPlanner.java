package io.rockpool.processor;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Decides for each field how it becomes as new, or reports why it cannot. */
final class ResetPlanner {

  /** The annotations that say what to do with a field; at most one may stand there. */
  static final List<String> POLICIES = List.of("Keep", "Reset", "Clear", "Owned", "Slab", "Slot");

  /** The two that go together: a slice, and how to clear it. */
  private static final List<String> SLAB_CLEARED = List.of("Clear", "Slab");

  private final TypeQuestions questions;
  private final PackageElement home;
  private final Recipes recipes;
  private final Wording wording;
  private final boolean subclassed;
  private final boolean shared;
  private final SlabReader slabs;
  private final Problems problems;
  private final MarkPlanner marks;
  private final List<Owned> owned = new ArrayList<>();

  /**
   * Prepares to plan.
   *
   * @param subclassed whether the code that resets an object stands in a subclass of its class
   * @param settings what was chosen for the pool
   */
  ResetPlanner(
      TypeQuestions questions,
      PackageElement home,
      Wording wording,
      boolean subclassed,
      Settings settings,
      Problems problems) {
    this.questions = questions;
    this.home = home;
    this.wording = wording;
    this.subclassed = subclassed;
    this.shared = settings.shared();
    this.recipes = new Recipes(questions, home);
    this.slabs = new SlabReader(questions, wording, settings.capacity(), problems);
    this.marks = new MarkPlanner(wording, subclassed, settings.shared(), problems);
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
    marks.reportRemembered(fields, resets);
    return resets;
  }

  /** What the fields own that were planned. */
  List<Owned> owned() {
    return List.copyOf(owned);
  }

  private @Nullable Reset plan(FieldDeclaration field) {
    List<String> policies =
        POLICIES.stream().filter(policy -> Annotations.has(field.element(), policy)).toList();
    if (policies.equals(SLAB_CLEARED)) {
      return planSlice(field);
    }
    if (policies.size() > 1) {
      problems.errorAt(
          Problem.PooledPolicies,
          field.element(),
          Annotations.nested(field.element(), policies.get(1)),
          null,
          wording.subject(field.element()),
          policies.get(0),
          policies.get(1));
      return null;
    }
    if (policies.isEmpty()) {
      return field.isFinal() ? planFinal(field) : planAssigned(field);
    }
    String policy = policies.get(0);
    return switch (policy) {
      case "Keep" -> new Reset.Untouched(field.place(), Recipe.Effect.KEPT);
      case "Reset" -> planExpression(field);
      case "Owned" -> planOwned(field);
      case "Slot" -> marks.plan(field);
      case "Slab" -> planSlice(field);
      default -> planClear(field);
    };
  }

  /**
   * A field that cannot be assigned: it never changes, or what it holds is brought back in place.
   */
  private @Nullable Reset planFinal(FieldDeclaration field) {
    if (questions.isValue(field.type()) || Lombok.isLock(field.element(), field.owner())) {
      return new Reset.Untouched(field.place(), Recipe.Effect.INITIAL);
    }
    Recipe recipe = recipes.find(field.valueType());
    TypeElement hidden = recipe == null ? questions.hidden(field.valueType(), home) : null;
    if (hidden != null) {
      hiddenType(field, hidden);
      return null;
    }
    if (recipe == null) {
      notClearable(field);
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
        ExecutableElement method = questions.clearOrReset(type, home);
        error(
            Problem.PooledReassignedField,
            field,
            questions.simpleName(type),
            (method == null ? "" : "@Pooled.Clear(\"" + method.getSimpleName() + "\"), ")
                + "@Pooled.Reset(\"null\") or @Pooled.Keep");
        return null;
      }
    }
    if (!field.readable() || !field.writable()) {
      inaccessible(field, !field.readable(), !field.writable());
      return null;
    }
    if (!value) {
      TypeElement unseen =
          field.place().nullType() == null ? null : questions.hidden(field.valueType(), home);
      if (unseen != null) {
        hiddenType(field, unseen);
        return null;
      }
      return new Reset.AssignNull(field.place(), false);
    }
    if (!questions.isAssignable(field.valueType(), type)
        && !questions.isBoxed(field.valueType(), type)) {
      inaccessible(field, true, false);
      return null;
    }
    TypeElement hidden = questions.hidden(type, home);
    if (hidden != null) {
      hiddenType(field, hidden);
      return null;
    }
    TypeElement nullable = Annotations.nullable(field.element());
    return new Reset.Assign(
        field.place(),
        nullable == null ? TypeNames.of(type) : TypeNames.annotated(type, nullable),
        questions.isComparable(type),
        false);
  }

  /** What is owned is released first; then the field becomes as new as any other does. */
  private @Nullable Reset planOwned(FieldDeclaration field) {
    List<Owned> found = new OwnedPlanner(questions, wording, shared, problems).plan(field);
    if (found.isEmpty()) {
      return null;
    }
    owned.addAll(found);
    Reset reset = field.isFinal() ? planFinal(field) : planAssigned(field);
    if (reset instanceof Reset.InPlace inPlace) {
      int dimensions = found.get(0).dimensions();
      String verify =
          dimensions == 0
              ? "$ownership:T.verifyNone($value:L, $label:S);\n"
              : "$ownership:T.verifyNone($value:L, " + dimensions + ", $label:S);\n";
      return new Reset.InPlace(inPlace.place(), inPlace.recipe().verifiedBy(verify), true);
    }
    return reset;
  }

  private void hiddenType(FieldDeclaration field, TypeElement hidden) {
    error(
        Problem.PooledPrivateType,
        field,
        hidden.getSimpleName(),
        wording.hidden(hidden),
        wording.visible(hidden));
  }

  private @Nullable Reset planExpression(FieldDeclaration field) {
    AnnotationMirror annotation = annotation(field, "Reset");
    AnnotationValue value = Annotations.written(annotation, "value");
    String expression = value == null ? "" : String.valueOf(value.getValue());
    String fault = Expressions.fault(expression);
    String fix = "Write what could stand to the right of '" + field.name() + " ='";
    if (field.isFinal()) {
      problems.errorAt(
          Problem.PooledReset,
          field.element(),
          annotation,
          null,
          wording.subject(field.element()) + " is final",
          "anything to it with @Pooled.Reset",
          "Make it non-final, or use @Pooled.Clear or @Pooled.Keep");
      return null;
    }
    if (fault != null) {
      problems.errorAt(
          Problem.PooledReset,
          field.element(),
          annotation,
          value,
          "The expression " + fault,
          "it to '" + field.name() + "'",
          fix);
      return null;
    }
    if (!field.writable()) {
      inaccessible(field, false, true);
      return null;
    }
    return new Reset.Evaluate(field.place(), CodeBlock.of("$L", expression.strip()));
  }

  private @Nullable Reset planClear(FieldDeclaration field) {
    String method = clearingMethod(field);
    if (method == null) {
      return null;
    }
    if (!field.readable()) {
      inaccessible(field, true, false);
      return null;
    }
    return new Reset.InPlace(field.place(), Recipes.call(method, !field.isFinal()), false);
  }

  private @Nullable Reset planSlice(FieldDeclaration field) {
    Slab slab = slabs.read(field, annotation(field, "Slab"));
    boolean cleared = Annotations.has(field.element(), "Clear");
    String clear = slab != null && cleared ? clearingMethod(field) : null;
    if (slab == null || (cleared && clear == null)) {
      return null;
    }
    if (!field.writable()) {
      inaccessible(field, false, true);
      return null;
    }
    Reset.Slice.Labels preliminary = new Reset.Slice.Labels("", "", "");
    return new Reset.Slice(field.place(), slab, preliminary, clear);
  }

  /** The method that {@code @Pooled.Clear} names, or null if it cannot be called. */
  private @Nullable String clearingMethod(FieldDeclaration field) {
    AnnotationMirror annotation = annotation(field, "Clear");
    AnnotationValue value = Annotations.written(annotation, "value");
    String method = value == null ? "" : String.valueOf(value.getValue()).strip();
    TypeMirror type = field.valueType();
    String fact = null;
    String fix = "";
    TypeElement hidden = questions.hidden(type, home);
    if (type.getKind() != TypeKind.DECLARED && type.getKind() != TypeKind.TYPEVAR) {
      fact = questions.simpleName(type) + " has no methods";
      fix = "Remove the annotation";
    } else if (hidden != null) {
      fact = hidden.getSimpleName() + " " + wording.hidden(hidden);
      fix = "Make " + hidden.getSimpleName() + " " + wording.visible(hidden);
    } else if (questions.methodWithoutParameters(type, method, home) == null) {
      String known = questions.clearingMethod(type, home);
      fact = notCallable(type, method);
      fix =
          Annotations.has(field.element(), "Slab")
              ? "Remove it: the slice is then filled with zeros"
              : method.endsWith("()")
                  ? "Write the name alone: @Pooled.Clear(\""
                      + method.substring(0, method.length() - 2)
                      + "\")"
                  : known != null
                      ? "Use @Pooled.Clear(\"" + known + "\")"
                      : "Name a method that takes nothing and can be called, or use @Pooled.Keep";
    }
    if (fact != null) {
      problems.errorAt(
          Problem.PooledClear, field.element(), annotation, value, fact, field.name(), fix);
      return null;
    }
    return method;
  }

  /** Why no method of that name can be called to clear a value. */
  private String notCallable(TypeMirror type, String name) {
    ExecutableElement found = questions.methodOfName(type, name);
    if (found == null) {
      return questions.simpleName(type) + " has no method '" + name + "'";
    }
    String flaw = wording.flaw(found);
    return wording.subject(found) + " " + (flaw == null ? "takes arguments" : flaw);
  }

  /** Reports a final field whose content nobody knows how to bring back. */
  private void notClearable(FieldDeclaration field) {
    TypeMirror type = field.type();
    String name = questions.simpleName(type);
    boolean pooled = questions.isPooled(type);
    TypeElement element = questions.element(type);
    String clear =
        pooled
                || element == null
                || type.getKind() != TypeKind.DECLARED
                || !questions.isNameable(type, home)
            ? ""
            : questions.hasMethodWithoutParameters(type, home)
                ? ", or name the method that clears it with @Pooled.Clear"
                : problems.isInSource(element) ? ", or give " + name + " a method 'clear()'" : "";
    error(
        Problem.PooledFinalField,
        field,
        pooled
            ? "its type " + name + " has a pool of its own"
            : "its type " + name + " has no clearing method",
        "Mark it @Pooled.Keep" + clear + ", or make it non-final and null in a new object");
  }

  private void inaccessible(FieldDeclaration field, boolean getter, boolean setter) {
    VariableElement element = field.element();
    List<String> flaws = new ArrayList<>();
    List<String> fixes = new ArrayList<>();
    if (getter) {
      addAccessor(field, flaws, fixes, true);
    }
    if (setter) {
      addAccessor(field, flaws, fixes, false);
    }
    boolean isProtected = element.getModifiers().contains(Modifier.PROTECTED);
    String visible = wording.visible(element);
    error(
        Problem.PooledPrivateField,
        field,
        element.getModifiers().contains(Modifier.PRIVATE)
            ? "private"
            : wording.hidden(element).replaceFirst("^is ", ""),
        (getter && setter ? "getter or setter" : getter ? "getter" : "setter")
            + (flaws.isEmpty() ? "" : " (" + String.join("; ", flaws) + ")"),
        "Make it "
            + (visible.equals("public") && subclassed && !isProtected ? "protected" : visible)
            + ", or "
            + String.join(" and ", fixes)
            + ", or mark it @Pooled.Keep");
  }

  /** Says how to get an accessor: a new one, or what is wrong with the one there is. */
  private void addAccessor(
      FieldDeclaration field, List<String> flaws, List<String> fixes, boolean getter) {
    String type = questions.written(field.type());
    String prefix = !getter ? "set" : type.equals("boolean") ? "is" : "get";
    String name = prefix + FieldReader.capitalized(field.name());
    ExecutableElement found =
        questions.methodLike(
            field.owner().asType(), name, getter ? List.of() : List.of(field.type()));
    String strange = found == null ? null : wording.strange(found, field.element());
    // One of a superclass is for another field, or for none.
    if (found != null && (strange == null || field.owner().equals(found.getEnclosingElement()))) {
      String flaw = strange != null ? strange : wording.flaw(found);
      String quoted = wording.quoted(found);
      String returned = "returns " + questions.written(found.getReturnType());
      flaws.add(quoted + " " + (flaw == null ? returned : flaw));
      fixes.add("mend " + quoted);
    } else {
      fixes.add(
          (flaws.size() == fixes.size() ? "add '" : "'")
              + (getter ? type + " " + name + "()" : "void " + name + "(" + type + " value)")
              + "'");
    }
  }

  private static AnnotationMirror annotation(FieldDeclaration field, String policy) {
    return java.util.Objects.requireNonNull(Annotations.nested(field.element(), policy));
  }

  private void error(Problem problem, FieldDeclaration field, Object... details) {
    Object[] all = new Object[details.length + 1];
    all[0] = wording.subject(field.element());
    System.arraycopy(details, 0, all, 1, details.length);
    problems.error(problem, field.element(), all);
  }
}
