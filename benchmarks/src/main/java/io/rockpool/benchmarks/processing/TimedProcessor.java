package io.rockpool.benchmarks.processing;

import java.util.Set;
import javax.annotation.processing.Completion;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** A processor and the time that is spent in it. */
final class TimedProcessor implements Processor {

  private final Processor processor;
  private long nanos;

  TimedProcessor(Processor processor) {
    this.processor = processor;
  }

  long nanos() {
    return nanos;
  }

  @Override
  public void init(ProcessingEnvironment environment) {
    long start = CpuTime.nanos();
    processor.init(environment);
    nanos += CpuTime.nanos() - start;
  }

  @Override
  @SuppressWarnings("DoNotClaimAnnotations") // The measured processor decides.
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    long start = CpuTime.nanos();
    try {
      return processor.process(annotations, round);
    } finally {
      nanos += CpuTime.nanos() - start;
    }
  }

  @Override
  public Set<String> getSupportedOptions() {
    return processor.getSupportedOptions();
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return processor.getSupportedAnnotationTypes();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return processor.getSupportedSourceVersion();
  }

  @Override
  public Iterable<? extends Completion> getCompletions(
      Element element, AnnotationMirror annotation, ExecutableElement member, String userText) {
    return processor.getCompletions(element, annotation, member, userText);
  }
}
