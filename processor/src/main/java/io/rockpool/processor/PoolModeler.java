package io.rockpool.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeVariableName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Turns a declaration and the plan for its fields into a model without compiler objects. */
final class PoolModeler {

  /** What generated code uses of {@code java.lang} by its simple name. */
  private static final List<String> OF_JAVA_LANG =
      List.of("Math", "Object", "Override", "String", "SuppressWarnings", "System", "Throwable");

  private final Elements elements;
  private final TypeQuestions questions;
  private final PooledDeclaration declaration;
  private final TypeElement type;
  private final PackageElement home;

  PoolModeler(Elements elements, Types types, PooledDeclaration declaration) {
    this.elements = elements;
    this.questions = new TypeQuestions(elements, types);
    this.declaration = declaration;
    this.type = declaration.type();
    this.home = elements.getPackageOf(type);
  }

  PoolModel model(List<Reset> resets) {
    ClassName name = ClassName.get(type);
    List<TypeVariableName> variables =
        type.getTypeParameters().stream().map(TypeVariableName::get).toList();
    Set<String> members = new TreeSet<>();
    Set<String> fields = new TreeSet<>();
    Set<String> methods = new TreeSet<>();
    for (TypeElement owner : questions.hierarchy(type.asType())) {
      for (Element member : owner.getEnclosedElements()) {
        String simpleName = member.getSimpleName().toString();
        if (member instanceof TypeElement) {
          members.add(simpleName);
        } else if (member instanceof ExecutableElement) {
          methods.add(simpleName);
        } else {
          fields.add(simpleName);
        }
      }
    }
    // A field hides a class of its name, too.
    Set<String> qualified = new TreeSet<>(members);
    qualified.addAll(fields);
    return new PoolModel(
        name,
        variables,
        poolName(type),
        isPublic(),
        declaration.settings(),
        declaration.subclassed(),
        declaration.maker(),
        declaration.acquireHooks(),
        declaration.releaseHooks(),
        resets,
        Names.choose(
            type.getSimpleName().toString(),
            mentioned(members, variables, resets),
            fields,
            methods),
        new PoolModel.Surroundings(
            visible("javax.annotation.processing.Generated"),
            visible("org.jspecify.annotations.Nullable"),
            declaration.subclassed() && questions.is(type.asType(), "java.io.Serializable"),
            suppressed(),
            qualified,
            hasEquals(),
            hidesJavaLang(resets)));
  }

  /** The pool of a class: {@code OrderPool}, {@code Outer_InnerPool}. */
  static ClassName poolName(TypeElement type) {
    ClassName name = ClassName.get(type);
    return ClassName.get(name.packageName(), String.join("_", name.simpleNames()) + "Pool");
  }

  private Set<String> mentioned(
      Set<String> members, List<TypeVariableName> variables, List<Reset> resets) {
    Set<String> names = new LinkedHashSet<>(members);
    names.addAll(ClassName.get(type).simpleNames());
    variables.forEach(variable -> TypeNames.collect(variable, names));
    variables.forEach(
        variable -> variable.bounds().forEach(bound -> TypeNames.collect(bound, names)));
    for (Reset reset : resets) {
      if (reset instanceof Reset.Assign assign) {
        TypeNames.collect(assign.type(), names);
      }
    }
    parameters().forEach(parameter -> TypeNames.collect(parameter.type(), names));
    return names;
  }

  /** What users pass to the pool: to its constructors and to acquire. */
  private List<Parameter> parameters() {
    List<Parameter> parameters = new ArrayList<>(declaration.maker().parameters());
    declaration.acquireHooks().forEach(hook -> parameters.addAll(hook.parameters()));
    return parameters;
  }

  private boolean isPublic() {
    for (Element part = type; part instanceof TypeElement; part = part.getEnclosingElement()) {
      if (!part.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  private @Nullable ClassName visible(String name) {
    ModuleElement module = elements.getModuleOf(type);
    TypeElement found =
        module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
    return found == null ? null : ClassName.get(found);
  }

  private List<String> suppressed() {
    List<String> tokens = new ArrayList<>();
    ModuleElement module = elements.getModuleOf(type);
    if (module != null && !module.isUnnamed() && isPublic()) {
      // The pool implements io.rockpool.Pool, whether or not those who use the package have to do
      // with that.
      tokens.add("exports");
    }
    List<Element> deprecated = used().stream().filter(elements::isDeprecated).toList();
    if (!deprecated.stream().allMatch(this::isForRemoval)) {
      tokens.add("deprecation");
    }
    if (deprecated.stream().anyMatch(this::isForRemoval)) {
      tokens.add("removal");
    }
    if (declaration.subclassed() && isInterruptedByClosing()) {
      tokens.add("try");
    }
    return tokens;
  }

  /** What generated code may use of the user's. */
  private List<Element> used() {
    List<Element> used = new ArrayList<>(questions.mentioned(type.asType()));
    for (TypeElement owner : questions.hierarchy(type.asType())) {
      if (!questions.isOfJdk(owner)) {
        used.add(owner);
        for (Element member : owner.getEnclosedElements()) {
          if (member instanceof ExecutableElement executable) {
            used.add(member);
            executable
                .getParameters()
                .forEach(parameter -> used.addAll(questions.mentioned(parameter.asType())));
          }
        }
      }
    }
    for (FieldDeclaration field : declaration.fields()) {
      used.add(field.element());
      used.addAll(questions.mentioned(field.type()));
    }
    return used;
  }

  /**
   * Whether javac warns of each subclass of the class that closing one may swallow an interrupt.
   */
  private boolean isInterruptedByClosing() {
    if (!questions.is(type.asType(), "java.lang.AutoCloseable")) {
      return false;
    }
    TypeElement interrupt = elements.getTypeElement("java.lang.InterruptedException");
    for (TypeElement owner : questions.hierarchy(type.asType())) {
      for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
        if (method.getSimpleName().contentEquals("close") && method.getParameters().isEmpty()) {
          return interrupt != null
              && method.getThrownTypes().stream()
                  .anyMatch(thrown -> questions.isAssignable(interrupt.asType(), thrown));
        }
      }
    }
    return false;
  }

  private boolean hasEquals() {
    return questions.hierarchy(type.asType()).stream()
        .filter(owner -> !owner.getQualifiedName().contentEquals("java.lang.Object"))
        .flatMap(owner -> owner.getEnclosedElements().stream())
        .anyMatch(member -> member.getSimpleName().contentEquals("equals"));
  }

  private boolean isForRemoval(Element element) {
    var annotation = Annotations.find(element, "java.lang.Deprecated");
    return annotation != null
        && Boolean.TRUE.equals(Annotations.value(elements, annotation, "forRemoval"));
  }

  private boolean hidesJavaLang(List<Reset> resets) {
    Set<String> names = new TreeSet<>(OF_JAVA_LANG);
    for (Reset reset : resets) {
      if (reset instanceof Reset.Assign assign) {
        TypeNames.collect(assign.type(), names);
      }
    }
    parameters().forEach(parameter -> TypeNames.collect(parameter.type(), names));
    names.removeIf(name -> elements.getTypeElement("java.lang." + name) == null);
    String prefix = home.isUnnamed() ? "" : home.getQualifiedName() + ".";
    return names.stream().anyMatch(name -> elements.getTypeElement(prefix + name) != null);
  }
}
