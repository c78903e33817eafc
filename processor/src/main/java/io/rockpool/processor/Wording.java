package io.rockpool.processor;

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

  Wording(Elements elements, TypeQuestions questions, TypeElement type) {
    this.elements = elements;
    this.questions = questions;
    this.type = type;
    this.home = elements.getPackageOf(type);
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
        : "is visible only in " + elements.getPackageOf(element).getQualifiedName();
  }

  /** Why a method cannot be called on an object, whatever it takes and returns; or null. */
  @Nullable String flaw(ExecutableElement method) {
    TypeMirror thrown = questions.checkedException(method);
    return !questions.isAccessible(method, home)
        ? hidden(method)
        : method.getModifiers().contains(Modifier.STATIC)
            ? "is static"
            : thrown != null
                ? "declares the checked exception " + questions.simpleName(thrown)
                : null;
  }

  /** The least visibility with which a class or member can be used by the pool. */
  String visible(Element element) {
    return elements.getPackageOf(element).getQualifiedName().equals(home.getQualifiedName())
        ? "package-private"
        : "public";
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
