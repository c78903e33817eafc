package io.rockpool.processor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Completion;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Our processor in an environment of proxies, as IntelliJ IDEA and Gradle wrap it, which note what
 * is asked and written.
 */
final class Wrapped implements Processor {

  private final PooledProcessor processor = new PooledProcessor();
  private final List<String> written = new ArrayList<>();
  private final Set<String> asked = new TreeSet<>();
  private final String failing;

  /**
   * Wraps a new processor.
   *
   * @param failing a method of {@link Elements} that fails when it is asked of {@code Broken};
   *     empty for none
   */
  Wrapped(String failing) {
    this.failing = failing;
  }

  /** What was created, each as {@code createSourceFile com.acme.OrderPool [com.acme.Order]}. */
  List<String> written() {
    return written;
  }

  /** The names of all classes that were asked for. */
  Set<String> asked() {
    return asked;
  }

  @Override
  public void init(ProcessingEnvironment environment) {
    UnaryOperator<Object> wrap =
        result -> {
          for (Class<?> type : List.of(Filer.class, Elements.class, Types.class, Messager.class)) {
            if (type.isInstance(result)) {
              return proxyOf(type, result);
            }
          }
          return result;
        };
    processor.init(proxy(ProcessingEnvironment.class, environment, wrap));
  }

  private <T> T proxyOf(Class<T> type, Object target) {
    return proxy(type, type.cast(target), UnaryOperator.identity());
  }

  private <T> T proxy(Class<T> type, T target, UnaryOperator<Object> wrap) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (method.getName().equals("getTypeElement")) {
                asked.add(arguments[arguments.length - 1].toString());
              }
              if (method.getName().startsWith("create")) {
                Element[] origins = (Element[]) arguments[arguments.length - 1];
                written.add(method.getName() + " " + arguments[0] + " " + Arrays.toString(origins));
              }
              if (method.getName().equals(failing) && arguments[0].toString().endsWith("Broken")) {
                throw new IllegalStateException("out of order");
              }
              try {
                return wrap.apply(method.invoke(target, arguments));
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            }));
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return processor.process(annotations, proxyOf(RoundEnvironment.class, round));
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
    return List.of();
  }
}
