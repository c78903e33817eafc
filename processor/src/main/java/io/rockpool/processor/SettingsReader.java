package io.rockpool.processor;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads what the user chose in {@code @Pooled}, and reports what makes no sense. */
final class SettingsReader {

  private final Elements elements;
  private final TypeElement type;
  private final AnnotationMirror annotation;
  private final Problems problems;

  SettingsReader(
      Elements elements, TypeElement type, AnnotationMirror annotation, Problems problems) {
    this.elements = elements;
    this.type = type;
    this.annotation = annotation;
    this.problems = problems;
  }

  Settings read() {
    int capacity = integer("capacity", 1);
    int maxCapacity = integer("maxCapacity", Settings.LIMIT);
    String exhaustion = constant("onExhausted", "FAIL");
    if (constant("threading", "CONFINED").equals("SHARED")) {
      error(Problem.PooledThreading, "threading");
    } else if (exhaustion.equals("WAIT")) {
      error(Problem.PooledExhaustion, "onExhausted");
    }
    String plural = type.getSimpleName() + " objects";
    if (capacity < 1) {
      error(Problem.PooledCapacity, "capacity", capacity, "an object");
    } else if (capacity > Settings.LIMIT) {
      error(Problem.PooledCapacity, "capacity", capacity, "that many objects");
    }
    if (Annotations.written(annotation, "maxCapacity") != null) {
      if (!exhaustion.equals("GROW")) {
        error(
            Problem.PooledMaxCapacity,
            "maxCapacity",
            maxCapacity,
            "onExhausted is " + exhaustion + ", so the pool never grows",
            "Use onExhausted = Exhaustion.GROW, or leave maxCapacity out");
      } else if (maxCapacity < capacity) {
        error(
            Problem.PooledMaxCapacity,
            "maxCapacity",
            maxCapacity,
            "the pool begins with " + capacity + " " + plural,
            "Use a value between " + capacity + " and " + Settings.LIMIT);
      } else if (maxCapacity > Settings.LIMIT) {
        error(
            Problem.PooledMaxCapacity,
            "maxCapacity",
            maxCapacity,
            "a pool can hold at most " + Settings.LIMIT + " objects",
            "Use a value between " + capacity + " and " + Settings.LIMIT);
      }
    }
    return new Settings(
        capacity,
        maxCapacity,
        switch (exhaustion) {
          case "GROW" -> Settings.Exhaustion.GROW;
          case "UNPOOLED" -> Settings.Exhaustion.UNPOOLED;
          default -> Settings.Exhaustion.FAIL;
        },
        constant("reset", "ON_RELEASE").equals("ON_ACQUIRE"));
  }

  /**
   * The value of a member; what is missing or broken in the source, the compiler reports by itself.
   */
  private int integer(String member, int otherwise) {
    return value(member) instanceof Integer number ? number : otherwise;
  }

  private String constant(String member, String otherwise) {
    return value(member) instanceof VariableElement constant
        ? constant.getSimpleName().toString()
        : otherwise;
  }

  private @Nullable Object value(String member) {
    return Annotations.value(elements, annotation, member);
  }

  private void error(Problem problem, String member, Object... details) {
    problems.errorAt(problem, type, annotation, Annotations.written(annotation, member), details);
  }
}
