package io.rockpool.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Finds the methods that run on acquire or on release, inherited ones too, and reports those that
 * could not be called.
 */
final class HookReader {

  private final Elements elements;
  private final Types types;
  private final TypeQuestions questions;
  private final ParameterReader parameters;
  private final TypeElement type;
  private final PackageElement home;
  private final Wording wording;
  private final Problems problems;

  HookReader(
      Elements elements,
      Types types,
      TypeQuestions questions,
      ParameterReader parameters,
      TypeElement type,
      PackageElement home,
      Wording wording,
      Problems problems) {
    this.elements = elements;
    this.types = types;
    this.questions = questions;
    this.parameters = parameters;
    this.type = type;
    this.home = home;
    this.wording = wording;
    this.problems = problems;
  }

  /**
   * What runs on acquire: a superclass first, as constructors do.
   *
   * @param waits whether there is an acquire with a timeout beside each
   */
  List<Hook> readAcquire(boolean waits) {
    List<ExecutableElement> found = find("OnAcquire");
    List<Hook> hooks = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      ExecutableElement method = found.get(i);
      ExecutableElement clash = null;
      for (ExecutableElement before : found.subList(0, i)) {
        if (!method.getParameters().isEmpty() && sameParameters(before, method)) {
          clash = before;
        }
      }
      if (clash != null) {
        problems.error(
            Problem.PooledHookClash,
            method,
            clash.getSimpleName(),
            method.getSimpleName(),
            simpleParameters(method));
      } else if (waits && isTimed(method, found)) {
        problems.error(
            Problem.PooledHookTimeout, method, method.getSimpleName(), simpleParameters(method));
      } else if (isCallable(method)) {
        hooks.add(new Hook(method.getSimpleName().toString(), parameters.read(method)));
      }
    }
    return hooks;
  }

  /** Whether a method takes what another takes, or nothing, and a duration at the end. */
  private boolean isTimed(ExecutableElement method, List<ExecutableElement> hooks) {
    int last = method.getParameters().size() - 1;
    return last >= 0
        && questions.is(parameters.seen(method).get(last), "java.time.Duration")
        && (last == 0 || hooks.stream().anyMatch(each -> begins(each, method)));
  }

  /** Whether a method takes the same as another but for the last parameter. */
  private boolean begins(ExecutableElement one, ExecutableElement other) {
    int count = one.getParameters().size();
    return count + 1 == other.getParameters().size() && sameParameters(one, other, count);
  }

  private String simpleParameters(ExecutableElement method) {
    return String.join(
        ", ",
        method.getParameters().stream()
            .map(parameter -> questions.simpleName(parameter.asType()))
            .toList());
  }

  /** What runs on release: a superclass last, the other way round. */
  List<Hook> readRelease() {
    List<Hook> hooks = new ArrayList<>();
    for (ExecutableElement method : find("OnRelease")) {
      if (!method.getParameters().isEmpty()) {
        refuse(
            method,
            "has parameters, but release has nothing to pass",
            "Remove the parameters, or set fields before the release");
      } else if (isCallable(method)) {
        hooks.add(0, new Hook(method.getSimpleName().toString(), List.of()));
      }
    }
    return hooks;
  }

  /**
   * Methods that bear an annotation, from the topmost class down; what overrides one of them takes
   * its place.
   */
  private List<ExecutableElement> find(String annotation) {
    List<ExecutableElement> found = new ArrayList<>();
    for (TypeElement owner : questions.hierarchy(type.asType())) {
      int own = 0;
      for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
        if (Annotations.has(method, annotation)
            && found.stream().noneMatch(lower -> elements.overrides(lower, method, type))) {
          found.add(own++, method);
        }
      }
    }
    return found;
  }

  private boolean isCallable(ExecutableElement method) {
    boolean callable = true;
    if (method.getModifiers().contains(Modifier.STATIC)) {
      callable = refuse(method, "is static and knows no object", "Remove 'static'");
    }
    if (!questions.isAccessible(method, home) || !questions.isInherited(method, type)) {
      callable = refuse(method, wording.hidden(method), "Make it " + wording.visible(method));
    }
    if (!method.getTypeParameters().isEmpty()) {
      callable =
          refuse(
              method,
              "has type parameters of its own, which the pool's acquire has not",
              "Move them to the class, or remove them");
    }
    TypeMirror thrown = questions.checkedException(method);
    if (thrown != null) {
      callable =
          refuse(
              method,
              "declares the checked exception " + questions.simpleName(thrown),
              "Catch it there, or wrap it in an unchecked one");
    }
    TypeElement hidden = parameters.hidden(method);
    if (hidden != null) {
      callable =
          refuse(
              method,
              "takes " + hidden.getSimpleName() + ", which " + wording.hidden(hidden),
              "Make " + hidden.getSimpleName() + " " + wording.visible(hidden));
    }
    return callable;
  }

  private boolean sameParameters(ExecutableElement one, ExecutableElement other) {
    int count = one.getParameters().size();
    return count == other.getParameters().size() && sameParameters(one, other, count);
  }

  private boolean sameParameters(ExecutableElement one, ExecutableElement other, int count) {
    for (int i = 0; i < count; i++) {
      TypeMirror first = types.erasure(parameters.seen(one).get(i));
      TypeMirror second = types.erasure(parameters.seen(other).get(i));
      if (!types.isSameType(first, second)) {
        return false;
      }
    }
    return true;
  }

  /** Reports why a method cannot be called; returns false. */
  private boolean refuse(ExecutableElement method, String fact, String fix) {
    problems.error(Problem.PooledHook, method, wording.subject(method), fact, fix);
    return false;
  }
}
