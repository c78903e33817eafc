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
    for (TypeElement type : types) {
      try {
        process(type, pools, round);
      } catch (RuntimeException | StackOverflowError | LinkageError failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        Problems problems = problemsOf(type);
        problems.error(Problem.PooledInternal, type, trace);
        problems.print(processingEnv.getMessager());
      }
    }
    if (round.processingOver()) {
      lookedAtTwice.clear();
      inSource.clear();
    }
    return true;
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

  private void process(TypeElement type, ComingPools pools, RoundEnvironment round) {
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
    boolean last = round.processingOver();
    boolean waits = waitsForLombok(type, questions) && !last;
    if (waits || reader.isIncomplete()) {
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
      // In the last round of a build that has failed, javac would only warn of one more file.
      if (!problems.hasErrors() && !(last && round.errorRaised())) {
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
      // At once: JavaPoet would hand each word to the compiler's file by itself.
      String text = new PoolWriter(model).write(type).toString();
      String name = PoolModeler.poolName(type).canonicalName();
      try (Writer file = processingEnv.getFiler().createSourceFile(name, type).openWriter()) {
        file.write(text);
      }
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
   * Whether Lombok has not done its work on a class yet, as far as one can know.
   *
   * <p>It may be called after us, and even before us it shows at first only what it adds, and not
   * what it changes. It makes the compiler ask once more; where it is part of the compiler, as in
   * Eclipse, the last round serves as well.
   */
  private boolean waitsForLombok(TypeElement type, TypeQuestions questions) {
    return questions.hierarchy(type.asType()).stream()
            .anyMatch(owner -> isInSource(owner) && Lombok.changes(owner))
        && lookedAtTwice.add(type.getQualifiedName().toString());
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
