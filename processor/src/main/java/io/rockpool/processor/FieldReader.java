package io.rockpool.processor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Finds all fields of a class, inherited ones first, and how generated code can reach each of them.
 */
final class FieldReader {

  /** Classes of the JDK that are known to have no fields. */
  private static final Set<String> WITHOUT_FIELDS =
      Set.of(
          "java.lang.Object",
          "java.lang.Number",
          "java.io.InputStream",
          "java.io.OutputStream",
          "java.util.AbstractCollection",
          "java.util.AbstractQueue",
          "java.util.AbstractSet");

  private final Types types;
  private final TypeQuestions questions;
  private final Request request;
  private final TypeElement type;
  private final PackageElement home;
  private final boolean subclassed;
  private final Wording wording;
  private final Problems problems;
  private final List<ExecutableElement> methods = new ArrayList<>();
  private final List<TypeElement> opaque = new ArrayList<>();

  /**
   * Prepares to read a class.
   *
   * @param subclassed whether the code that resets an object stands in a subclass of its class
   */
  FieldReader(
      Types types,
      TypeQuestions questions,
      Request request,
      TypeElement type,
      boolean subclassed,
      Wording wording,
      Problems problems) {
    this.types = types;
    this.questions = questions;
    this.request = request;
    this.type = type;
    this.home = request.home();
    this.subclassed = subclassed;
    this.wording = wording;
    this.problems = problems;
    for (TypeElement owner : questions.hierarchy(type.asType())) {
      methods.addAll(ElementFilter.methodsIn(owner.getEnclosedElements()));
    }
  }

  List<FieldDeclaration> read() {
    List<TypeElement> owners = owners();
    List<FieldDeclaration> fields = new ArrayList<>();
    Set<String> hidden = new HashSet<>();
    // From the class upwards, so that a name met before hides the one met now, or makes it
    // ambiguous
    // if it is a constant of an interface; the result goes downwards.
    for (TypeElement owner : owners) {
      List<FieldDeclaration> own = new ArrayList<>();
      for (VariableElement field : fieldsOf(owner)) {
        if (field.getModifiers().contains(Modifier.STATIC)) {
          reportPolicies(field);
        } else if (isShown(field, owner)) {
          own.add(declaration(field, owner, hidden.contains(field.getSimpleName().toString())));
        }
      }
      if (request.foreign() && !problems.isInSource(owner)) {
        // Compilers show the members of compiled classes in orders of their own.
        own.sort(Comparator.comparing(FieldDeclaration::name));
      }
      for (TypeElement each : questions.hierarchy(owner.asType())) {
        if (each.equals(owner) || each.getKind().isInterface()) {
          ElementFilter.fieldsIn(each.getEnclosedElements())
              .forEach(field -> hidden.add(field.getSimpleName().toString()));
        }
      }
      fields.addAll(0, own);
    }
    return Collections.unmodifiableList(fields);
  }

  /** The classes of the JDK that may have fields which nobody sees; known once fields are read. */
  List<TypeElement> opaque() {
    return Collections.unmodifiableList(opaque);
  }

  /**
   * Whether every compiler shows a field: with {@code --release}, javac hides those of the JDK that
   * are not meant for others.
   */
  private boolean isShown(VariableElement field, TypeElement owner) {
    return !questions.isOfJdk(owner)
        || field.getModifiers().contains(Modifier.PUBLIC)
        || field.getModifiers().contains(Modifier.PROTECTED);
  }

  /**
   * The fields of a class: as they are declared, or by name where the class stands in another file.
   * When that is compiled already, the Eclipse compiler shows them in an order of its own; and the
   * pool is to be the same, however much is compiled at a time.
   */
  private List<VariableElement> fieldsOf(TypeElement owner) {
    List<VariableElement> fields = ElementFilter.fieldsIn(owner.getEnclosedElements());
    return questions.outermost(owner).equals(questions.outermost(type))
        ? fields
        : fields.stream()
            .sorted(Comparator.comparing(field -> field.getSimpleName().toString()))
            .toList();
  }

  /** The class and its superclasses as far as their fields can be seen. */
  private List<TypeElement> owners() {
    List<TypeElement> owners = new ArrayList<>();
    TypeMirror next = type.asType();
    while (next instanceof DeclaredType declared && next.getKind() == TypeKind.DECLARED) {
      TypeElement owner = (TypeElement) declared.asElement();
      if (questions.isOfJdk(owner)) {
        boolean hasFields = !WITHOUT_FIELDS.contains(owner.getQualifiedName().toString());
        if (request.foreign()) {
          if (hasFields) {
            opaque.add(owner);
            owners.add(owner);
          }
          next = owner.getSuperclass();
          continue;
        }
        if (hasFields) {
          TypeElement below = owners.get(owners.size() - 1);
          problems.error(
              Problem.PooledSuperclass,
              below,
              below.getSimpleName(),
              owner.getQualifiedName(),
              Wording.withArticle(owner.getSimpleName().toString()));
        }
        break;
      }
      owners.add(owner);
      next = owner.getSuperclass();
    }
    return owners;
  }

  private void reportPolicies(VariableElement field) {
    for (String policy : ResetPlanner.POLICIES) {
      if (Annotations.has(field, policy)) {
        problems.errorAt(
            Problem.PooledStaticField,
            field,
            Annotations.nested(field, policy),
            null,
            wording.subject(field),
            policy);
      }
    }
  }

