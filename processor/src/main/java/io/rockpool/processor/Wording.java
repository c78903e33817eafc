package io.rockpool.processor;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** How messages about one class call its members. */
final class Wording {

  private final Elements elements;
  private final TypeQuestions questions;
  private final TypeElement type;
  private final PackageElement home;

  Wording(Elements elements, TypeQuestions questions, TypeElement type, PackageElement home) {
    this.elements = elements;
    this.questions = questions;
    this.type = type;
    this.home = home;
  }

  /** A member as a subject: {@code Field 'price'}, with its class where that is another. */
  String subject(Element member) {
    ElementKind kind = member.getKind();
    if (member instanceof TypeElement) {
      return member.getSimpleName().toString();
    }
    if (kind == ElementKind.CONSTRUCTOR) {
      return "Constructor " + quoted((ExecutableElement) member);
    }
    String subject = (kind.isField() ? "Field '" : "Method '") + member.getSimpleName() + "'";
    return member.getEnclosingElement() instanceof TypeElement owner && isInherited(member)
        ? subject + " of " + owner.getSimpleName()
        : subject;
  }

  /** Whether a member belongs to a superclass. */
  boolean isInherited(Element member) {
    return !type.equals(member.getEnclosingElement());
  }

  /** The class itself, by its simple name. */
  String pooled() {
    return type.getSimpleName().toString();
  }

  /** A constructor or method with its parameters: {@code 'Order(long)'}. */
  String quoted(ExecutableElement member) {
    String name =
        (member.getKind() == ElementKind.CONSTRUCTOR ? type : member).getSimpleName().toString();
    return member.getParameters().stream()
        .map(parameter -> questions.simpleName(parameter.asType()))
        .collect(Collectors.joining(", ", "'" + name + "(", ")'"));
  }

  /** Why a class or member cannot be used: {@code is private}. */
  String hidden(Element element) {
    return element.getModifiers().contains(Modifier.PRIVATE)
        ? "is private"
        : isLost(element)
            ? "is package-private and not inherited by way of another package"
            : "is visible only in " + elements.getPackageOf(element).getQualifiedName();
  }

  /** Why a method has nothing to do with a field, whatever its name says; or null. */
  @Nullable String strange(ExecutableElement method, Element field) {
    if (!(field.getEnclosingElement() instanceof TypeElement owner)
        || !(method.getEnclosingElement() instanceof TypeElement declaring)) {
      return null;
    }
    List<TypeElement> above = questions.hierarchy(owner.asType());
    if (!declaring.equals(owner) && declaring.getKind().isClass() && above.contains(declaring)) {
      // What knows nothing of the field, unless it is still to be written.
      boolean open = method.getModifiers().contains(Modifier.ABSTRACT);
      return open ? null : "is inherited";
    }
    for (TypeElement below : questions.hierarchy(type.asType())) {
      if (!above.contains(below)
          && below.getEnclosedElements().stream().anyMatch(each -> isField(each, field))
          && below.getEnclosedElements().stream().anyMatch(each -> isLike(each, method))) {
        return "is overridden in %s, where '%s' is another field"
            .formatted(below.getSimpleName(), field.getSimpleName());
      }
    }
    return null;
  }

  private static boolean isField(Element member, Element field) {
    return member.getKind() == ElementKind.FIELD
        && member.getSimpleName().equals(field.getSimpleName());
  }

  private static boolean isLike(Element member, ExecutableElement method) {
    return member instanceof ExecutableElement other
        && other.getSimpleName().equals(method.getSimpleName())
        && other.getParameters().size() == method.getParameters().size();
  }

  /** Whether the pooled class has lost a member of a superclass on the way. */
  private boolean isLost(Element element) {
    return element.getEnclosingElement() instanceof TypeElement owner
        && questions.isAccessible(element, home)
        && questions.hierarchy(type.asType()).contains(owner)
        && !questions.isInherited(element, type);
  }

  /** Why a method cannot be called on an object, whatever it takes and returns; or null. */
  @Nullable String flaw(ExecutableElement method) {
    TypeMirror thrown = questions.checkedException(method);
    return !questions.isAccessible(method, home) || isLost(method)
        ? hidden(method)
        : method.getModifiers().contains(Modifier.STATIC)
            ? "is static"
            : thrown != null
                ? "declares the checked exception " + questions.simpleName(thrown)
                : null;
  }

  /** The least visibility with which a class or member can be used by the pool. */
  String visible(Element element) {
    return isLost(element) ? "protected" : isNear(element) ? "package-private" : "public";
  }

  /** Whether an element is of the package that the pool is in. */
  boolean isNear(Element element) {
    return elements.getPackageOf(element).getQualifiedName().equals(home.getQualifiedName());
  }

  /** Several as one: {@code a, b and c}. */
  static String list(List<String> parts) {
    int last = parts.size() - 1;
    return last < 1
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }

  /** The name that somebody may have meant who wrote another; or null. */
  static @Nullable String nearest(String written, Collection<String> names) {
    String nearest = null;
    int least = written.length() / 3 + 2;
    for (String name : names) {
      int distance = distance(written.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
      if (distance < least) {
        least = distance;
        nearest = name;
      }
    }
    return nearest;
  }

  /** How many letters must be put in, left out or changed to make one name of another. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }

  /** A name with its article: {@code an Order}, {@code a User}, {@code an XML}. */
  static String withArticle(String name) {
    boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
    boolean vowel =
        acronym
            ? "AEFHILMNORSX".indexOf(name.charAt(0)) >= 0
            : "AEIO".indexOf(name.charAt(0)) >= 0 || name.matches("U(?!ni|ri|s|t).*");
    return (vowel ? "an " : "a ") + name;
  }
}
