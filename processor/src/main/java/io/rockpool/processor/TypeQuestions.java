package io.rockpool.processor;

import static java.util.stream.Collectors.joining;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** All that the processor asks about types; the only place that does. */
final class TypeQuestions {

  /**
   * Classes of the JDK that a method makes as new: there are others with a {@code reset()}, which
   * keep a part of what they were told.
   */
  private static final List<String> CLEARED_OF_JDK =
      List.of(
          "java.io.ByteArrayOutputStream",
          "java.io.CharArrayWriter",
          "java.security.MessageDigest",
          "java.util.BitSet",
          "java.util.concurrent.CyclicBarrier",
          "java.util.zip.Checksum");

  private final Elements elements;
  private final Types types;

  TypeQuestions(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /**
   * Whether values of a type never change, so that many objects may share one: primitives, boxed
   * values, strings, enums, the immutable types of the JDK, and records of such.
   */
  boolean isValue(TypeMirror type) {
    return isValue(type, Set.of(), new HashSet<>());
  }

  /** Whether a type is that of a value, and {@code equals} tells whether two are alike. */
  boolean isComparable(TypeMirror type) {
    return isValue(type, ImmutableTypes.IDENTITIES, new HashSet<>());
  }

  private boolean isValue(TypeMirror type, Set<String> except, Set<String> seen) {
    if (type.getKind().isPrimitive()) {
      return true;
    }
    if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
      return isValue(wildcard.getExtendsBound(), except, seen);
    }
    TypeElement element = element(type);
    if (element == null || isMissing(type)) {
      return false;
    }
    String name = element.getQualifiedName().toString();
    if (element.getKind() == ElementKind.ENUM || ImmutableTypes.NAMES.contains(name)) {
      return !except.contains(name);
    }
    if (ImmutableTypes.HOLDERS.contains(name)) {
      return arguments(type).stream().allMatch(argument -> isValue(argument, except, seen))
          && !arguments(type).isEmpty();
    }
    if (element.getKind() != ElementKind.RECORD) {
      return false;
    }
    // A record that contains itself is as immutable as its other components.
    if (seen.add(name)) {
      for (RecordComponentElement component : element.getRecordComponents()) {
        TypeMirror componentType = component.asType();
        if (type instanceof DeclaredType declared && component.getAccessor() != null) {
          ExecutableElement accessor = component.getAccessor();
          TypeMirror member = types.asMemberOf(declared, accessor);
          componentType = ((javax.lang.model.type.ExecutableType) member).getReturnType();
        }
        if (!isValue(componentType, except, seen)) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Whether a class does not exist, or not yet. The Eclipse compiler takes {@code List<Missing>}
   * for an error as a whole, where {@code List} is known all the same.
   */
  boolean isMissing(TypeMirror type) {
    if (type.getKind() != TypeKind.ERROR) {
      return false;
    }
    TypeElement element = element(type);
    return element == null || elements.getTypeElement(element.getQualifiedName()) == null;
  }

  /** Whether a class has a pool of its own. */
  boolean isPooled(TypeMirror type) {
    TypeElement element = element(type);
    return element != null && Annotations.find(element, Annotations.POOLED) != null;
  }

  /** Whether threads share the pools of a class that is pooled. */
  boolean isShared(TypeElement type) {
    var annotation = Annotations.find(type, Annotations.POOLED);
    return annotation != null
        && Annotations.value(elements, annotation, "threading") instanceof VariableElement chosen
        && chosen.getSimpleName().contentEquals("SHARED");
  }

  /**
   * Why a pool cannot hand out instances of a subclass of a class: {@code final}, {@code sealed},
   * {@code made by a factory}; null if it can.
   */
  @Nullable String unsubclassed(TypeElement type, boolean factory) {
    return factory
        ? "made by a factory"
        : type.getModifiers().contains(Modifier.FINAL)
            ? "final"
            : type.getModifiers().contains(Modifier.SEALED) ? "sealed" : null;
  }

  /** Whether a class says that a method of it makes its instances. */
  boolean hasFactory(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .anyMatch(method -> Annotations.has(method, "Create"));
  }

  /** Whether a class can be seen from everywhere, as its pool then can. */
  boolean isPublic(Element type) {
    for (Element part = type; part instanceof TypeElement; part = part.getEnclosingElement()) {
      if (!part.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  /** What a type argument is at least: the bound of {@code ? extends Order}, else itself. */
  TypeMirror upperBound(TypeMirror argument) {
    return argument instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
        ? wildcard.getExtendsBound()
        : argument;
  }

  /** Whether a type is a certain class or interface, or inherits from it. */
  boolean is(TypeMirror type, String name) {
    if (isMissing(type)) {
      return false;
    }
    TypeElement wanted = elements.getTypeElement(name);
    return wanted != null && types.isSubtype(types.erasure(type), types.erasure(wanted.asType()));
  }

  /** Whether a type is exactly a certain class. */
  boolean isExactly(TypeMirror type, String name) {
    TypeElement element = element(type);
    return element != null && element.getQualifiedName().contentEquals(name);
  }

  /** Whether a factory that returns a type makes instances of a class. */
  boolean isMade(TypeMirror returned, TypeElement type) {
    return returned.getKind() == TypeKind.DECLARED
        && types.isSubtype(types.erasure(returned), types.erasure(type.asType()));
  }

  /** Whether a type is the boxed form of a primitive one. */
  boolean isBoxed(TypeMirror type, TypeMirror primitive) {
    return primitive instanceof PrimitiveType unboxed
        && types.isSameType(type, types.boxedClass(unboxed).asType());
  }

  /**
   * Whether a factory makes instances of a class for whatever type arguments; trivially if the
   * class has none.
   */
  boolean isMadeForAll(ExecutableElement factory, TypeElement type) {
    List<? extends TypeMirror> given =
        argumentsOf(factory.getReturnType(), type.getQualifiedName().toString());
    return !isMade(factory.getReturnType(), type)
        || type.getTypeParameters().isEmpty()
        || (given.size() == type.getTypeParameters().size()
            && given.stream().allMatch(each -> isVariableOf(each, factory))
            && given.stream().map(this::simpleName).distinct().count() == given.size());
  }

  /** Whether a type mentions a type variable that a method or constructor declares for itself. */
  boolean mentionsVariableOf(TypeMirror type, ExecutableElement method) {
    if (type instanceof ArrayType array) {
      return mentionsVariableOf(array.getComponentType(), method);
    }
    if (type instanceof WildcardType wildcard) {
      return Stream.of(wildcard.getExtendsBound(), wildcard.getSuperBound())
          .filter(Objects::nonNull)
          .anyMatch(bound -> mentionsVariableOf(bound, method));
    }
    return isVariableOf(type, method)
        || arguments(type).stream().anyMatch(argument -> mentionsVariableOf(argument, method));
  }

  private static boolean isVariableOf(TypeMirror type, ExecutableElement method) {
    return type instanceof TypeVariable variable
        && method.equals(variable.asElement().getEnclosingElement());
  }

  /** Whether a type is a certain class, whatever its type arguments are. */
  boolean isErased(TypeMirror type, TypeElement wanted) {
    return type.getKind() == TypeKind.DECLARED && wanted.equals(element(type));
  }

  TypeMirror erasure(TypeMirror type) {
    return types.erasure(type);
  }

  boolean isAssignable(TypeMirror from, TypeMirror to) {
    return types.isSubtype(from, to) || types.isSubtype(types.erasure(from), to);
  }

  /**
   * The type arguments with which a type inherits from a class or interface; empty if it does so
   * raw.
   */
  List<? extends TypeMirror> argumentsOf(TypeMirror type, String name) {
    TypeMirror found = supertype(type, name);
    return found == null ? List.of() : arguments(found);
  }

  /** A type, or what it inherits from, that is a certain class or interface; null if none is. */
  private @Nullable TypeMirror supertype(TypeMirror type, String name) {
    Deque<TypeMirror> open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty()) {
      TypeMirror next = open.remove();
      if (isExactly(next, name)) {
        return next;
      }
      if (next.getKind() == TypeKind.DECLARED || next.getKind() == TypeKind.TYPEVAR) {
        open.addAll(types.directSupertypes(next));
      }
    }
    return null;
  }

  /**
   * The method that obviously clears what a type holds, or null: {@code clear()} or {@code
   * reset()}, if it can be called, throws no checked exception and can know all fields.
   */
  @Nullable String clearingMethod(TypeMirror type, PackageElement from) {
    ExecutableElement method = clearOrReset(type, from);
    return method != null && isThorough(method, type) ? method.getSimpleName().toString() : null;
  }

  /**
   * The method {@code clear()} or {@code reset()} of a type, whatever it leaves behind; or null.
   */
  @Nullable ExecutableElement clearOrReset(TypeMirror type, PackageElement from) {
    if (!isNameable(type, from)) {
      return null;
    }
    ExecutableElement clear = methodWithoutParameters(type, "clear", from);
    return clear != null ? clear : methodWithoutParameters(type, "reset", from);
  }

  /**
   * Whether a method that clears may be trusted to: not if a class below the one that declares it
   * adds fields, and not in a class of the JDK that is known for nothing of the kind.
   */
  private boolean isThorough(ExecutableElement method, TypeMirror type) {
    TypeElement owner = element(type);
    while (owner != null && !owner.equals(method.getEnclosingElement())) {
      for (VariableElement field : ElementFilter.fieldsIn(owner.getEnclosedElements())) {
        if (!isOfJdk(owner)
            && !field.getModifiers().contains(Modifier.STATIC)
            && !(field.getModifiers().contains(Modifier.FINAL) && isValue(field.asType()))) {
          return false;
        }
      }
      owner = element(owner.getSuperclass());
    }
    return !(method.getEnclosingElement() instanceof TypeElement declaring)
        || !isOfJdk(declaring)
        || is(type, "java.util.Collection")
        || is(type, "java.util.Map")
        || CLEARED_OF_JDK.stream().anyMatch(name -> is(type, name));
  }

  /**
   * The method of a name that takes nothing, can be called from a package and throws no checked
   * exception; or null.
   */
  @Nullable ExecutableElement methodWithoutParameters(
      TypeMirror type, String name, PackageElement from) {
    for (TypeElement owner : hierarchy(type)) {
      for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
        if (method.getSimpleName().contentEquals(name)
            && method.getParameters().isEmpty()
            && !method.getModifiers().contains(Modifier.STATIC)
            && isAccessible(method, from)
            && checkedException(method) == null) {
          return method;
        }
      }
    }
    return null;
  }

  /** The first method of a name, whatever it takes; or null. */
  @Nullable ExecutableElement methodOfName(TypeMirror type, String name) {
    return hierarchy(type).stream()
        .flatMap(owner -> ElementFilter.methodsIn(owner.getEnclosedElements()).stream())
        .filter(method -> method.getSimpleName().contentEquals(name))
        .min(Comparator.comparing(method -> method.getParameters().size()))
        .orElse(null);
  }

  /** The first method of a name that takes nothing, or one certain type; or null. */
  @Nullable ExecutableElement methodLike(
      TypeMirror type, String name, List<TypeMirror> parameters) {
    return hierarchy(type).stream()
        .flatMap(owner -> ElementFilter.methodsIn(owner.getEnclosedElements()).stream())
        .filter(method -> method.getSimpleName().contentEquals(name))
        .filter(method -> method.getParameters().size() == parameters.size())
        .filter(
            method ->
                parameters.isEmpty()
                    || types.isSameType(
                        types.erasure(method.getParameters().get(0).asType()),
                        types.erasure(parameters.get(0))))
        .findFirst()
        .orElse(null);
  }

  /**
   * Whether a type has a method, beside those of every object, that could be called to clear it.
   */
  boolean hasMethodWithoutParameters(TypeMirror type, PackageElement from) {
    return hierarchy(type).stream()
        .filter(owner -> !owner.getQualifiedName().contentEquals("java.lang.Object"))
        .flatMap(owner -> ElementFilter.methodsIn(owner.getEnclosedElements()).stream())
        .anyMatch(
            method ->
                method.getReturnType().getKind() == TypeKind.VOID
                    && method.equals(
                        methodWithoutParameters(type, method.getSimpleName().toString(), from)));
  }

  /** The first checked exception that a method or constructor declares, or null. */
  @Nullable TypeMirror checkedException(ExecutableElement method) {
    for (TypeMirror thrown : method.getThrownTypes()) {
      if (!is(thrown, "java.lang.RuntimeException") && !is(thrown, "java.lang.Error")) {
        return thrown;
      }
    }
    return null;
  }

  /**
   * A type's own element and those of all that it inherits from, classes first; none for primitives
   * and arrays.
   */
  List<TypeElement> hierarchy(TypeMirror type) {
    List<TypeElement> found = new ArrayList<>();
    Deque<TypeMirror> open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty()) {
      TypeMirror next = open.remove();
      TypeElement element = element(next);
      if (element != null && !found.contains(element)) {
        found.add(element);
      }
      if (next.getKind() == TypeKind.DECLARED || next.getKind() == TypeKind.TYPEVAR) {
        open.addAll(types.directSupertypes(next));
      }
    }
    return found;
  }

  /** Whether code of a package that does not inherit from the member's class may use the member. */
  boolean isAccessible(Element member, PackageElement from) {
    Set<Modifier> modifiers = member.getModifiers();
    if (modifiers.contains(Modifier.PUBLIC)) {
      return true;
    }
    return !modifiers.contains(Modifier.PRIVATE)
        && elements.getPackageOf(member).getQualifiedName().equals(from.getQualifiedName());
  }

  /**
   * Whether a class has a member of its superclasses as its own: one that is package-private is
   * lost on the way through another package.
   */
  boolean isInherited(Element member, TypeElement type) {
    if (member.getModifiers().contains(Modifier.PUBLIC)
        || member.getModifiers().contains(Modifier.PROTECTED)) {
      return true;
    }
    TypeElement next = type;
    while (next != null && !next.equals(member.getEnclosingElement())) {
      if (!isAccessible(member, elements.getPackageOf(next))) {
        return false;
      }
      next = element(next.getSuperclass());
    }
    return true;
  }

  /**
   * A field, method or constructor as the type that declares it has it, with the type arguments
   * that a class gives to that.
   */
  TypeMirror asMember(Element member, TypeElement type) {
    if (member.getEnclosingElement() instanceof TypeElement owner
        && supertype(type.asType(), owner.getQualifiedName().toString())
            instanceof DeclaredType declared) {
      // Of the class itself, the Eclipse compiler would give a field that hides this one.
      return types.asMemberOf(declared, member);
    }
    return member.asType();
  }

  /**
   * A superclass of a class as a type to cast to, where type variables may not be known: {@code
   * Base<?, String>}.
   */
  TypeName castTo(TypeElement superclass, TypeElement type) {
    List<? extends TypeMirror> arguments =
        argumentsOf(type.asType(), superclass.getQualifiedName().toString());
    if (arguments.isEmpty()) {
      return TypeNames.of(types.erasure(superclass.asType()));
    }
    TypeName[] known =
        arguments.stream()
            .map(
                argument ->
                    mentionsVariable(argument)
                        ? WildcardTypeName.subtypeOf(Object.class)
                        : TypeNames.of(argument))
            .toArray(TypeName[]::new);
    return ParameterizedTypeName.get(ClassName.get(superclass), known);
  }

  /** Whether code of a package may write a type's name. */
  boolean isNameable(TypeMirror type, PackageElement from) {
    return hidden(type, from) == null;
  }

  /** The first class within a type that code of a package may not name, or null. */
  @Nullable TypeElement hidden(TypeMirror type, PackageElement from) {
    if (type instanceof ArrayType array) {
      return hidden(array.getComponentType(), from);
    }
    if (type instanceof WildcardType wildcard) {
      TypeMirror bound = wildcard.getExtendsBound();
      TypeMirror other = wildcard.getSuperBound();
      return bound != null ? hidden(bound, from) : other != null ? hidden(other, from) : null;
    }
    if (type.getKind() != TypeKind.DECLARED) {
      return null;
    }
    for (Element part = element(type);
        part instanceof TypeElement named;
        part = part.getEnclosingElement()) {
      if (!isAccessible(part, from)) {
        return named;
      }
    }
    for (TypeMirror argument : arguments(type)) {
      TypeElement hidden = hidden(argument, from);
      if (hidden != null) {
        return hidden;
      }
    }
    return null;
  }

  /** Whether a type mentions a type variable, which static fields of generated code cannot. */
  boolean mentionsVariable(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return mentionsVariable(array.getComponentType());
    }
    if (type instanceof WildcardType wildcard) {
      return (wildcard.getExtendsBound() != null && mentionsVariable(wildcard.getExtendsBound()))
          || (wildcard.getSuperBound() != null && mentionsVariable(wildcard.getSuperBound()));
    }
    return type.getKind() == TypeKind.TYPEVAR
        || arguments(type).stream().anyMatch(this::mentionsVariable);
  }

  /** All classes and interfaces that code mentions when it writes a type. */
  Set<TypeElement> mentioned(TypeMirror type) {
    Set<TypeElement> found = new LinkedHashSet<>();
    Deque<TypeMirror> open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty()) {
      TypeMirror next = open.remove();
      if (next instanceof ArrayType array) {
        open.add(array.getComponentType());
      } else if (next instanceof WildcardType wildcard) {
        Stream.of(wildcard.getExtendsBound(), wildcard.getSuperBound())
            .filter(Objects::nonNull)
            .forEach(open::add);
      } else if (next.getKind() == TypeKind.DECLARED) {
        for (Element part = element(next);
            part instanceof TypeElement named;
            part = part.getEnclosingElement()) {
          found.add(named);
        }
        open.addAll(arguments(next));
      }
    }
    return found;
  }

  /**
   * The first type within a type that cannot be resolved, or null. What a record has belongs to it:
   * by that it is decided whether it is a value.
   */
  @Nullable TypeMirror unresolved(TypeMirror type) {
    return unresolved(type, new HashSet<>());
  }

  private @Nullable TypeMirror unresolved(TypeMirror type, Set<TypeElement> seen) {
    List<TypeMirror> parts = new ArrayList<>(arguments(type));
    if (type instanceof ArrayType array) {
      parts.add(array.getComponentType());
    } else if (type instanceof WildcardType wildcard) {
      Stream.of(wildcard.getExtendsBound(), wildcard.getSuperBound())
          .filter(Objects::nonNull)
          .forEach(parts::add);
    } else if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement record
        && record.getKind() == ElementKind.RECORD
        && seen.add(record)) {
      record.getRecordComponents().forEach(component -> parts.add(component.asType()));
    }
    for (TypeMirror part : parts) {
      TypeMirror unresolved = unresolved(part, seen);
      if (unresolved != null) {
        return unresolved;
      }
    }
    // For the compiler of Eclipse, what has an unresolved argument is unresolved itself.
    return isMissing(type) ? type : null;
  }

