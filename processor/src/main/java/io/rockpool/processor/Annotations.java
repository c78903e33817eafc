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

  /** What was written for a member of an annotation, or null if it was left out. */
  static @Nullable AnnotationValue written(AnnotationMirror annotation, String member) {
    return value(annotation.getElementValues(), member);
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
