package io.rockpool.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** What Lombok makes of a class, as far as its annotations tell before it has been called. */
final class Lombok {

  /** Those that add and change nothing, and that stay in class files. */
  private static final Set<String> WITHOUT_EFFECT = Set.of("lombok.Generated", "lombok.NonNull");

  private static final List<String> LOCKS = List.of("lombok.Synchronized", "lombok.Locked");

  private Lombok() {}

  /**
   * Whether Lombok may change a class: its modifiers, its constructors, the fields and methods of
   * it.
   */
  static boolean changes(TypeElement type) {
    return isAnnotated(type) || type.getEnclosedElements().stream().anyMatch(Lombok::isAnnotated);
  }

  /** Whether a field is one that Lombok adds to lock upon: it is no state of the object. */
  static boolean isLock(VariableElement field, TypeElement owner) {
    return field.getSimpleName().contentEquals("$lock")
        && owner.getEnclosedElements().stream()
            .flatMap(member -> member.getAnnotationMirrors().stream())
            .anyMatch(annotation -> LOCKS.stream().anyMatch(nameOf(annotation)::startsWith));
  }

  /**
   * The name of a field without the prefix that {@code @Accessors(prefix = …)} takes off, or null:
   * {@code price} of {@code mPrice}.
   */
  static @Nullable String withoutPrefix(VariableElement field) {
    for (Element element = field; element != null; element = element.getEnclosingElement()) {
      AnnotationMirror accessors = Annotations.find(element, "lombok.experimental.Accessors");
      AnnotationValue value = accessors == null ? null : Annotations.written(accessors, "prefix");
      if (value != null && value.getValue() instanceof List<?> prefixes) {
        return withoutPrefix(field.getSimpleName().toString(), prefixes);
      }
    }
    return null;
  }

  private static @Nullable String withoutPrefix(String name, List<?> prefixes) {
    for (Object each : prefixes) {
      String prefix = String.valueOf(((AnnotationValue) each).getValue());
      int length = prefix.length();
      if (length < name.length() && name.startsWith(prefix)) {
        char first = name.charAt(length);
        // "magnitude" has not the prefix "m".
        boolean split =
            length == 0
                || !Character.isLetter(prefix.charAt(length - 1))
                || !Character.isLowerCase(first);
        if (split) {
          return Character.toLowerCase(first) + name.substring(length + 1);
        }
      }
    }
    return null;
  }

  /**
   * How a class gets a constructor without parameters if Lombok writes its constructors, or null.
   */
  static @Nullable String constructorFix(TypeElement type) {
    List<String> present = new ArrayList<>();
    type.getAnnotationMirrors().forEach(annotation -> present.add(nameOf(annotation)));
    if (present.contains("lombok.Value")) {
      return "Use @Data instead of @Value, whose objects never change";
    }
    if (present.contains("lombok.Builder")) {
      return "Add @NoArgsConstructor and @AllArgsConstructor";
    }
    return present.stream()
            .anyMatch(name -> name.endsWith(".SuperBuilder") || name.endsWith("ArgsConstructor"))
        ? "Add @NoArgsConstructor"
        : null;
  }

  private static boolean isAnnotated(Element element) {
    return element.getAnnotationMirrors().stream()
        .map(Lombok::nameOf)
        .anyMatch(name -> name.startsWith("lombok.") && !WITHOUT_EFFECT.contains(name));
  }

  private static String nameOf(AnnotationMirror annotation) {
    return annotation.getAnnotationType().asElement() instanceof TypeElement type
        ? type.getQualifiedName().toString()
        : "";
  }
}
