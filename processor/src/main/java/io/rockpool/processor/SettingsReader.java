package io.rockpool.processor;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads what the user chose in {@code @Pooled}, and reports what makes no sense. */
final class SettingsReader {

  private final Elements elements;
  private final Request request;
  private final TypeElement type;
  private final AnnotationMirror annotation;
  private final Problems problems;

  SettingsReader(Elements elements, Request request, TypeElement type, Problems problems) {
    this.elements = elements;
    this.request = request;
    this.type = type;
    this.annotation = request.annotation();
    this.problems = problems;
  }

  /** Whether all that was written can be read. */
  boolean isReadable() {
    return Annotations.isReadable(annotation);
  }

  Settings read() {
    int capacity = integer("capacity", 1);
    int maxCapacity = integer("maxCapacity", Settings.LIMIT);
    String exhaustion = constant("onExhausted", "FAIL");
    boolean shared = constant("threading", "CONFINED").equals("SHARED");
    if (exhaustion.equals("WAIT") && !shared) {
      error(Problem.PooledExhaustion, "onExhausted");
    }
    String tooMany = "which is more than any pool can hold";
    if (capacity < 1) {
      String one = Wording.withArticle(type.getSimpleName().toString());
      error(Problem.PooledCapacity, "capacity", capacity, "so the pool could never hold " + one);
    } else if (capacity > Settings.LIMIT) {
      error(Problem.PooledCapacity, "capacity", capacity, tooMany);
    } else if (Annotations.written(annotation, "maxCapacity") != null) {
      String range = "Use a value between " + capacity + " and " + Settings.LIMIT;
      if (!exhaustion.equals("GROW")) {
        error(
            Problem.PooledMaxCapacity,
            "maxCapacity",
            maxCapacity,
            "but onExhausted is " + exhaustion + ", so the pool never grows",
            "Use onExhausted = Exhaustion.GROW, or remove maxCapacity");
      } else if (maxCapacity < capacity) {
        error(
            Problem.PooledMaxCapacity,
            "maxCapacity",
            maxCapacity,
            "but capacity is " + capacity + ", so the pool would begin beyond its maximum",
            range);
      } else if (maxCapacity > Settings.LIMIT) {
        error(Problem.PooledMaxCapacity, "maxCapacity", maxCapacity, tooMany, range);
      }
    }
    return new Settings(
        capacity,
        maxCapacity,
        switch (exhaustion) {
          case "GROW" -> Settings.Exhaustion.GROW;
          case "UNPOOLED" -> Settings.Exhaustion.UNPOOLED;
          case "WAIT" -> Settings.Exhaustion.WAIT;
          default -> Settings.Exhaustion.FAIL;
        },
        constant("reset", "ON_RELEASE").equals("ON_ACQUIRE"),
        shared);
  }

  /** The value of a member; what is missing in the source, the compiler reports by itself. */
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
    problems.errorAt(
        problem, request.origin(), annotation, Annotations.written(annotation, member), details);
  }
}
