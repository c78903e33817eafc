package io.rockpool.processor;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * An annotation that asks for a pool: {@code @Pooled} on a class, or {@code @Pooled.Type} on
 * another class or a package, which names the class.
 *
 * @param origin what bears the annotation
 * @param annotation the annotation
 * @param index which of the requests on that element it is
 * @param home the package of the pool
 * @param foreign whether the class is named rather than annotated
 * @param named what is to be pooled; null if that does not exist, or not yet
 */
record Request(
    Element origin,
    AnnotationMirror annotation,
    int index,
    PackageElement home,
    boolean foreign,
    @Nullable TypeMirror named) {

  /** All requests on an element, in order. */
  static List<Request> on(Element origin) {
    Element outermost = origin;
    while (!(outermost instanceof PackageElement)) {
      outermost = Objects.requireNonNull(outermost.getEnclosingElement());
    }
    PackageElement home = (PackageElement) outermost;
    List<Request> requests = new ArrayList<>();
    AnnotationMirror pooled = Annotations.find(origin, Annotations.POOLED);
    if (pooled != null && origin instanceof TypeElement type) {
      requests.add(new Request(origin, pooled, 0, home, false, type.asType()));
    }
    for (AnnotationMirror annotation : Annotations.types(origin)) {
      AnnotationValue value = Annotations.written(annotation, "value");
      TypeMirror named =
          value != null
                  && value.getValue() instanceof TypeMirror mirror
                  && mirror.getKind() != TypeKind.ERROR
              ? mirror
              : null;
      requests.add(new Request(origin, annotation, requests.size(), home, true, named));
    }
    return requests;
  }

  /** The class to be pooled; null for what is none, or does not exist yet. */
  @Nullable TypeElement type() {
    return named instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
        ? element
        : null;
  }

  /** The pool of a class: {@code OrderPool}, {@code Outer_InnerPool}. */
  ClassName pool(TypeElement type) {
    return pool(home.getQualifiedName().toString(), type);
  }

  /** The pool of a class that is annotated itself. */
  static ClassName poolOf(TypeElement type) {
    return pool(ClassName.get(type).packageName(), type);
  }

  private static ClassName pool(String home, TypeElement type) {
    return ClassName.get(home, String.join("_", ClassName.get(type).simpleNames()) + "Pool");
  }
}
