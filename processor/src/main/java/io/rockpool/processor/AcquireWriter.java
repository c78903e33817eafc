package io.rockpool.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;

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
    List<Overload> overloads = Overload.untimed(model);
    for (Overload overload : overloads) {
      pool.addMethod(acquire(overload));
      pool.addMethod(tryAcquire(overload));
    }
    if (model.handsOutUnpooled()) {
      overloads.forEach(overload -> pool.addMethod(unpooled(overload)));
    }
    if (!overloads.stream().allMatch(this::isStraight)) {
      pool.addMethod(take());
    }
    pool.addMethod(
        new BypassWriter(shape)
            .fresh(
                CodeBlock.builder()
                    .add(madeAnew("slot", "slots", "capacity"))
                    .add(adopted("slot"))
                    .build()));
  }

  private MethodSpec acquire(Overload overload) {
    String slot = variable(overload);
    String failure = overload.variable("failure", "thrown");
    MethodSpec.Builder method =
        overload.method(shape, "acquire", docs.acquire(overload), shape.type);
    if (overload.typed() == null) {
      method.addAnnotation(Override.class);
    }
    if (model.handsOutUnpooled()) {
      method
          .beginControlFlow("if ($L == $L.length)", overload.field("top"), overload.field("stack"))
          .addStatement("return unpooled($L)", overload.arguments())
          .endControlFlow();
    }
    if (isStraight(overload)) {
      return method.addCode(straight()).build();
    }
    List<Hook> hooks = overload.hooks();
    method.addStatement("$T $L = take()", shape.slot, slot);
    boolean mayFail = model.acquireMayFail(hooks);
    if (mayFail) {
      method.beginControlFlow("try");
    }
    if (model.resetsOnAcquire()) {
      method.addCode(reset(slot, overload.field("initial")));
    }
    method.addCode(calls(hooks, slot));
    if (mayFail) {
      method
          .nextControlFlow("catch ($T $L)", Throwable.class, failure)
          .addStatement("$L", ReleaseWriter.takeBack(model, slot, failure))
          .addStatement("throw $L", failure)
          .endControlFlow();
    }
    return method
        .addStatement("$L = $L", shape.mark(slot), overload.field("mark"))
        .addStatement("return $L", shape.objectOf(slot))
        .build();
  }

  private CodeBlock reset(String slot, String initial) {
    return shape.reset(slot, CodeBlock.of(shape.passesInitial() ? initial : ""));
  }

  private MethodSpec tryAcquire(Overload overload) {
    MethodSpec.Builder method =
        overload
            .method(shape, "tryAcquire", docs.tryAcquire(overload), shape.nullable(shape.type))
            .beginControlFlow(
                "if ($L == $L.length)", overload.field("top"), overload.field("stack"))
            .addStatement("requireOpen()")
            .addStatement("$L++", overload.field("exhaustions"))
            .addStatement("return null")
            .endControlFlow()
            .addStatement("return acquire($L)", overload.arguments());
    return overload.typed() == null ? method.addAnnotation(Override.class).build() : method.build();
  }

  private MethodSpec unpooled(Overload overload) {
    String slot = variable(overload);
    String failure = overload.variable("failure", "thrown");
    MethodSpec.Builder method =
        overload
            .method(shape, "unpooled", shape.type)
            .addModifiers(Modifier.PRIVATE)
            .addStatement("requireOpen()")
            .addStatement("$L++", overload.field("exhaustions"))
            .addStatement("$T $L = make($L)", shape.slot, slot, SlabWriter.singles(model));
    method.addCode(madeAnew(slot, overload.field("slots"), overload.field("capacity")));
    List<Hook> hooks = overload.hooks();
    if (model.owns() && !hooks.isEmpty()) {
      method
          .beginControlFlow("try")
          .addCode(calls(hooks, slot))
          .nextControlFlow("catch ($T $L)", Throwable.class, failure)
          .addStatement("giveUp($L, $L)", slot, failure)
          .addStatement("throw $L", failure)
          .endControlFlow();
    } else {
      method.addCode(calls(hooks, slot));
    }
    return method
        .addCode(adopted(slot))
        .addCode(WatchWriter.ifFull("$L.unpooled($L)", overload.field("watch"), slot))
        .addStatement("$L = $L", shape.mark(slot), overload.field("unpooled"))
        .addStatement("return $L", shape.objectOf(slot))
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

  /** Whether nothing can fail between an object being found and being handed out. */
  private boolean isStraight(Overload overload) {
    return !model.acquireMayFail(overload.hooks());
  }

  /**
   * The mark is written before the top: a release reads both, and with the mark written last the
   * same pair took 16 instead of 12 ns (JDK 25 on Zen 1, an object of one field; on JDK 17 there is
   * no difference).
   */
  private CodeBlock straight() {
    CodeBlock marked = CodeBlock.of("$L = mark;\n", shape.mark("slot"));
    CodeBlock returned =
        CodeBlock.builder()
            .add(model.resetsOnAcquire() ? reset("slot", "initial") : CodeBlock.of(""))
            .addStatement("return $L", shape.objectOf("slot"))
            .build();
    CodeBlock made =
        CodeBlock.builder()
            .addStatement("$T slot = fresh()", shape.slot)
            .add(marked)
            .add(returned)
            .build();
    return found(made, marked, returned);
  }

  /** Without a mark, which is set when all hooks have run. */
  private MethodSpec take() {
    return MethodSpec.methodBuilder("take")
        .addModifiers(Modifier.PRIVATE)
        .returns(shape.slot)
        .addCode(
            found(
                CodeBlock.of("return fresh();\n"),
                CodeBlock.of(""),
                CodeBlock.of("return slot;\n")))
        .build();
  }

  /**
   * The two comparisons for exhaustion are the array's own bounds check, so that the compiler makes
   * one of all; where the bound is the end of the array, it costs nothing.
   */
  private CodeBlock found(CodeBlock bypassed, CodeBlock marked, CodeBlock returned) {
    CodeBlock.Builder found =
        CodeBlock.builder()
            .add(BypassWriter.bypassed(bypassed))
            .addStatement("$T stack = this.stack", shape.slots())
            .addStatement("int index = top");
    if (!model.handsOutUnpooled()) {
      found.beginControlFlow("if (index < 0 || index >= stack.length)");
      if (model.grows()) {
        found.addStatement("grow()").addStatement("stack = this.stack").addStatement("index = top");
      } else {
        found
            .addStatement("requireOpen()")
            .addStatement("exhaustions++")
            .addStatement("throw exhausted.now(watch)");
      }
      found.endControlFlow();
    }
    return found
        .addStatement("$T slot = stack[index]", shape.slot)
        .add(WatchWriter.ifFull("noteAcquired(slot)"))
        .add(marked)
        .addStatement("top = index + 1")
        .add(returned)
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

  /** A variable for a slot, beside the parameters. */
  private String variable(Overload overload) {
    return overload.variable(model.hasTable() ? "slot" : shape.names.object(), "acquired");
  }
}
