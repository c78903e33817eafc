package io.rockpool.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Writes a pool for each class that {@code @Pooled} or {@code @Pooled.Type} asks for. */
@AutoService(Processor.class)
public final class PooledProcessor extends AbstractProcessor {

  /** What to do about a name that is taken where the class cannot be renamed. */
  private static final String MOVE = "Move @Pooled.Type to another package";

  /** The annotations that ask for pools. */
  private static final List<String> ASKING =
      List.of(Annotations.POOLED, Annotations.POOLED + ".Type", Annotations.POOLED + ".Types");

  /**
   * A request that waits for a type to be generated, by name: elements are of no use in a later
   * round.
   */
  private record Waiting(String origin, boolean isPackage, int index) {

    static Waiting of(Request request) {
      boolean isPackage = request.origin() instanceof PackageElement;
      QualifiedNameable named = (QualifiedNameable) request.origin();
      return new Waiting(named.getQualifiedName().toString(), isPackage, request.index());
    }
  }

  private final Set<Waiting> deferred = new LinkedHashSet<>();

  /** Pools whose class was looked at a second time on account of Lombok. */
  private final Set<String> lookedAtTwice = new HashSet<>();

  /** The top-level classes that are being compiled, so that messages can point into them. */
  private final Set<String> inSource = new HashSet<>();

  /** Whether this round has brought a pool, so that there will be another round. */
  private boolean written;

  /** Whether the build had failed before this round. */
  private boolean failed;

