package io.rockpool.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Another annotation processor of a user's: writes one source in each round until none is left. */
final class Generating extends AbstractProcessor {

  private final List<String> sources;

  Generating(String... sources) {
    this.sources = new ArrayList<>(List.of(sources));
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!sources.isEmpty()) {
      String source = sources.remove(0);
      try (Writer writer =
          processingEnv.getFiler().createSourceFile(Build.nameOf(source)).openWriter()) {
        writer.write(source);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return false;
  }
}
