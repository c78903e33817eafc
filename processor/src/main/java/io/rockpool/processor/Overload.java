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
 * One of the ways to acquire an object: what it takes, and what runs then.
 *
 * @param hooks what runs: the hooks without parameters, then the one that takes its arguments
 * @param timeout the parameter that says how long to wait, or null
 */
record Overload(List<Hook> hooks, @Nullable String timeout) {

  /** All ways to acquire from a pool: plainly, and with the arguments of each hook. */
  static List<Overload> of(PoolModel model) {
    List<Overload> overloads = new ArrayList<>();
    for (Overload untimed : untimed(model)) {
      overloads.add(untimed);
      if (model.waits()) {
        overloads.add(new Overload(untimed.hooks, untimed.variable("timeout", "patience")));
      }
    }
    return overloads;
  }

  /** Those that do not say how long to wait. */
  static List<Overload> untimed(PoolModel model) {
    List<Hook> plain = model.plainAcquireHooks();
    List<Overload> overloads = new ArrayList<>();
    overloads.add(new Overload(plain, null));
    for (Hook hook : model.acquireHooks()) {
      if (hook.hasParameters()) {
        List<Hook> all = new ArrayList<>(plain);
        all.add(hook);
        overloads.add(new Overload(all, null));
      }
    }
    return overloads;
  }

  /** The hook whose parameters it has, or null. */
  @Nullable Hook typed() {
    Hook last = hooks.isEmpty() ? null : hooks.get(hooks.size() - 1);
    return last != null && last.hasParameters() ? last : null;
  }

  /** What it takes, but for the time to wait. */
  List<Parameter> parameters() {
    Hook typed = typed();
    return typed == null ? List.of() : typed.parameters();
  }

  /** Begins a method that takes the same. */
  MethodSpec.Builder method(Shape shape, String name, TypeName result) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .returns(result)
            .addParameters(shape.parameters(parameters()));
    if (timeout != null) {
      method
          .addParameter(ParameterSpec.builder(Duration.class, timeout).build())
          .addException(InterruptedException.class);
    }
    return method;
  }

  /** The same of a method that users call. */
  MethodSpec.Builder method(Shape shape, String name, CodeBlock doc, TypeName result) {
    return method(shape, name, result).addJavadoc(doc).addModifiers(Modifier.PUBLIC);
  }

  /** What a call passes on. */
  String arguments() {
    String typed = Shape.arguments(parameters());
    return timeout == null ? typed : typed.isEmpty() ? timeout : typed + ", " + timeout;
  }

  /** A variable beside the parameters: the first candidate that is free. */
  String variable(String... candidates) {
    return Names.free(names(), candidates);
  }

  /** A field of the pool, qualified if a parameter has its name. */
  String field(String name) {
    return names().contains(name) ? "this." + name : name;
  }

  private Set<String> names() {
    Set<String> names = new TreeSet<>();
    parameters().forEach(parameter -> names.add(parameter.name()));
    if (timeout != null) {
      names.add(timeout);
    }
    return names;
  }
}