  /** Whether a class is part of the JDK, where private fields are hidden from compilers. */
  boolean isOfJdk(TypeElement type) {
    ModuleElement module = elements.getModuleOf(type);
    String name =
        module == null || module.isUnnamed()
            ? elements.getPackageOf(type).getQualifiedName().toString()
            : module.getQualifiedName().toString();
    return name.startsWith("java.") || name.startsWith("jdk.");
  }

  /** The top-level class that a class is, or is nested in. */
  TypeElement outermost(TypeElement type) {
    TypeElement outermost = type;
    while (outermost.getEnclosingElement() instanceof TypeElement enclosing) {
      outermost = enclosing;
    }
    return outermost;
  }

  /**
   * The element behind a declared type, or behind the bound of a type variable; null for others.
   */
  @Nullable TypeElement element(TypeMirror type) {
    TypeMirror declared = type instanceof TypeVariable ? types.erasure(type) : type;
    return declared instanceof DeclaredType known && known.asElement() instanceof TypeElement found
        ? found
        : null;
  }

  /**
   * How a type is called in messages: its simple name, that of the component with brackets for an
   * array.
   */
  String simpleName(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return simpleName(array.getComponentType()) + "[]";
    }
    if (type instanceof TypeVariable variable) {
      return variable.asElement().getSimpleName().toString();
    }
    if (type instanceof DeclaredType declared) {
      return declared.asElement().getSimpleName().toString();
    }
    return type.getKind().name().toLowerCase(java.util.Locale.ROOT);
  }

  /** How a type is written in the fixes of messages: simple names, with type arguments. */
  String written(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return written(array.getComponentType()) + "[]";
    }
    if (type instanceof WildcardType wildcard) {
      TypeMirror bound = wildcard.getExtendsBound();
      TypeMirror other = wildcard.getSuperBound();
      return bound != null
          ? "? extends " + written(bound)
          : other != null ? "? super " + written(other) : "?";
    }
    String arguments = arguments(type).stream().map(this::written).collect(joining(", "));
    return simpleName(type) + (arguments.isEmpty() ? "" : "<" + arguments + ">");
  }

  private static List<? extends TypeMirror> arguments(TypeMirror type) {
    return type instanceof DeclaredType declared ? declared.getTypeArguments() : List.of();
  }
}
