package io.rockpool.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes how objects are handed out: plainly, and with the arguments of each hook. */
final class AcquireWriter {

  private final PoolModel model;
  private final Shape shape;
  private final Docs docs;

  AcquireWriter(Shape shape, Docs docs) {
    this.model = shape.model;
    this.shape = shape;
    this.docs = docs;
  }

  void addTo(TypeSpec.Builder pool) {
    pool.addMethod(acquire(null));
    pool.addMethod(tryAcquire(null));
    for (Hook hook : model.acquireHooks()) {
      if (hook.hasParameters()) {
        pool.addMethod(acquire(hook));
        pool.addMethod(tryAcquire(hook));
      }
    }
    if (model.handsOutUnpooled()) {
      pool.addMethod(unpooled(null));
      model.acquireHooks().stream()
          .filter(Hook::hasParameters)
          .forEach(hook -> pool.addMethod(unpooled(hook)));
    }
    pool.addMethod(take());
    pool.addMethod(
        new BypassWriter(shape)
            .fresh(
                CodeBlock.builder()
                    .add(madeAnew("slot", "slots", "capacity"))
                    .add(adopted("slot"))
                    .build()));
  }

  private MethodSpec acquire(@Nullable Hook typed) {
    List<Parameter> parameters = parameters(typed);
    Locals locals = new Locals(parameters);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("acquire")
            .addJavadoc(docs.acquire(typed))
            .addModifiers(Modifier.PUBLIC)
            .returns(shape.type)
            .addParameters(shape.parameters(parameters));
    if (typed == null) {
      method.addAnnotation(Override.class);
    }
    if (model.handsOutUnpooled()) {
      method
          .beginControlFlow("if ($L == $L.length)", locals.field("top"), locals.field("stack"))
          .addStatement("return unpooled($L)", Shape.arguments(parameters))
          .endControlFlow();
    }
    List<Hook> hooks = hooks(typed);
    method.addStatement("$T $L = take()", shape.slot, locals.slot);
    boolean mayFail = model.acquireMayFail(hooks);
    if (mayFail) {
      method.beginControlFlow("try");
    }
    if (model.resetsOnAcquire()) {
      method.addCode(
          shape.reset(
              locals.slot, CodeBlock.of(shape.passesInitial() ? locals.field("initial") : "")));
    }
    method.addCode(calls(hooks, locals.slot));
    if (mayFail) {
      method
          .nextControlFlow("catch ($T $L)", Throwable.class, locals.failure)
          .addStatement("$L", ReleaseWriter.takeBack(model, locals.slot, locals.failure))
          .addStatement("throw $L", locals.failure)
          .endControlFlow();
    }
    return method
        .addStatement("$L = $L", shape.mark(locals.slot), locals.field("mark"))
        .addStatement("return $L", shape.objectOf(locals.slot))
        .build();
  }

  private MethodSpec tryAcquire(@Nullable Hook typed) {
    List<Parameter> parameters = parameters(typed);
    Locals locals = new Locals(parameters);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("tryAcquire")
            .addJavadoc(docs.tryAcquire(typed))
            .addModifiers(Modifier.PUBLIC)
            .returns(shape.nullable(shape.type))
            .addParameters(shape.parameters(parameters))
            .beginControlFlow("if ($L == $L.length)", locals.field("top"), locals.field("stack"))
            .addStatement("requireOpen()")
            .addStatement("$L++", locals.field("exhaustions"))
            .addStatement("return null")
            .endControlFlow()
            .addStatement("return acquire($L)", Shape.arguments(parameters));
    return typed == null ? method.addAnnotation(Override.class).build() : method.build();
  }

  private MethodSpec unpooled(@Nullable Hook typed) {
    List<Parameter> parameters = parameters(typed);
    Locals locals = new Locals(parameters);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("unpooled")
            .addModifiers(Modifier.PRIVATE)
            .returns(shape.type)
            .addParameters(shape.parameters(parameters))
            .addStatement("requireOpen()")
            .addStatement("$L++", locals.field("exhaustions"))
            .addStatement("$T $L = make($L)", shape.slot, locals.slot, SlabWriter.singles(model));
    method.addCode(madeAnew(locals.slot, locals.field("slots"), locals.field("capacity")));
    List<Hook> hooks = hooks(typed);
    if (model.owns() && !hooks.isEmpty()) {
      method
          .beginControlFlow("try")
          .addCode(calls(hooks, locals.slot))
          .nextControlFlow("catch ($T $L)", Throwable.class, locals.failure)
          .addStatement("giveUp($L, $L)", locals.slot, locals.failure)
          .addStatement("throw $L", locals.failure)
          .endControlFlow();
    } else {
      method.addCode(calls(hooks, locals.slot));
    }
    return method
        .addCode(adopted(locals.slot))
        .addCode(WatchWriter.ifFull("$L.unpooled($L)", locals.field("watch"), locals.slot))
        .addStatement("$L = $L", shape.mark(locals.slot), locals.field("unpooled"))
        .addStatement("return $L", shape.objectOf(locals.slot))
        .build();
  }

