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
  private final Wording wording;
  private final Problems problems;

  MakerReader(
      TypeQuestions questions,
      ParameterReader parameters,
      TypeElement type,
      PackageElement home,
      Wording wording,
      Problems problems) {
    this.questions = questions;
    this.parameters = parameters;
    this.type = type;
    this.home = home;
    this.wording = wording;
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
        ExecutableElement other = marked.get(each == marked.get(0) ? 1 : 0);
        problems.error(
            Problem.PooledCreate,
            each,
            wording.quoted(each) + " is marked @Pooled.Create, and so is " + wording.quoted(other),
            "tell which to use",
            "Mark only one of them");
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
    String call = type.getSimpleName() + "()";
    for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      if (constructor.getParameters().isEmpty()) {
        // The constructor that nobody wrote is as private as its class, which is reported already.
        if (!questions.isAccessible(constructor, home)
            && !type.getModifiers().contains(Modifier.PRIVATE)) {
          String fix = "Make '" + call + "' package-private";
          problems.error(Problem.PooledConstructor, constructor, fix);
          return null;
        }
        return throwsNothing(constructor) ? constructor : null;
      }
    }
    String fix = Lombok.constructorFix(type);
    problems.error(Problem.PooledConstructor, type, fix == null ? "Add '" + call + " {}'" : fix);
    return null;
  }

  private @Nullable ExecutableElement usable(ExecutableElement made) {
    boolean usable = throwsNothing(made);
    boolean factory = made.getKind() != ElementKind.CONSTRUCTOR;
    if (!questions.isAccessible(made, home)) {
      usable = refuse(made, wording.hidden(made), "Make it " + wording.visible(made));
    }
    if (factory && !made.getModifiers().contains(Modifier.STATIC)) {
      usable = refuse(made, "is not static", "Make it static");
    }
    if (factory && !questions.isMade(made.getReturnType(), type)) {
      usable =
          refuse(
              made,
              "returns " + questions.simpleName(made.getReturnType()),
              "Let it return " + type.getSimpleName());
    }
    TypeElement hidden = parameters.hidden(made);
    if (hidden != null) {
      usable =
          refuse(
              made,
              "takes " + hidden.getSimpleName() + ", which " + wording.hidden(hidden),
              "Make " + hidden.getSimpleName() + " " + wording.visible(hidden));
    }
    return usable ? made : null;
  }

  private boolean throwsNothing(ExecutableElement made) {
    TypeMirror thrown = questions.checkedException(made);
    return thrown == null
        || refuse(
            made,
            "declares the checked exception " + questions.simpleName(thrown),
            "Catch it there, or wrap it in an unchecked one");
  }

  /** Reports why instances cannot be made; returns false. */
  private boolean refuse(ExecutableElement made, String fact, String fix) {
    problems.error(
        Problem.PooledCreate,
        made,
        wording.subject(made) + " " + fact,
        "create instances with it",
        fix);
    return false;
  }
}
