package io.rockpool.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Turns a declaration and the plan for its fields into a model without compiler objects. */
final class PoolModeler {

  /** What generated code uses of {@code java.lang} by its simple name. */
  private static final List<String> OF_JAVA_LANG =
      List.of(
          "InterruptedException",
          "Math",
          "Object",
          "Override",
          "String",
          "SuppressWarnings",
          "System",
          "Throwable");

  private final Elements elements;
  private final ClassFinder classes;
  private final TypeQuestions questions;
  private final PooledDeclaration declaration;
  private final TypeElement type;
  private final PackageElement home;

  PoolModeler(
      Elements elements,
      ClassFinder classes,
      TypeQuestions questions,
      PooledDeclaration declaration) {
    this.elements = elements;
    this.classes = classes;
    this.questions = questions;
    this.declaration = declaration;
    this.type = declaration.type();
    this.home = declaration.request().home();
  }

  PoolModel model(List<Reset> resets, List<Owned> owned) {
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
    declaration.maker().parameters().forEach(parameter -> fields.add(parameter.name()));
    // A field hides a class of its name, too.
    Set<String> qualified = new TreeSet<>(members);
    qualified.addAll(fields);
    Names names =
        Names.choose(
            type.getSimpleName().toString(),
            declaration.leased(),
            mentioned(members, variables, resets, owned),
            fields,
            methods);
    return new PoolModel(
        name,
        variables,
        declaration.request().pool(type),
        isPublic(),
        declaration.settings(),
        declaration.request().foreign(),
        declaration.subclassed(),
        declaration.leased(),
        declaration.maker(),
        declaration.acquireHooks(),
        declaration.releaseHooks(),
        labelled(resets, names, qualified),
        owned,
        names,
        new PoolModel.Surroundings(
            visible("javax.annotation.processing.Generated"),
            visible("org.jspecify.annotations.Nullable"),
            declaration.subclassed() && questions.is(type.asType(), "java.io.Serializable"),
            isExternalizable() && declaration.maker().parameters().isEmpty(),
            suppressed(resets),
            qualified,
            hasEquals(),
            hidesJavaLang(variables, resets)));
  }

  /** Gives names to what generated code keeps for each slice, clear of all others. */
  private List<Reset> labelled(List<Reset> resets, Names names, Set<String> members) {
    List<String> taken = new ArrayList<>(Names.OF_POOL);
    taken.addAll(members);
    taken.addAll(ClassName.get(type).simpleNames());
    taken.addAll(List.of(names.object(), names.values(), names.mark(), names.slot(), names.pool()));
    taken.addAll(
        List.of(
            names.place(),
            names.released(),
            names.stray(),
            names.gone(),
            names.local(),
            names.scope(),
            names.engine()));
    parameters().forEach(parameter -> taken.add(parameter.name()));
    // It gets slices of its own, which its name must not hide.
    taken.add("PROTOTYPE");
    List<Reset> labelled = new ArrayList<>();
    for (Reset reset : resets) {
      if (reset instanceof Reset.Slice slice) {
        Reset.Slice.Labels labels = Names.ofSlab(slice.place().name(), taken);
        taken.addAll(List.of(labels.constant(), labels.block(), labels.slice()));
        labelled.add(new Reset.Slice(slice.place(), slice.slab(), labels, slice.clear()));
      } else {
        labelled.add(reset);
      }
    }
    return labelled;
  }

  private Set<String> mentioned(
      Set<String> members,
      List<TypeVariableName> variables,
      List<Reset> resets,
      List<Owned> owned) {
    Set<String> names = new LinkedHashSet<>(members);
    names.addAll(ClassName.get(type).simpleNames());
    written(variables, resets).forEach(each -> TypeNames.collect(each, names));
    for (Owned each : owned) {
      TypeNames.collect(each.type(), names);
      TypeNames.collect(each.pool(), names);
    }
    return names;
  }

  /** The types that generated code writes as the user's declarations have them. */
  private List<TypeName> written(List<TypeVariableName> variables, List<Reset> resets) {
    List<TypeName> written = new ArrayList<>(variables);
    variables.forEach(variable -> written.addAll(variable.bounds()));
    for (Reset reset : resets) {
      if (reset instanceof Reset.Assign assign) {
        written.add(assign.type());
      } else if (reset instanceof Reset.InPlace inPlace && inPlace.recipe().initialType() != null) {
        written.add(inPlace.recipe().initialType());
      }
      Stream.of(reset.place().declaredBy(), reset.place().nullType())
          .filter(Objects::nonNull)
          .forEach(written::add);
    }
    parameters().forEach(parameter -> written.add(parameter.type()));
    return written;
  }