  /** Refuses a factory that makes an object twice, where it is the mark that tells. */
  private CodeBlock madeAnew(String slot, String slots, String capacity) {
    return shape.marked && model.maker().factory() != null
        ? CodeBlock.builder()
            .addStatement(
                "$T.madeAnew($L, $L, $L, $L, $S)",
                RuntimeTypes.SETUP,
                slot,
                shape.mark(slot),
                slots,
                capacity,
                ConstructionWriter.factoryName(model))
            .build()
        : CodeBlock.of("");
  }

  /** Enters an object that is not pooled into the table, where there is one. */
  private CodeBlock adopted(String slot) {
    CodeBlock one =
        shape.isGeneric()
            ? CodeBlock.of("$T.<$T>array(1, $L)", RuntimeTypes.SETUP, shape.slot, slot)
            : CodeBlock.of("new $T[] {$L}", shape.slot, slot);
    return model.hasTable()
        ? CodeBlock.builder().addStatement("adopt($L)", one).build()
        : CodeBlock.of("");
  }

  /**
   * The two comparisons for exhaustion are the array's own bounds check, so that the compiler makes
   * one of all; where the bound is the end of the array, it costs nothing.
   */
  private MethodSpec take() {
    MethodSpec.Builder take =
        MethodSpec.methodBuilder("take")
            .addModifiers(Modifier.PRIVATE)
            .returns(shape.slot)
            .addCode(BypassWriter.returning("fresh()"))
            .addStatement("$T stack = this.stack", shape.slots())
            .addStatement("int index = top");
    if (!model.handsOutUnpooled()) {
      take.beginControlFlow("if (index < 0 || index >= stack.length)");
      if (model.grows()) {
        take.addStatement("grow()").addStatement("stack = this.stack").addStatement("index = top");
      } else {
        take.addStatement("requireOpen()")
            .addStatement("exhaustions++")
            .addStatement("throw exhausted.now(watch)");
      }
      take.endControlFlow();
    }
    return take.addStatement("$T slot = stack[index]", shape.slot)
        .addCode(WatchWriter.ifFull("noteAcquired(slot)"))
        .addStatement("top = index + 1")
        .addStatement("return slot")
        .build();
  }

  private CodeBlock calls(List<Hook> hooks, String slot) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Hook hook : hooks) {
      code.addStatement(
          "$L.$L($L)", shape.objectOf(slot), hook.method(), Shape.arguments(hook.parameters()));
    }
    return code.build();
  }

  /**
   * What runs in one acquire: the hooks without parameters, then the one that takes its arguments.
   */
  private List<Hook> hooks(@Nullable Hook typed) {
    List<Hook> plain = model.plainAcquireHooks();
    if (typed == null) {
      return plain;
    }
    return model.acquireHooks().stream()
        .filter(hook -> hook.equals(typed) || !hook.hasParameters())
        .sorted((one, other) -> Boolean.compare(one.hasParameters(), other.hasParameters()))
        .toList();
  }

  private static List<Parameter> parameters(@Nullable Hook typed) {
    return typed == null ? List.of() : typed.parameters();
  }

  /** The variables of a method beside its parameters, whose names are the user's. */
  private final class Locals {

    private final Set<String> taken = new TreeSet<>();
    private final String slot;
    private final String failure;

    Locals(List<Parameter> parameters) {
      parameters.forEach(parameter -> taken.add(parameter.name()));
      slot =
          model.hasTable()
              ? Names.free(taken, "slot", "acquired")
              : Names.free(taken, shape.names.object(), "acquired");
      failure = Names.free(taken, "failure", "thrown");
    }

    /** A field of the pool, qualified if a parameter has its name. */
    String field(String name) {
      return taken.contains(name) ? "this." + name : name;
    }
  }
}
