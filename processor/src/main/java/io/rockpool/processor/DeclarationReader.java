package io.rockpool.processor;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads a class that asks for a pool, and reports everything in it that would prevent one. */
final class DeclarationReader {

  private final Elements elements;
  private final Types types;
  private final TypeQuestions questions;
  private final TypeElement type;
  private final AnnotationMirror annotation;
  private final PackageElement home;
  private final Map<String, ClassName> pools;
  private final Problems problems;

  /**
   * Prepares to read a class.
   *
   * @param pools the pools that are about to be generated, by their simple names: types that do not
   *     exist yet
   */
  DeclarationReader(
      Elements elements,
      Types types,
      TypeElement type,
      AnnotationMirror annotation,
      Map<String, ClassName> pools,
      Problems problems) {
    this.elements = elements;
    this.types = types;
    this.questions = new TypeQuestions(elements, types);
    this.type = type;
    this.annotation = annotation;
    this.home = elements.getPackageOf(type);
    this.pools = pools;
    this.problems = problems;
  }

  /**
   * The first type that the class needs and that does not exist, or does not exist yet; null if all
   * is there.
   */
  @Nullable TypeMirror unresolved() {
    for (TypeElement owner : questions.hierarchy(type.asType())) {
      if (questions.isOfJdk(owner)) {
        continue;
      }
      List<TypeMirror> mentioned = new ArrayList<>();
      mentioned.add(owner.getSuperclass());
      mentioned.addAll(owner.getInterfaces());
      for (VariableElement field : ElementFilter.fieldsIn(owner.getEnclosedElements())) {
        if (!field.getModifiers().contains(Modifier.STATIC)) {
          mentioned.add(field.asType());
        }
      }
      for (Element member : owner.getEnclosedElements()) {
        if (member instanceof ExecutableElement executable && isCalled(executable)) {
          executable.getParameters().forEach(parameter -> mentioned.add(parameter.asType()));
        }
      }
      for (TypeMirror each : mentioned) {
        TypeMirror unresolved = questions.unresolved(each);
        if (unresolved != null && !pools.containsKey(questions.simpleName(unresolved))) {
          return unresolved;
        }
      }
    }
    return null;
  }

  /**
   * What was read; null if not even the fields could be looked at. Either way the problems say
   * whether it is in order.
   */
  @Nullable PooledDeclaration read() {
    Settings settings = new SettingsReader(elements, type, annotation, problems).read();
    if (!isPoolable()) {
      return null;
    }
    ParameterReader parameters = new ParameterReader(questions, type, home, pools);
    MakerReader makers = new MakerReader(questions, parameters, type, home, problems);
    ExecutableElement made = makers.find();
    boolean subclassed = isSubclassed(made);
    HookReader hooks = new HookReader(elements, types, questions, parameters, type, home, problems);
    List<Hook> acquireHooks = hooks.readAcquire();
    List<Hook> releaseHooks = hooks.readRelease();
    List<FieldDeclaration> fields =
        new FieldReader(elements, types, questions, type, subclassed, problems).read();
    Maker maker = made == null ? new Maker(null, List.of()) : makers.read(made);
    return new PooledDeclaration(
        type, settings, subclassed, maker, acquireHooks, releaseHooks, fields);
  }

  private boolean isPoolable() {
    int before = problems.size();
    ElementKind kind = type.getKind();
    if (kind == ElementKind.ANNOTATION_TYPE) {
      problems.error(Problem.PooledAnnotationType, type);
    } else if (kind == ElementKind.INTERFACE) {
      problems.error(Problem.PooledInterface, type);
    } else if (kind == ElementKind.ENUM) {
      problems.error(Problem.PooledEnum, type);
    } else if (kind == ElementKind.RECORD) {
      problems.error(Problem.PooledRecord, type);
    } else {
      if (type.getModifiers().contains(Modifier.ABSTRACT)) {
        problems.error(Problem.PooledAbstract, type);
      }
      if (isInner() && type.getEnclosingElement() instanceof TypeElement outer) {
        problems.error(Problem.PooledInnerClass, type, outer.getSimpleName());
      }
    }
    if (problems.size() == before && !questions.isNameable(types.erasure(type.asType()), home)) {
      problems.error(Problem.PooledPrivateClass, type);
    }
    return problems.size() == before;
  }

  private boolean isInner() {
    return type.getEnclosingElement() instanceof TypeElement
        && !type.getModifiers().contains(Modifier.STATIC)
        && !type.getEnclosingElement().getKind().isInterface();
  }

  /**
   * Whether the pool can hand out instances of a subclass; a note says why not, and how it could.
   */
  private boolean isSubclassed(@Nullable ExecutableElement made) {
    String fact = null;
    String remedy = "Make it non-final";
    if (made != null && made.getKind() != ElementKind.CONSTRUCTOR) {
      fact = "made by a factory";
      remedy = "Mark a constructor @Pooled.Create instead";
    } else if (type.getModifiers().contains(Modifier.FINAL)) {
      fact = "final";
    } else if (type.getModifiers().contains(Modifier.SEALED)) {
      fact = "sealed";
      remedy = "Make it non-sealed";
    }
    if (fact == null) {
      return true;
    }
    problems.note(Problem.PooledTable, type, fact, remedy);
    return false;
  }

  private static boolean isCalled(ExecutableElement executable) {
    return Annotations.has(executable, "Create") || Annotations.has(executable, "OnAcquire");
  }
}
