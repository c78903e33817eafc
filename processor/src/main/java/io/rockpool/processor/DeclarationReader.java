package io.rockpool.processor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
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
  private final Request request;
  private final TypeElement type;
  private final PackageElement home;
  private final ComingPools pools;
  private final SettingsReader settings;
  private final Wording wording;
  private final Problems problems;

  /**
   * Prepares to read a class.
   *
   * @param pools the pools that are about to be written
   */
  DeclarationReader(
      Elements elements,
      Types types,
      Request request,
      TypeElement type,
      ComingPools pools,
      Wording wording,
      Problems problems) {
    this.elements = elements;
    this.types = types;
    this.questions = new TypeQuestions(elements, types);
    this.request = request;
    this.type = type;
    this.home = request.home();
    this.pools = pools;
    this.settings = new SettingsReader(elements, request, type, problems);
    this.wording = wording;
    this.problems = problems;
  }

  /** Whether something of the class does not exist, or does not exist yet. */
  boolean isIncomplete() {
    return !settings.isReadable() || !slabsAreReadable() || !unresolved().isEmpty();
  }

  private boolean slabsAreReadable() {
    return questions.hierarchy(type.asType()).stream()
        .flatMap(owner -> ElementFilter.fieldsIn(owner.getEnclosedElements()).stream())
        .map(field -> Annotations.nested(field, "Slab"))
        .allMatch(slab -> slab == null || Annotations.isReadable(slab));
  }

  /** Reports each type that the class needs and that does not exist. */
  void reportUnresolved() {
    unresolved()
        .forEach(
            (element, unresolved) ->
                problems.error(
                    Problem.PooledUnresolvedType,
                    element,
                    wording.subject(element),
                    questions.simpleName(unresolved)));
  }

  /** The types that the class needs and that do not exist, by what mentions them. */
  private Map<Element, TypeMirror> unresolved() {
    Map<Element, TypeMirror> unresolved = new LinkedHashMap<>();
    for (TypeElement owner : questions.hierarchy(type.asType())) {
      // What a compiled library mentions and its users do not have, nobody is going to generate.
      if (questions.isOfJdk(owner) || (request.foreign() && !problems.isInSource(owner))) {
        continue;
      }
      note(unresolved, owner, owner.getSuperclass());
      owner.getInterfaces().forEach(each -> note(unresolved, owner, each));
      for (TypeParameterElement variable : owner.getTypeParameters()) {
        variable.getBounds().forEach(bound -> note(unresolved, owner, bound));
      }
      for (Element member : owner.getEnclosedElements()) {
        if (member instanceof ExecutableElement executable && isCalled(executable)) {
          for (VariableElement parameter : executable.getParameters()) {
            if (pools.find(parameter.asType(), home) == null) {
              note(unresolved, executable, parameter.asType());
            }
          }
        } else if (member.getKind() == ElementKind.FIELD
            && !member.getModifiers().contains(Modifier.STATIC)) {
          TypeMirror missing = questions.unresolved(member.asType());
          // A coming pool as the type of a field does no harm, unless its methods are needed.
          if (missing != null
              && (pools.find(missing, home) == null || Annotations.has(member, "Clear"))) {
            unresolved.putIfAbsent(member, missing);
          }
        }
      }
    }
    return unresolved;
  }

  private void note(Map<Element, TypeMirror> unresolved, Element element, TypeMirror mentioned) {
    TypeMirror missing = questions.unresolved(mentioned);
    if (missing != null) {
      unresolved.putIfAbsent(element, missing);
    }
  }

  /**
   * What was read; null if not even the fields could be looked at. Either way the problems say
   * whether it is in order.
   */
  @Nullable PooledDeclaration read() {
    Settings chosen = settings.read();
    if (!isClass() || (request.foreign() && isRefused())) {
      return null;
    }
    reportPlace();
    ParameterReader parameters = new ParameterReader(questions, type, home, pools);
    MakerReader makers = new MakerReader(questions, parameters, request, type, wording, problems);
    ExecutableElement made = makers.find();
    boolean subclassed = isSubclassed(made);
    HookReader hooks =
        new HookReader(elements, types, questions, parameters, type, home, wording, problems);
    List<Hook> acquireHooks = hooks.readAcquire(chosen.exhaustion() == Settings.Exhaustion.WAIT);
    List<Hook> releaseHooks = hooks.readRelease();
    FieldReader reader =
        new FieldReader(types, questions, request, type, subclassed, wording, problems);
    List<FieldDeclaration> fields = reader.read();
    Maker maker = made == null ? new Maker(null, null, List.of()) : makers.read(made);
    return new PooledDeclaration(
        request,
        type,
        chosen,
        subclassed,
        subclassed && isLeased(),
        maker,
        acquireHooks,
        releaseHooks,
        fields,
        reader.opaque());
  }

  private boolean isClass() {
    String verb = request.foreign() ? "Name" : "Annotate";
    String asClass = request.foreign() ? "Name a class" : "Make it a class";
    switch (type.getKind()) {
      case ANNOTATION_TYPE -> problems.error(Problem.PooledAnnotationType, type, verb);
      case INTERFACE -> problems.error(Problem.PooledInterface, type, verb);
      case ENUM -> problems.error(Problem.PooledEnum, type, asClass);
      case RECORD -> problems.error(Problem.PooledRecord, type, asClass);
      default -> {
        return true;
      }
    }
    return false;
  }

  /** Whether there would be no point in a pool of the class that is named, which is reported. */
  private boolean isRefused() {
    if (questions.isPooled(type.asType())) {
      String pool = Request.on(type).get(0).pool(type).canonicalName();
      refuse(
          type.getSimpleName() + " is marked @Pooled and has the pool " + pool,
          "it needs no other",
          "Remove this annotation, and use that pool");
      return true;
    }
    if (questions.isValue(type.asType())) {
      refuse(
          "An object of " + type.getSimpleName() + " never changes",
          "there is nothing to reset and nothing to pool",
          "Name a class whose objects change");
      return true;
    }
    return false;
  }

  private void refuse(String fact, String consequence, String fix) {
    problems.errorAt(
        Problem.PooledType,
        request.origin(),
        request.annotation(),
        Annotations.written(request.annotation(), "value"),
        fact,
        consequence,
        fix);
  }

  /** Reports what forbids to make instances from outside; the rest of the class is read anyway. */
  private void reportPlace() {
    if (type.getModifiers().contains(Modifier.ABSTRACT)) {
      problems.error(
          Problem.PooledAbstract,
          type,
          request.foreign()
              ? "Name a class that extends it"
              : "Annotate a class that extends it, or remove 'abstract'");
    }
    if (isInner() && type.getEnclosingElement() instanceof TypeElement outer) {
      problems.error(
          Problem.PooledInnerClass,
          type,
          outer.getSimpleName(),
          request.foreign()
              ? "Name a class that is static, or at the top level"
              : "Make it static, or move it to the top level");
    }
    TypeElement hidden = questions.hidden(types.erasure(type.asType()), home);
    if (hidden != null) {
      problems.error(
          Problem.PooledPrivateClass,
          type,
          hidden.getSimpleName(),
          hidden.equals(type) ? "it" : "the " + type.getSimpleName() + " in it");
    }
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
    boolean factory = made != null && made.getKind() != ElementKind.CONSTRUCTOR;
    String fact = questions.unsubclassed(type, factory);
    if (fact == null) {
      return true;
    }
    if (hasMarkField()) {
      return false;
    }
    String remedy =
        request.foreign()
            ? "Pool a class of your own that holds it in a final field"
            : switch (fact) {
                  case "final" -> "Make it non-final";
                  case "sealed" -> "Remove 'sealed'";
                  default -> "Mark a constructor @Pooled.Create instead";
                }
                + ", or add '@Pooled.Slot int slot;'";
    problems.note(Problem.PooledTable, type, fact, remedy);
    return false;
  }

  /**
   * Whether the subclass can have a {@code close()} of its own; a note says what is in the way, if
   * that can be renamed.
   */
  private boolean isLeased() {
    for (ExecutableElement method : ElementFilter.methodsIn(elements.getAllMembers(type))) {
      if (method.getSimpleName().contentEquals("close")
          && method.getParameters().isEmpty()
          && !method.getModifiers().contains(Modifier.PRIVATE)) {
        if (problems.isInSource(method)
            && !questions.is(type.asType(), "java.lang.AutoCloseable")) {
          problems.note(Problem.PooledLease, method);
        }
        return false;
      }
    }
    return true;
  }

  /** Whether the user has a place for the mark, in order or not. */
  private boolean hasMarkField() {
    return questions.hierarchy(type.asType()).stream()
        .flatMap(owner -> ElementFilter.fieldsIn(owner.getEnclosedElements()).stream())
        .anyMatch(field -> Annotations.has(field, "Slot"));
  }

  private static boolean isCalled(ExecutableElement executable) {
    return Annotations.has(executable, "Create") || Annotations.has(executable, "OnAcquire");
  }
}
