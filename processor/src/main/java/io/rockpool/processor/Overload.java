package io.rockpool.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * One of the ways to acquire an object: what it takes.
 *
 * @param typed the hook whose parameters it has, or null
 * @param timeout the parameter that says how long to wait, or null
 */
record Overload(@Nullable Hook typed, @Nullable String timeout) {

  /** All ways to acquire from a pool: plainly, and with the arguments of each hook. */
  static List<Overload> of(PoolModel model) {
    List<Overload> overloads = new ArrayList<>();
    for (List<Hook> hooks : SharedAcquireWriter.overloads(model)) {
      Hook typed = SharedAcquireWriter.typed(hooks);
      overloads.add(new Overload(typed, null));
      if (model.waits()) {
        overloads.add(new Overload(typed, SharedAcquireWriter.timeout(typed)));
      }
    }
    return overloads;
  }

  /** Begins a public method that takes the same. */
  MethodSpec.Builder method(Shape shape, String name, CodeBlock doc, TypeName result) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addJavadoc(doc)
            .addModifiers(Modifier.PUBLIC)
            .returns(result)
            .addParameters(shape.parameters(parameters()));
    if (timeout != null) {
      method
          .addParameter(ParameterSpec.builder(Duration.class, timeout).build())
          .addException(InterruptedException.class);
    }
    return method;
  }

  /** What a call passes on. */
  String arguments() {
    List<String> names = new ArrayList<>(parameters().stream().map(Parameter::name).toList());
    if (timeout != null) {
      names.add(timeout);
    }
    return String.join(", ", names);
  }

  /** A variable beside the parameters: the first candidate that is free. */
  String variable(String... candidates) {
    Set<String> taken = new TreeSet<>();
    parameters().forEach(parameter -> taken.add(parameter.name()));
    if (timeout != null) {
      taken.add(timeout);
    }
    return Names.free(taken, candidates);
  }

  private List<Parameter> parameters() {
    return SharedAcquireWriter.parameters(typed);
  }
}