  /** Called by the compiler. */
  public PooledProcessor() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  /** What users write, and what generated pools bear: that no other processor claims either. */
  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("io.rockpool.*", "javax.annotation.processing.Generated");
  }

  /**
   * Looks at the annotated classes of this round, and at those that wait.
   *
   * @return true: the annotations are ours alone, and with {@code -Xlint:all} javac warns of
   *     annotations that nobody claims
   */
  @Override
  @SuppressWarnings("DoNotClaimAnnotations")
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (Element root : round.getRootElements()) {
      if (root instanceof TypeElement type) {
        inSource.add(type.getQualifiedName().toString());
      }
    }
    List<Request> requests = requestsOf(round);
    ComingPools pools = new ComingPools();
    for (Request request : requests) {
      TypeElement type = request.type();
      if (type != null) {
        pools.add(request.pool(type), type);
      }
    }
    ClassFinder classes = new ClassFinder(processingEnv.getElementUtils());
    boolean last = round.processingOver();
    List<Request> doubtful = new ArrayList<>();
    written = false;
    failed = round.errorRaised();
    for (Request request : requests) {
      ComingPools known = last ? pools : pools.withoutGuessing();
      attempt(request, known, classes, last);
      if (known.isDoubtful()) {
        doubtful.add(request);
      }
    }
    // Once other pools exist, the compiler tells which one is meant; if none comes, nobody does.
    if (!written) {
      doubtful.forEach(type -> attempt(type, pools, classes, last));
    }
    if (last) {
      lookedAtTwice.clear();
      inSource.clear();
    }
    return true;
  }

  private void attempt(Request request, ComingPools pools, ClassFinder classes, boolean last) {
    TypeElement type = request.type();
    if (type == null) {
      processUnnamed(request, last);
      return;
    }
    deferred.remove(Waiting.of(request));
    Problems problems = problemsOf(request, type);
    try {
      process(request, type, pools, classes, problems, last);
    } catch (RuntimeException | StackOverflowError | LinkageError failure) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      problems = problemsOf(request, type);
      problems.error(Problem.PooledInternal, request.origin(), trace);
      problems.print(processingEnv.getMessager());
    }
  }

  private List<Request> requestsOf(RoundEnvironment round) {
    Elements elements = processingEnv.getElementUtils();
    List<Request> requests = new ArrayList<>();
    for (Waiting waiting : deferred) {
      Element origin =
          waiting.isPackage
              ? elements.getPackageElement(waiting.origin)
              : elements.getTypeElement(waiting.origin);
      if (origin != null) {
        Request.on(origin).stream()
            .filter(request -> request.index() == waiting.index)
            .forEach(requests::add);
      }
    }
    deferred.clear();
    Set<Element> origins = new LinkedHashSet<>();
    for (String name : ASKING) {
      TypeElement annotation = elements.getTypeElement(name);
      if (annotation != null) {
        origins.addAll(round.getElementsAnnotatedWith(annotation));
      }
    }
    origins.forEach(origin -> requests.addAll(Request.on(origin)));
    return requests;
  }

  /** What {@code @Pooled.Type} names that is no class, or none yet. */
  private void processUnnamed(Request request, boolean last) {
    TypeMirror named = request.named();
    if (named == null) {
      // In the last round, the compiler itself says what does not exist.
      if (!last) {
        defer(request);
      }
      return;
    }
    TypeQuestions questions =
        new TypeQuestions(processingEnv.getElementUtils(), processingEnv.getTypeUtils());
    boolean array = named.getKind() == TypeKind.ARRAY;
    Problems problems =
        new Problems(request, questions.simpleName(named), "@Pooled.Type", this::isInSource);
    problems.errorAt(
        Problem.PooledType,
        request.origin(),
        request.annotation(),
        Annotations.written(request.annotation(), "value"),
        questions.simpleName(named) + (array ? " is an array type" : " is no class"),
        "there is no class to make a pool of",
        array ? "Name a class that holds such an array in a final field" : "Name a class");
    problems.print(processingEnv.getMessager());
  }

  private void process(
      Request request,
      TypeElement type,
      ComingPools pools,
      ClassFinder classes,
      Problems problems,
      boolean last) {
    Elements elements = processingEnv.getElementUtils();
    Types typeUtils = processingEnv.getTypeUtils();
    TypeQuestions questions = new TypeQuestions(elements, typeUtils);
    Wording wording = new Wording(elements, questions, type, request.home());
    DeclarationReader reader =
        new DeclarationReader(elements, typeUtils, request, type, pools, wording, problems);
    boolean waits = waitsForLombok(request, type, questions) && !last;
    if (waits || reader.isIncomplete()) {
      if (last) {
        reader.reportUnresolved();
        problems.print(processingEnv.getMessager());
      } else {
        defer(request);
      }
      return;
    }
    reportTakenName(request, type, pools, problems);
    PooledDeclaration declaration = reader.read();
    if (declaration != null) {
      ResetPlanner planner =
          new ResetPlanner(
              questions,
              request.home(),
              wording,
              declaration.subclassed(),
              declaration.settings(),
              problems);
      List<Reset> resets =
          request.foreign()
              ? new ForeignPlanner(questions, declaration, wording, problems).plan()
              : planner.plan(declaration.fields());
      // In the last round of a build that has failed, javac would only warn of one more file.
      if (!problems.hasErrors() && !(last && failed)) {
        PoolModeler modeler = new PoolModeler(elements, classes, questions, declaration);
        write(modeler.model(resets, planner.owned()), request, problems);
      }
    }
    problems.print(processingEnv.getMessager());
  }

  private void reportTakenName(
      Request request, TypeElement type, ComingPools pools, Problems problems) {
    ClassName pool = request.pool(type);
    if (pools.count(pool) > 1) {
      boolean again = pools.count(pool, type) > 1;
      problems.error(
          Problem.PooledName,
          type,
          again ? "asked for twice" : "the name of another class's pool too",
          again
              ? "Remove one of the annotations"
              : request.foreign() ? MOVE : "Rename one of the two");
    } else if (inSource.contains(pool.canonicalName())) {
      reportExisting(request, type, problems);
    }
  }

  private static void reportExisting(Request request, Element at, Problems problems) {
    problems.error(
        Problem.PooledName,
        at,
        "a class that exists already",
        request.foreign() ? MOVE : "Rename one of the two");
  }

  private void write(PoolModel model, Request request, Problems problems) {
    try {
      // At once: JavaPoet would hand each word to the compiler's file by itself.
      String text = new PoolWriter(model).write(request.origin()).toString();
      String name = model.pool().canonicalName();
      try (Writer file =
          processingEnv.getFiler().createSourceFile(name, request.origin()).openWriter()) {
        file.write(text);
      }
      written = true;
    } catch (FilerException taken) {
      reportExisting(request, request.origin(), problems);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void defer(Request request) {
    deferred.add(Waiting.of(request));
  }

  /**
   * Whether Lombok has not done its work on a class yet, as far as one can know.
   *
   * <p>It may be called after us, and even before us it shows at first only what it adds, and not
   * what it changes. It makes the compiler ask once more; where it is part of the compiler, as in
   * Eclipse, the last round serves as well.
   */
  private boolean waitsForLombok(Request request, TypeElement type, TypeQuestions questions) {
    return questions.hierarchy(type.asType()).stream()
            .anyMatch(owner -> isInSource(owner) && Lombok.changes(owner))
        && lookedAtTwice.add(request.pool(type).canonicalName());
  }

  private Problems problemsOf(Request request, TypeElement type) {
    return new Problems(
        request,
        String.join(".", ClassName.get(type).simpleNames()),
        request.pool(type).simpleName(),
        this::isInSource);
  }

  private boolean isInSource(Element element) {
    if (element instanceof PackageElement) {
      // Only a package that bears an annotation is ever asked about.
      return true;
    }
    Element outermost = element;
    while (outermost.getEnclosingElement() instanceof TypeElement enclosing) {
      outermost = enclosing;
    }
    return outermost instanceof TypeElement type
        && inSource.contains(type.getQualifiedName().toString());
  }
}