  private FieldDeclaration declaration(VariableElement field, TypeElement owner, boolean hidden) {
    String name = field.getSimpleName().toString();
    TypeMirror fieldType = questions.asMember(field, type);
    boolean cast = hidden || !questions.isInherited(field, type);
    boolean direct = isReachable(field, owner, cast);
    ExecutableElement getter = direct ? null : getter(field, fieldType);
    ExecutableElement setter = direct ? null : setter(field, fieldType);
    Place place =
        new Place(
            name,
            owner.getSimpleName() + "." + name,
            direct && cast ? questions.castTo(owner, type) : null,
            getter == null ? null : getter.getSimpleName().toString(),
            setter == null ? null : setter.getSimpleName().toString(),
            direct || getter != null,
            setter != null && isOverloaded(setter) ? TypeNames.of(parameterType(setter)) : null);
    return new FieldDeclaration(
        field,
        owner,
        fieldType,
        getter == null ? fieldType : returnType(getter),
        place,
        direct || getter != null,
        direct || setter != null);
  }

  /**
   * Whether generated code can name the field, as a member of the object or after a cast to its
   * class.
   */
  private boolean isReachable(VariableElement field, TypeElement owner, boolean cast) {
    if (questions.isAccessible(field, home)) {
      return !cast || questions.isNameable(types.erasure(owner.asType()), home);
    }
    return subclassed && !cast && field.getModifiers().contains(Modifier.PROTECTED);
  }

  private @Nullable ExecutableElement getter(VariableElement field, TypeMirror fieldType) {
    for (String candidate : getterNames(field, fieldType)) {
      for (ExecutableElement method : methods) {
        if (isAccessor(method, candidate, 0)) {
          if (wording.strange(method, field) != null) {
            return null;
          }
          TypeMirror returned = returnType(method);
          if (questions.isAssignable(returned, fieldType)
              || (request.foreign() && questions.isBoxed(returned, fieldType))
              || (!fieldType.getKind().isPrimitive()
                  && questions.isAssignable(fieldType, returned))) {
            return method;
          }
        }
      }
    }
    return null;
  }

  private @Nullable ExecutableElement setter(VariableElement field, TypeMirror fieldType) {
    for (String candidate : setterNames(field)) {
      List<ExecutableElement> found =
          methods.stream()
              .filter(method -> isAccessor(method, candidate, 1))
              .filter(method -> questions.isAssignable(fieldType, parameterType(method)))
              .toList();
      if (!found.isEmpty()) {
        // Of overloads, the one that takes just this: it does not depend on their order.
        ExecutableElement chosen =
            found.stream()
                .filter(method -> types.isSameType(fieldType, parameterType(method)))
                .findFirst()
                .orElse(found.get(0));
        return wording.strange(chosen, field) != null ? null : chosen;
      }
    }
    return null;
  }

  private boolean isAccessor(ExecutableElement method, String name, int parameters) {
    return isCalled(method, name)
        && method.getParameters().size() == parameters
        && !method.getModifiers().contains(Modifier.STATIC)
        && questions.checkedException(method) == null
        && questions.isInherited(method, type)
        && (questions.isAccessible(method, home)
            || (subclassed && method.getModifiers().contains(Modifier.PROTECTED)));
  }

  /** Whether a method has a name, to which Kotlin adds that of the module if it is internal. */
  private static boolean isCalled(ExecutableElement method, String name) {
    String called = method.getSimpleName().toString();
    return called.equals(name)
        || (called.startsWith(name + "$")
            && method.getEnclosingElement() instanceof TypeElement owner
            && Annotations.find(owner, "kotlin.Metadata") != null);
  }

  private boolean isOverloaded(ExecutableElement setter) {
    return methods.stream()
            .filter(method -> method.getSimpleName().equals(setter.getSimpleName()))
            .filter(method -> method.getParameters().size() == 1)
            .count()
        > 1;
  }

  private TypeMirror returnType(ExecutableElement method) {
    return asMember(method).getReturnType();
  }

  private TypeMirror parameterType(ExecutableElement method) {
    return asMember(method).getParameterTypes().get(0);
  }

  private ExecutableType asMember(ExecutableElement method) {
    return (ExecutableType) questions.asMember(method, type);
  }

  /** The names that people, Lombok and Kotlin give to getters. */
  private static List<String> getterNames(VariableElement field, TypeMirror type) {
    List<String> names = new ArrayList<>();
    for (String name : propertyNames(field)) {
      int from = names.size();
      names.addAll(List.of("get" + capitalized(name), "get" + name));
      names.add(type.getKind() == TypeKind.BOOLEAN ? from : names.size(), "is" + capitalized(name));
      names.add(name);
    }
    return names;
  }

  /** The names that people, Lombok and Kotlin give to setters. */
  private static List<String> setterNames(VariableElement field) {
    List<String> names = new ArrayList<>();
    for (String name : propertyNames(field)) {
      if (name.length() > 2 && name.startsWith("is") && Character.isUpperCase(name.charAt(2))) {
        names.add("set" + name.substring(2));
      }
      names.addAll(List.of("set" + capitalized(name), "set" + name, name));
    }
    return names;
  }

  private static List<String> propertyNames(VariableElement field) {
    String name = field.getSimpleName().toString();
    String property = Lombok.withoutPrefix(field);
    return property == null ? List.of(name) : List.of(name, property);
  }

  static String capitalized(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
