package io.rockpool.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The annotations that users write, by name.
 *
 * <p>The processor does not depend on the runtime, so it reads them as mirrors only.
 */
final class Annotations {

  static final String POOLED = "io.rockpool.Pooled";

  private Annotations() {}

  /** The annotation of a qualified name on an element, or null. */
  static @Nullable AnnotationMirror find(Element element, String name) {
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      if (annotation.getAnnotationType().asElement() instanceof TypeElement type
          && type.getQualifiedName().contentEquals(name)) {
        return annotation;
      }
    }
    return null;
  }

  /** The annotation {@code @Pooled.…} on an element, or null. */
  static @Nullable AnnotationMirror nested(Element element, String simpleName) {
    return find(element, POOLED + "." + simpleName);
  }

  static boolean has(Element element, String simpleName) {
    return nested(element, simpleName) != null;
  }

  /** Each {@code @Pooled.Type} on an element, also where there are several. */
  static List<AnnotationMirror> types(Element element) {
    List<AnnotationMirror> found = new ArrayList<>();
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      if (isNested(annotation, "Type")) {
        found.add(annotation);
      } else if (isNested(annotation, "Types")) {
        AnnotationValue all = written(annotation, "value");
        for (AnnotationValue each : elementsOf(all)) {
          if (each.getValue() instanceof AnnotationMirror mirror) {
            found.add(mirror);
          }
        }
      }
    }
    return found;
  }

  /** The elements of an array in an annotation. */
  static List<AnnotationValue> elementsOf(@Nullable AnnotationValue array) {
    List<AnnotationValue> found = new ArrayList<>();
    if (array != null && array.getValue() instanceof List<?> list) {
      for (Object each : list) {
        if (each instanceof AnnotationValue value) {
          found.add(value);
        }
      }
    }
    return found;
  }

  private static boolean isNested(AnnotationMirror annotation, String simpleName) {
    return annotation.getAnnotationType().asElement() instanceof TypeElement type
        && type.getQualifiedName().contentEquals(POOLED + "." + simpleName);
  }

  /** What was written for a member of an annotation, or null if it was left out. */
  static @Nullable AnnotationValue written(AnnotationMirror annotation, String member) {
    return value(annotation.getElementValues(), member);
  }

  /**
   * Whether all that was written can be read. A constant of a class that does not exist yet cannot;
   * and what is wrong in itself, the compiler reports.
   */
  static boolean isReadable(AnnotationMirror annotation) {
    return annotation.getElementValues().entrySet().stream()
        .allMatch(entry -> isReadable(entry.getKey().getReturnType(), entry.getValue()));
  }

  private static boolean isReadable(TypeMirror type, AnnotationValue value) {
    return switch (type.getKind()) {
      case INT -> value.getValue() instanceof Integer;
      case BOOLEAN -> value.getValue() instanceof Boolean;
      case ARRAY ->
          elementsOf(value).stream().allMatch(element -> element.getValue() instanceof String);
      default ->
          value.getValue() instanceof VariableElement || value.getValue() instanceof TypeMirror;
    };
  }

  /** The value of a member, the default if it was left out; null if the source is broken there. */
  static @Nullable Object value(Elements elements, AnnotationMirror annotation, String member) {
    AnnotationValue value = value(elements.getElementValuesWithDefaults(annotation), member);
    return value == null ? null : value.getValue();
  }

  /** The annotation by which somebody says that a field may be null, whosever it is; or null. */
  static @Nullable TypeElement nullable(VariableElement field) {
    List<AnnotationMirror> annotations = new ArrayList<>(field.getAnnotationMirrors());
    annotations.addAll(field.asType().getAnnotationMirrors());
    return nullable(annotations);
  }

  /** The annotation by which a type within a type says that it may be null; or null. */
  static @Nullable TypeElement nullable(TypeMirror type) {
    return nullable(type.getAnnotationMirrors());
  }

  private static @Nullable TypeElement nullable(List<? extends AnnotationMirror> annotations) {
    for (AnnotationMirror annotation : annotations) {
      if (annotation.getAnnotationType().asElement() instanceof TypeElement type
          && type.getSimpleName().contentEquals("Nullable")) {
        return type;
      }
    }
    return null;
  }

  private static @Nullable AnnotationValue value(
      Map<? extends ExecutableElement, ? extends AnnotationValue> values, String member) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        values.entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(member)) {
        return entry.getValue();
      }
    }
    return null;
  }
}
