package io.rockpool.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Finds how instances of a class are made: by the constructor or factory that is marked, or by the
 * one without parameters.
 */
final class MakerReader {

  private final TypeQuestions questions;
  private final ParameterReader parameters;
  private final TypeElement type;
  private final PackageElement home;
  private final Problems problems;

  MakerReader(
      TypeQuestions questions,
      ParameterReader parameters,
      TypeElement type,
      PackageElement home,
      Problems problems) {
    this.questions = questions;
    this.parameters = parameters;
    this.type = type;
    this.home = home;
    this.problems = problems;
  }

  /** The constructor or factory, or null if there is none that could be used, which is reported. */
  @Nullable ExecutableElement find() {
    List<ExecutableElement> marked = new ArrayList<>();
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof ExecutableElement executable && Annotations.has(member, "Create")) {
        marked.add(executable);
      }
    }
    if (marked.size() > 1) {
      for (ExecutableElement each : marked) {
        refuse(each, "more than one is marked @Pooled.Create", "Mark only one");
      }
      return null;
    }
    return marked.isEmpty() ? unmarkedConstructor() : usable(marked.get(0));
  }

  Maker read(ExecutableElement made) {
    List<String> taken = new ArrayList<>(Names.OF_POOL);
    List<Parameter> named = new ArrayList<>();
    for (Parameter parameter : parameters.read(made)) {
      String name = Names.free(taken, parameter.name(), Names.prefixed(type, parameter.name()));
      taken.add(name);
      named.add(new Parameter(parameter.type(), name));
    }
    return new Maker(
        made.getKind() == ElementKind.CONSTRUCTOR ? null : made.getSimpleName().toString(), named);
  }

  private @Nullable ExecutableElement unmarkedConstructor() {
    for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      if (constructor.getParameters().isEmpty() && questions.isAccessible(constructor, home)) {
        TypeMirror thrown = questions.checkedException(constructor);
        if (thrown == null) {
          return constructor;
        }
        refuse(constructor, declares(thrown), "Catch it there");
        return null;
      }
    }
    problems.error(Problem.PooledConstructor, type);
    return null;
  }

  private @Nullable ExecutableElement usable(ExecutableElement made) {
    int before = problems.size();
    boolean factory = made.getKind() != ElementKind.CONSTRUCTOR;
    if (!questions.isAccessible(made, home)) {
      refuse(made, "is private", "Make it package-private");
    }
    if (factory && !made.getModifiers().contains(Modifier.STATIC)) {
      refuse(made, "needs an instance to be called on", "Make it static");
    }
    if (factory && !questions.isMade(made.getReturnType(), type)) {
      refuse(
          made,
          "returns " + questions.simpleName(made.getReturnType()),
          "Let it return " + type.getSimpleName());
    }
    TypeMirror thrown = questions.checkedException(made);
    if (thrown != null) {
      refuse(made, declares(thrown), "Catch it there");
    }
    TypeMirror hidden = parameters.unnameable(made);
    if (hidden != null) {
      refuse(
          made,
          "takes " + questions.simpleName(hidden) + ", which is private",
          "Make that type package-private");
    }
    return problems.size() == before ? made : null;
  }

  private String declares(TypeMirror thrown) {
    return "declares the checked exception " + questions.simpleName(thrown);
  }

  private void refuse(ExecutableElement made, String fact, String fix) {
    String subject =
        made.getKind() == ElementKind.CONSTRUCTOR
            ? "The constructor of " + type.getSimpleName()
            : "Method '" + made.getSimpleName() + "'";
    boolean clause = fact.startsWith("more");
    problems.error(
        Problem.PooledCreate,
        made,
        clause ? "Of the constructors and methods here, " + fact : subject + " " + fact,
        fix);
  }
}
