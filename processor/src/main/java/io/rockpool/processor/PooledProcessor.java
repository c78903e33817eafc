package io.rockpool.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
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
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Writes a pool for each class that is annotated with {@code @Pooled}. */
@AutoService(Processor.class)
public final class PooledProcessor extends AbstractProcessor {

  private static final String EXISTS = "a class that exists already";

  /**
   * Classes that wait for a type to be generated, by name: their elements are of no use in a later
   * round.
   */
  private final Set<String> deferred = new LinkedHashSet<>();

  /** Classes that were looked at a second time on account of Lombok. */
  private final Set<String> lookedAtTwice = new HashSet<>();

  /** The top-level classes that are being compiled, so that messages can point into them. */
  private final Set<String> inSource = new HashSet<>();

  /** Whether this round has brought a pool, so that there will be another round. */
  private boolean written;

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
    List<TypeElement> types = typesOf(round);
    ComingPools pools = new ComingPools();
    types.forEach(type -> pools.add(PoolModeler.poolName(type)));
    boolean last = round.processingOver();
    List<TypeElement> doubtful = new ArrayList<>();
    written = false;
    for (TypeElement type : types) {
      ComingPools known = last ? pools : pools.withoutGuessing();
      attempt(type, known, last);
      if (known.isDoubtful()) {
        doubtful.add(type);
      }
    }
    // Once other pools exist, the compiler tells which one is meant; if none comes, nobody does.
    if (!written) {
      doubtful.forEach(type -> attempt(type, pools, last));
    }
    if (last) {
      lookedAtTwice.clear();
      inSource.clear();
    }
    return true;
  }

  private void attempt(TypeElement type, ComingPools pools, boolean last) {
    deferred.remove(type.getQualifiedName().toString());
    try {
      process(type, pools, last);
    } catch (RuntimeException | StackOverflowError | LinkageError failure) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      Problems problems = problemsOf(type);
      problems.error(Problem.PooledInternal, type, trace);
      problems.print(processingEnv.getMessager());
    }
  }

  private List<TypeElement> typesOf(RoundEnvironment round) {
    List<TypeElement> types = new ArrayList<>();
    for (String name : deferred) {
      TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
      if (type != null) {
        types.add(type);
      }
    }
    deferred.clear();
    TypeElement pooled = processingEnv.getElementUtils().getTypeElement(Annotations.POOLED);
    if (pooled != null) {
      for (Element element : round.getElementsAnnotatedWith(pooled)) {
        if (element instanceof TypeElement type) {
          types.add(type);
        }
      }
    }
    for (String name : List.of("Type", "Types")) {
      TypeElement annotation =
          processingEnv.getElementUtils().getTypeElement(Annotations.POOLED + "." + name);
      if (annotation != null) {
        round.getElementsAnnotatedWith(annotation).forEach(this::reportNotYet);
      }
    }
    return types;
  }

  private void process(TypeElement type, ComingPools pools, boolean last) {
    AnnotationMirror annotation = Annotations.find(type, Annotations.POOLED);
    if (annotation == null) {
      return;
    }
    Elements elements = processingEnv.getElementUtils();
    Types typeUtils = processingEnv.getTypeUtils();
    TypeQuestions questions = new TypeQuestions(elements, typeUtils);
    Wording wording = new Wording(elements, questions, type);
    Problems problems = problemsOf(type);
    DeclarationReader reader =
        new DeclarationReader(elements, typeUtils, type, annotation, pools, wording, problems);
    if (reader.isIncomplete()) {
      if (last) {
        reader.reportUnresolved();
        problems.print(processingEnv.getMessager());
      } else {
        defer(type);
      }
      return;
    }
    reportTakenName(type, pools, problems);
    PooledDeclaration declaration = reader.read();
    if (declaration != null) {
      ResetPlanner planner =
          new ResetPlanner(
              questions, elements.getPackageOf(type), wording, declaration.subclassed(), problems);
      List<Reset> resets = planner.plan(declaration.fields());
      if (waitsForLombok(type, declaration, problems)) {
        defer(type);
        return;
      }
      if (!problems.hasErrors()) {
        write(new PoolModeler(elements, typeUtils, declaration).model(resets), type, problems);
      }
    }
    problems.print(processingEnv.getMessager());
  }

  private void reportTakenName(TypeElement type, ComingPools pools, Problems problems) {
    ClassName pool = PoolModeler.poolName(type);
    if (pools.count(pool) > 1) {
      problems.error(Problem.PooledName, type, "the name of another class's pool too");
    } else if (inSource.contains(pool.canonicalName())) {
      problems.error(Problem.PooledName, type, EXISTS);
    }
  }

  private void write(PoolModel model, TypeElement type, Problems problems) {
    try {
      new PoolWriter(model).write(type).writeTo(processingEnv.getFiler());
      written = true;
    } catch (FilerException taken) {
      problems.error(Problem.PooledName, type, EXISTS);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void defer(TypeElement type) {
    deferred.add(type.getQualifiedName().toString());
  }

  /**
   * Lombok adds accessors after it has been called, which may be after us; it makes the compiler
   * ask once more.
   */
  private boolean waitsForLombok(
      TypeElement type, PooledDeclaration declaration, Problems problems) {
    boolean touched =
        Annotations.hasLombok(type)
            || declaration.fields().stream()
                .anyMatch(
                    field ->
                        Annotations.hasLombok(field.element())
                            || Annotations.hasLombok(field.owner()));
    return touched && problems.hasErrors() && lookedAtTwice.add(type.getQualifiedName().toString());
  }

  private void reportNotYet(Element element) {
    processingEnv
        .getMessager()
        .printMessage(
            javax.tools.Diagnostic.Kind.ERROR,
            Problem.PooledNotYet.message(
                "", "", "Type", "Write a class that extends the library's, and annotate that"),
            element);
  }

  private Problems problemsOf(TypeElement type) {
    return new Problems(
        type,
        String.join(".", ClassName.get(type).simpleNames()),
        PoolModeler.poolName(type).simpleName(),
        this::isInSource);
  }

  private boolean isInSource(Element element) {
    Element outermost = element;
    while (outermost.getEnclosingElement() instanceof TypeElement enclosing) {
      outermost = enclosing;
    }
    return outermost instanceof TypeElement type
        && inSource.contains(type.getQualifiedName().toString());
  }
}
