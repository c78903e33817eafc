package io.rockpool.processor;

import com.palantir.javapoet.ClassName;
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
  private final Request request;
  private final TypeElement type;
  private final PackageElement home;
  private final Wording wording;
  private final Problems problems;

  MakerReader(
      TypeQuestions questions,
      ParameterReader parameters,
      Request request,
      TypeElement type,
      Wording wording,
      Problems problems) {
    this.questions = questions;
    this.parameters = parameters;
    this.request = request;
    this.type = type;
    this.home = request.home();
    this.wording = wording;
    this.problems = problems;
  }

  /** The constructor or factory, or null if there is none that could be used, which is reported. */
  @Nullable ExecutableElement find() {
    List<ExecutableElement> marked = new ArrayList<>();
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof ExecutableElement executable
          && Annotations.has(member, "Create")
          && !isForAnother(executable)) {
        marked.add(executable);
      }
    }
    if (request.foreign() && !request.origin().equals(type)) {
      marked.addAll(factoriesBeside());
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

  /** The factories of the class that bears the annotation; those that make nothing are reported. */
  private List<ExecutableElement> factoriesBeside() {
    List<Request> requests = Request.on(request.origin());
    List<ExecutableElement> found = new ArrayList<>();
    for (ExecutableElement method :
        ElementFilter.methodsIn(request.origin().getEnclosedElements())) {
      if (!Annotations.has(method, "Create")) {
        continue;
      }
      TypeMirror made = method.getReturnType();
      if (questions.isErased(made, type)) {
        found.add(method);
      } else if (request.index() == 0
          && requests.stream()
              .map(Request::type)
              .noneMatch(named -> named != null && questions.isErased(made, named))) {
        refuse(
            method,
            "returns " + questions.simpleName(made) + ", which no @Pooled.Type beside it names",
            "Let it return " + type.getSimpleName() + ", or remove @Pooled.Create");
      }
    }
    return found;
  }

  /** Whether a factory makes what a {@code @Pooled.Type} on the same class names. */
  private boolean isForAnother(ExecutableElement marked) {
    return marked.getKind() == ElementKind.METHOD
        && Request.on(type).stream()
            .filter(Request::foreign)
            .map(Request::type)
            .anyMatch(
                named ->
                    named != null
                        && !named.equals(type)
                        && questions.isErased(marked.getReturnType(), named));
  }

  Maker read(ExecutableElement made) {
    List<String> taken = new ArrayList<>(Names.OF_POOL);
    List<Parameter> named = new ArrayList<>();
    for (Parameter parameter : parameters.read(made)) {
      String name = Names.free(taken, parameter.name(), Names.prefixed(type, parameter.name()));
      taken.add(name);
      named.add(new Parameter(parameter.type(), name));
    }
    return made.getKind() == ElementKind.CONSTRUCTOR
        ? new Maker(null, null, named)
        : new Maker(
            ClassName.get((TypeElement) made.getEnclosingElement()),
            made.getSimpleName().toString(),
            named);
  }

  private @Nullable ExecutableElement unmarkedConstructor() {
    String call = type.getSimpleName() + "()";
    for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      if (constructor.getParameters().isEmpty()) {
        // The constructor that nobody wrote is as private as its class, which is reported already.
        if (!isCallable(constructor) && !type.getModifiers().contains(Modifier.PRIVATE)) {
          noConstructor(constructor, "Make '" + call + "' package-private");
          return null;
        }
        return throwsNothing(constructor) ? constructor : null;
      }
    }
    String fix = Lombok.constructorFix(type);
    noConstructor(type, fix == null ? "Add '" + call + " {}'" : fix);
    return null;
  }

  /** Whether the pool, or the subclass that it makes for itself, can call a constructor. */
  private boolean isCallable(ExecutableElement constructor) {
    return questions.isAccessible(constructor, home)
        || (constructor.getModifiers().contains(Modifier.PROTECTED)
            && !type.getModifiers().contains(Modifier.FINAL)
            && !type.getModifiers().contains(Modifier.SEALED));
  }

  private void noConstructor(Element element, String fix) {
    if (!request.foreign()) {
      problems.error(
          Problem.PooledConstructor,
          element,
          fix + ", or mark another constructor or a static factory with @Pooled.Create");
      return;
    }
    boolean onClass = request.origin() instanceof TypeElement;
    problems.error(
        Problem.PooledConstructor,
        type,
        (onClass ? "Add" : "Move @Pooled.Type to a class, and add there")
            + " a method '@Pooled.Create static "
            + questions.written(type.asType())
            + " create()'"
            + (onClass ? " to " + request.origin().getSimpleName() : ""));
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
    if (takesOwnVariable(made)) {
      usable =
          refuse(
              made,
              "takes a type variable of its own, which the pool's constructors have not",
              "Let it take a type that is known to " + type.getSimpleName());
    }
    if (factory && !questions.isMadeForAll(made, type)) {
      usable =
          refuse(
              made,
              "returns " + questions.written(made.getReturnType()) + " and no other kind",
              "Give it type variables of its own, and let it return "
                  + type.getSimpleName()
                  + " of them");
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

  /** Whether a parameter mentions a variable that only the constructor or method knows. */
  private boolean takesOwnVariable(ExecutableElement made) {
    return made.getParameters().stream()
        .anyMatch(parameter -> questions.mentionsVariableOf(parameter.asType(), made));
  }

  private boolean throwsNothing(ExecutableElement made) {
    TypeMirror thrown = questions.checkedException(made);
    return thrown == null
        || refuse(
            made,
            "declares the checked exception " + questions.simpleName(thrown),
            problems.isInSource(made)
                ? "Catch it there, or wrap it in an unchecked one"
                : "Mark a static factory that catches it with @Pooled.Create");
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
