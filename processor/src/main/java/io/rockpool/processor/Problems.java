package io.rockpool.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** All that is wrong with one class: collected first, printed at once. */
final class Problems {

  private record Entry(
      Diagnostic.Kind kind,
      String message,
      Element element,
      @Nullable AnnotationMirror annotation,
      @Nullable AnnotationValue value) {}

  private final Request request;
  private final String typeName;
  private final String poolName;
  private final Predicate<Element> inSource;
  private final List<Entry> entries = new ArrayList<>();

  /**
   * Begins with nothing.
   *
   * @param inSource whether an element stands in a file that is being compiled, so that a message
   *     can point to it
   */
  Problems(Request request, String typeName, String poolName, Predicate<Element> inSource) {
    this.request = request;
    this.typeName = typeName;
    this.poolName = poolName;
    this.inSource = inSource;
  }

  /** Adds an error at an element; {@code details} follow the names of the class and its pool. */
  void error(Problem problem, Element element, Object... details) {
    errorAt(problem, element, null, null, details);
  }

  /** Adds an error at an annotation or one of its values. */
  void errorAt(
      Problem problem,
      Element element,
      @Nullable AnnotationMirror annotation,
      @Nullable AnnotationValue value,
      Object... details) {
    add(Diagnostic.Kind.ERROR, problem, element, annotation, value, details);
  }

  /** Adds a remark that breaks no build, not even one that forbids warnings. */
  void note(Problem problem, Element element, Object... details) {
    add(Diagnostic.Kind.NOTE, problem, element, null, null, details);
  }

  boolean hasErrors() {
    return entries.stream().anyMatch(entry -> entry.kind == Diagnostic.Kind.ERROR);
  }

  /** Whether an element stands in a file that is being compiled. */
  boolean isInSource(Element element) {
    return inSource.test(element);
  }

  void print(Messager messager) {
    for (Entry entry : entries) {
      if (request.foreign() && (!inSource.test(entry.element) || isNamed(entry.element))) {
        messager.printMessage(entry.kind, entry.message, request.origin(), request.annotation());
      } else if (!inSource.test(entry.element)) {
        messager.printMessage(entry.kind, entry.message, request.origin());
      } else if (entry.annotation == null) {
        messager.printMessage(entry.kind, entry.message, entry.element);
      } else if (entry.value == null) {
        messager.printMessage(entry.kind, entry.message, entry.element, entry.annotation);
      } else {
        messager.printMessage(
            entry.kind, entry.message, entry.element, entry.annotation, entry.value);
      }
    }
  }

  /** Whether an element is the class that is named: its own file says nothing of a pool. */
  private boolean isNamed(Element element) {
    return element.equals(request.type());
  }

  private void add(
      Diagnostic.Kind kind,
      Problem problem,
      Element element,
      @Nullable AnnotationMirror annotation,
      @Nullable AnnotationValue value,
      Object... details) {
    Object[] arguments = new Object[details.length + 2];
    arguments[0] = typeName;
    arguments[1] = poolName;
    System.arraycopy(details, 0, arguments, 2, details.length);
    entries.add(new Entry(kind, problem.message(arguments), element, annotation, value));
  }
}