  /** What users pass to the pool: to its constructors and to acquire. */
  private List<Parameter> parameters() {
    List<Parameter> parameters = new ArrayList<>(declaration.maker().parameters());
    declaration.acquireHooks().forEach(hook -> parameters.addAll(hook.parameters()));
    return parameters;
  }

  /** Whether the class is visible everywhere, and so is the class that asks for its pool. */
  private boolean isPublic() {
    return questions.isPublic(type) && questions.isPublic(declaration.request().origin());
  }

  private @Nullable ClassName visible(String name) {
    TypeElement found = classes.find(home, name);
    return found == null ? null : ClassName.get(found);
  }

  private boolean isExternalizable() {
    return declaration.subclassed() && questions.is(type.asType(), "java.io.Externalizable");
  }

  private List<String> suppressed(List<Reset> resets) {
    List<String> tokens = new ArrayList<>();
    ModuleElement module = elements.getModuleOf(home);
    if (module != null && !module.isUnnamed() && isPublic()) {
      // The pool implements io.rockpool.Pool, whether or not those who use the package have to do
      // with that.
      tokens.add("exports");
    }
    List<Element> used = declaration.request().foreign() ? usedOf(resets) : used();
    List<Element> deprecated = used.stream().filter(elements::isDeprecated).toList();
    // The compiler of Eclipse takes a generic class that is to be removed for a deprecated one.
    boolean generic = deprecated.contains(type) && !type.getTypeParameters().isEmpty();
    if (generic || !deprecated.stream().allMatch(this::isForRemoval)) {
      tokens.add("deprecation");
    }
    if (deprecated.stream().anyMatch(this::isForRemoval)) {
      tokens.add("removal");
    }
    if (isExternalizable() && !declaration.maker().parameters().isEmpty()) {
      tokens.add("serial");
    }
    if (declaration.subclassed() && isInterruptedByClosing()) {
      tokens.add("try");
    }
    if (declaration.leased()) {
      // A pool has what others must close; Eclipse knows the token, and javac minds none.
      tokens.add("resource");
      if (visible("org.checkerframework.checker.mustcall.qual.Owning") != null && !isEclipse()) {
        tokens.add("resourceleak");
        tokens.add("mustcall");
      }
    }
    return tokens;
  }

  /** Whether the compiler is Eclipse's, which warns of tokens that it does not know. */
  private boolean isEclipse() {
    return elements.getClass().getName().startsWith("org.eclipse.");
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

  /** What generated code does use of a class that may have deprecated members of every kind. */
  private List<Element> usedOf(List<Reset> resets) {
    List<Element> used = new ArrayList<>(questions.mentioned(type.asType()));
    Set<String> methods = new TreeSet<>();
    Set<String> fields = new TreeSet<>();
    for (Reset reset : resets) {
      if (reset instanceof Reset.Clear clear) {
        methods.addAll(List.of(clear.methods().split("\\(\\)(, | and )?")));
      } else if (!(reset instanceof Reset.Untouched)) {
        Place place = reset.place();
        Stream.of(place.getter(), place.setter()).filter(Objects::nonNull).forEach(methods::add);
        fields.add(place.hasAccessor() ? "" : place.name());
      }
    }
    for (TypeElement owner : questions.hierarchy(type.asType())) {
      for (Element member : owner.getEnclosedElements()) {
        String name = member.getSimpleName().toString();
        boolean made =
            member.getKind() == ElementKind.CONSTRUCTOR
                && owner.equals(type)
                && (((ExecutableElement) member).getParameters().isEmpty()
                    || Annotations.has(member, "Create"));
        boolean called =
            member instanceof ExecutableElement method
                && methods.contains(name)
                && method.getParameters().size() < 2;
        if (made || called || (member.getKind() == ElementKind.FIELD && fields.contains(name))) {
          used.add(member);
        }
      }
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

  private boolean hidesJavaLang(List<TypeVariableName> variables, List<Reset> resets) {
    Set<String> names = new TreeSet<>(OF_JAVA_LANG);
    written(variables, resets).forEach(each -> TypeNames.collect(each, names));
    names.removeIf(name -> classes.find(home, "java.lang." + name) == null);
    String prefix = home.isUnnamed() ? "" : home.getQualifiedName() + ".";
    return names.stream().anyMatch(name -> classes.find(home, prefix + name) != null);
  }
}
