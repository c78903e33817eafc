package io.rockpool.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Types as generated code writes them. */
final class TypeNames {

  private TypeNames() {}

  /** The name of a type; a raw one with wildcards, since a raw type would be warned of. */
  static TypeName of(TypeMirror type) {
    if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && declared.getTypeArguments().isEmpty()
        && !element.getTypeParameters().isEmpty()) {
      return withWildcards(element);
    }
    return TypeName.get(type);
  }

  /** The name of a type with an annotation that has no members. */
  static TypeName annotated(TypeMirror type, TypeElement annotation) {
    return of(type).annotated(AnnotationSpec.builder(ClassName.get(annotation)).build());
  }

  /**
   * The name of a type with the annotation on it that says that it may be null, if there is one.
   */
  static TypeName nullable(TypeMirror type) {
    TypeElement nullable = Annotations.nullable(type);
    return nullable == null ? of(type) : annotated(type, nullable);
  }

  private static TypeName withWildcards(TypeElement element) {
    TypeName[] arguments =
        element.getTypeParameters().stream()
            .map(parameter -> WildcardTypeName.subtypeOf(Object.class))
            .toArray(TypeName[]::new);
    return ParameterizedTypeName.get(ClassName.get(element), arguments);
  }

  /** Collects the simple names that a type mentions. */
  static void collect(TypeName type, Set<String> names) {
    if (type instanceof ClassName name) {
      names.addAll(name.simpleNames());
    } else if (type instanceof ArrayTypeName array) {
      collect(array.componentType(), names);
    } else if (type instanceof ParameterizedTypeName parameterized) {
      collect(parameterized.rawType(), names);
      parameterized.typeArguments().forEach(argument -> collect(argument, names));
    } else if (type instanceof TypeVariableName variable) {
      names.add(variable.name());
    } else if (type instanceof WildcardTypeName wildcard) {
      wildcard.upperBounds().forEach(bound -> collect(bound, names));
      wildcard.lowerBounds().forEach(bound -> collect(bound, names));
    }
  }
}
