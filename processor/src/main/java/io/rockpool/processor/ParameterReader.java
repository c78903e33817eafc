package io.rockpool.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of a user's method or constructor, as they are seen from the pooled class.
 */
final class ParameterReader {

  private final TypeQuestions questions;
  private final TypeElement type;
  private final PackageElement home;
  private final ComingPools pools;

  /**
   * Prepares to read.
   *
   * @param pools the pools that are about to be written
   */
  ParameterReader(
      TypeQuestions questions, TypeElement type, PackageElement home, ComingPools pools) {
    this.questions = questions;
    this.type = type;
    this.home = home;
    this.pools = pools;
  }

  List<Parameter> read(ExecutableElement method) {
    List<? extends TypeMirror> seen = seen(method);
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < seen.size(); i++) {
      String name = method.getParameters().get(i).getSimpleName().toString();
      parameters.add(
          new Parameter(
              typeName(seen.get(i)),
              Names.free(Names.OF_CLASSES, name, Names.prefixed(type, name))));
    }
    return parameters;
  }

  /** The first class among the parameters' types that generated code could not name, or null. */
  @Nullable TypeElement hidden(ExecutableElement method) {
    for (TypeMirror parameter : seen(method)) {
      TypeElement hidden = questions.hidden(parameter, home);
      if (hidden != null) {
        return hidden;
      }
    }
    return null;
  }

  /** The types of the parameters, as they are seen from the pooled class. */
  List<? extends TypeMirror> seen(ExecutableElement method) {
    return ((ExecutableType) questions.asMember(method, type)).getParameterTypes();
  }

  private TypeName typeName(TypeMirror parameter) {
    ClassName pool = pools.find(parameter, home);
    return pool != null ? pool : TypeNames.of(parameter);
  }
}
