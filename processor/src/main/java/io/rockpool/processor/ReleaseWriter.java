package io.rockpool.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** Writes how objects come back: one, all, after a failure; or how they are refused. */
final class ReleaseWriter {

  private final PoolModel model;
  private final Shape shape;
  private final Docs docs;
  private final String object;
  private final String mark;
  private final CodeBlock reset;

  ReleaseWriter(Shape shape, Docs docs) {
    this.model = shape.model;
    this.shape = shape;
    this.docs = docs;
    this.object = shape.names.object();
    this.mark = "slot." + shape.names.mark();
    this.reset = CodeBlock.of("slot.$L($L)", shape.names.reset(), shape.initialArgument());
  }

  void addTo(TypeSpec.Builder pool) {
    pool.addMethod(release());
    if (model.handsOutUnpooled()) {
      pool.addMethod(releaseUnpooled());
    }
    pool.addMethod(releaseAll());
    if (model.anythingMayFail()) {
      pool.addMethod(takeBack());
      if (model.resetMayFail()) {
        pool.addMethod(discard());
      }
    }
    pool.addMethod(misuse());
  }

  private MethodSpec release() {
    MethodSpec.Builder release =
        MethodSpec.methodBuilder("release")
            .addJavadoc(docs.release())
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addParameter(shape.type, object);
    // What is not pooled can only be told by its mark, so that compare is never left out.
    CodeBlock notMine =
        model.handsOutUnpooled()
            ? notFoundOr(CodeBlock.of("$L != mark", mark))
            : notFoundOr(CodeBlock.of("($T.ON && $L != mark)", RuntimeTypes.CHECKS, mark));
    find(release);
    release.beginControlFlow("if ($L)", notMine);
    if (model.handsOutUnpooled()) {
      release.addStatement("releaseUnpooled($L)", object).addStatement("return");
    } else {
      release.addStatement("throw misuse($L)", object);
    }
    release.endControlFlow();
    CodeBlock.Builder steps = hooks();
    if (!model.resetsOnAcquire()) {
      steps.addStatement("$L", reset);
    }
    if (model.releaseMayFail()) {
      release
          .addStatement("$L = $T.NONE", mark, RuntimeTypes.MARKS)
          .beginControlFlow("try")
          .addCode(steps.build())
          .nextControlFlow("catch ($T failure)", Throwable.class)
          .addStatement("$L", takeBack(model, "slot", "failure"))
          .addStatement("throw failure")
          .endControlFlow();
    } else {
      release.addCode(steps.build()).addStatement("$L = $T.NONE", mark, RuntimeTypes.MARKS);
    }
    return release.addCode(push()).build();
  }

  /** Declares the slot where it cannot be declared in the condition. */
  private void find(MethodSpec.Builder method) {
    if (!model.subclassed()) {
      method.addStatement("$T slot = table.get($L)", shape.slot, object);
    }
  }

  private CodeBlock notFoundOr(CodeBlock condition) {
    return model.subclassed()
        ? CodeBlock.of("!($L instanceof $T slot) || $L", object, shape.slot, condition)
        : CodeBlock.of("slot == null || $L", condition);
  }

  /**
   * The top is written first: held back behind the store of a reference, it costs a release some 4
   * %.
   */
  private CodeBlock push() {
    return CodeBlock.builder()
        .addStatement("int index = top")
        .addStatement("top = index + 1")
        .addStatement("stack[index] = slot")
        .build();
  }

  private CodeBlock.Builder hooks() {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Hook hook : model.releaseHooks()) {
      code.addStatement("$L.$L()", shape.objectOf("slot"), hook.method());
    }
    return code;
  }

  private MethodSpec releaseUnpooled() {
    MethodSpec.Builder release =
        MethodSpec.methodBuilder("releaseUnpooled")
            .addJavadoc("Lets go of an object that was handed out when all others were in use.\n")
            .addModifiers(Modifier.PRIVATE)
            .addParameter(shape.type, object);
    find(release);
    release
        .beginControlFlow("if ($L)", notFoundOr(CodeBlock.of("$L != unpooled", mark)))
        .addStatement("throw misuse($L)", object)
        .endControlFlow()
        .addStatement("$L = $T.GONE", mark, RuntimeTypes.MARKS);
    if (!model.subclassed()) {
      release.addStatement("table.remove($L)", object);
    }
    return release.addCode(hooks().build()).build();
  }

  private MethodSpec releaseAll() {
    MethodSpec.Builder all =
        MethodSpec.methodBuilder("releaseAll")
            .addJavadoc(docs.releaseAll())
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC);
    if (model.releaseMayFail()) {
      all.addStatement("$T first = null", shape.nullable(ClassName.get(Throwable.class)));
    }
    all.beginControlFlow("for (int i = capacity - 1; i >= 0; i--)")
        .addStatement("$T slot = slots[i]", shape.slot);
    if (model.resetMayFail()) {
      // A hook may have discarded objects meanwhile, so that the last ones have moved down.
      all.beginControlFlow("if (i < capacity && $L == mark)", mark);
    } else {
      all.beginControlFlow("if ($L == mark)", mark);
    }
    if (model.releaseMayFail()) {
      all.beginControlFlow("try")
          .addStatement("release($L)", shape.objectOf("slot"))
          .nextControlFlow("catch ($T failure)", Throwable.class)
          .addStatement("first = $T.add(first, failure)", RuntimeTypes.FAILURES)
          .endControlFlow();
    } else {
      all.addStatement("release($L)", shape.objectOf("slot"));
    }
    all.endControlFlow().endControlFlow();
    if (model.releaseMayFail()) {
      all.addStatement("$T.rethrow(first)", RuntimeTypes.FAILURES);
    }
    return all.build();
  }

  /** Calls what {@link #takeBack()} writes. */
  static CodeBlock takeBack(PoolModel model, String slot, String failure) {
    return model.resetMayFail()
        ? CodeBlock.of("takeBack($L, $L)", slot, failure)
        : CodeBlock.of("takeBack($L)", slot);
  }

  private MethodSpec takeBack() {
    MethodSpec.Builder takeBack =
        MethodSpec.methodBuilder("takeBack")
            .addModifiers(Modifier.PRIVATE)
            .addParameter(shape.slot, "slot");
    if (model.resetMayFail()) {
      takeBack
          .addParameter(Throwable.class, "failure")
          .addJavadoc(
              "Makes an object idle after a failure; or discards it, if it cannot be made as new.\n")
          .beginControlFlow("try")
          .addStatement("$L", reset)
          .nextControlFlow("catch ($T second)", Throwable.class)
          .addStatement("$T.add(failure, second)", RuntimeTypes.FAILURES)
          .addStatement("discard(slot)")
          .addStatement("return")
          .endControlFlow();
    } else {
      takeBack
          .addJavadoc("Makes an object idle after a failure, as new.\n")
          .addStatement("$L", reset);
    }
    return takeBack.addStatement("$L = $T.NONE", mark, RuntimeTypes.MARKS).addCode(push()).build();
  }

  private MethodSpec discard() {
    MethodSpec.Builder discard =
        MethodSpec.methodBuilder("discard")
            .addJavadoc("Parts with an object for good; the pool is smaller by one.\n")
            .addModifiers(Modifier.PRIVATE)
            .addParameter(shape.slot, "slot")
            .addStatement("$L = $T.NONE", mark, RuntimeTypes.MARKS);
    if (!model.subclassed()) {
      discard.addStatement("table.remove($L)", shape.objectOf("slot"));
    }
    return discard
        .addStatement("int last = capacity - 1")
        .beginControlFlow("for (int i = 0; i <= last; i++)")
        .beginControlFlow("if ($L == slot)", model.subclassed() ? identity("slots[i]") : "slots[i]")
        .addStatement("slots[i] = slots[last]")
        .addStatement("capacity = last")
        .addStatement("return")
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  /**
   * One side of a comparison: where the class has an {@code equals}, the cast tells readers, and
   * checkers such as Error Prone, that identity is meant.
   */
  private CodeBlock identity(Object compared) {
    return CodeBlock.of(model.surroundings().hasEquals() ? "(Object) $L" : "$L", compared);
  }

  private MethodSpec misuse() {
    MethodSpec.Builder misuse =
        MethodSpec.methodBuilder("misuse")
            .addModifiers(Modifier.PRIVATE)
            .returns(RuntimeTypes.MISUSE_EXCEPTION)
            .addParameter(shape.type, object);
    find(misuse);
    return misuse
        .beginControlFlow("for (int i = 0; i < top; i++)")
        .beginControlFlow("if ($L == $L)", identity(shape.objectOf("stack[i]")), object)
        .addStatement("return $T.releasedTwice($S)", RuntimeTypes.MISUSE, model.displayName())
        .endControlFlow()
        .endControlFlow()
        .addStatement(
            model.subclassed()
                ? CodeBlock.of(
                    "int found = $L instanceof $T slot ? $L : $T.NONE",
                    object,
                    shape.slot,
                    mark,
                    RuntimeTypes.MARKS)
                : CodeBlock.of("int found = slot == null ? $T.NONE : $L", RuntimeTypes.MARKS, mark))
        .addStatement(
            "return $T.notInUse($S, $L, found)", RuntimeTypes.MISUSE, model.displayName(), object)
        .build();
  }
}
