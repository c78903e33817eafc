package io.rockpool.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** Writes how objects come back: one, all, after a failure; or how they are refused. */
final class ReleaseWriter {

  private final PoolModel model;
  private final Shape shape;
  private final Docs docs;
  private final String object;
  private final String slot;
  private final CodeBlock mark;
  private final CodeBlock reset;
  private final CascadeWriter cascades;

  ReleaseWriter(Shape shape, Docs docs) {
    this.model = shape.model;
    this.shape = shape;
    this.docs = docs;
    this.object = shape.names.object();
    this.slot = shape.slotVariable();
    this.mark = shape.mark(slot);
    this.reset = shape.reset(slot);
    this.cascades = new CascadeWriter(shape, docs, this);
  }

  void addTo(TypeSpec.Builder pool) {
    pool.addMethod(release());
    pool.addMethod(letGo());
    pool.addMethod(leaves());
    pool.addMethod(model.owns() ? cascades.releaseAll() : releaseAll());
    if (model.subclassed()) {
      cascades.addReleaseOwned(pool);
    }
    if (model.owns()) {
      cascades.addSteps(pool);
    } else if (model.anythingMayFail()) {
      pool.addMethod(takeBack());
    }
    if (model.discards()) {
      pool.addMethod(discard());
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
    // What is not pooled can only be told by its mark, so that compare is never left out. Without
    // checks, a pool still has to know that it is closed.
    CodeBlock notMine =
        model.handsOutUnpooled()
            ? notFoundOr(CodeBlock.of("$L != mark", mark))
            : notFoundOr(
                CodeBlock.of(
                    "($1T.ON ? $2L != mark : closed || $3T.isEntry($2L))",
                    RuntimeTypes.CHECKS,
                    mark,
                    RuntimeTypes.MARKS));
    find(release);
    release
        .beginControlFlow("if ($L$W|| $L)", BypassWriter.NAME, notMine)
        .addStatement("letGo($L)", object)
        .addStatement("return")
        .endControlFlow()
        .addCode(WatchWriter.ifFull("watch.enter()"));
    if (model.owns()) {
      return release.addCode(cascades.release()).build();
    }
    CodeBlock.Builder steps = hooks();
    if (!model.resetsOnAcquire()) {
      steps.add(reset);
    }
    release.addStatement("$L = $T.IDLE", mark, RuntimeTypes.MARKS);
    if (model.releaseMayFail()) {
      return release
          .beginControlFlow("try")
          .addCode(steps.build())
          .nextControlFlow("catch ($T failure)", Throwable.class)
          .addStatement("$L", takeBack(model, slot, "failure"))
          .addStatement("throw failure")
          .endControlFlow()
          .addCode(WatchWriter.idle(slot))
          .addCode(push())
          .build();
    }
    // What cannot fail comes last: with less to keep across the barrier of the reference that is
    // stored, the compiler's code is shorter, and a release some 6 % faster.
    return release.addCode(push()).addCode(steps.build()).addCode(WatchWriter.idle(slot)).build();
  }

  /** Declares the slot where it cannot be declared in the condition. */
  private void find(MethodSpec.Builder method) {
    if (model.hasTable()) {
      method.addStatement("$T slot = table.get($L)", shape.slot, object);
    }
  }

  private CodeBlock notFoundOr(CodeBlock condition) {
    return model.subclassed()
        ? CodeBlock.of("!($L instanceof $T slot)$W|| $L", object, shape.slot, condition)
        : CodeBlock.of("$L == null$W|| $L", slot, condition);
  }

  /**
   * The top is written first: held back behind the store of a reference, it costs a release some 4
   * %.
   */
  CodeBlock push() {
    return CodeBlock.builder()
        .addStatement("int index = top - 1")
        .addStatement("top = index")
        .addStatement("stack[index] = $L", slot)
        .build();
  }

  /** The mark of an object that is not in use any more. */
  CodeBlock idle() {
    return CodeBlock.of(
        shape.looksForPool() && model.owns() ? "$T.idle(mark)" : "$T.IDLE", RuntimeTypes.MARKS);
  }

  CodeBlock.Builder hooks() {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Hook hook : model.releaseHooks()) {
      code.addStatement("$L.$L()", shape.objectOf(slot), hook.method());
    }
    return code;
  }

  private MethodSpec letGo() {
    MethodSpec.Builder letGo =
        MethodSpec.methodBuilder("letGo")
            .addJavadoc(docs.letGo())
            .addModifiers(Modifier.PRIVATE)
            .addParameter(shape.type, object);
    find(letGo);
    letGo
        .beginControlFlow(
            "if ($L && endHandle($L))",
            model.subclassed()
                ? CodeBlock.of("$L instanceof $T slot", object, shape.slot)
                : CodeBlock.of("$L != null", slot),
            slot)
        .addStatement("release($L)", object)
        .addStatement("return")
        .endControlFlow()
        .beginControlFlow("if ($L)", notFoundOr(CodeBlock.of("!leaves($L)", mark)))
        .addStatement("throw misuse($L)", object)
        .endControlFlow()
        .addCode(WatchWriter.gone(slot));
    if (model.owns()) {
      return letGo.addCode(cascades.letGo()).build();
    }
    letGo.addStatement("$L = $T.GONE", mark, RuntimeTypes.MARKS);
    return letGo.addCode(forgotten()).addCode(hooks().build()).build();
  }

  /** Takes an object that is not pooled any more out of the table, where there is one. */
  CodeBlock forgotten() {
    return model.hasTable()
        ? CodeBlock.builder().addStatement("table.remove($L)", shape.objectOf(slot)).build()
        : CodeBlock.of("");
  }

  private MethodSpec leaves() {
    return MethodSpec.methodBuilder("leaves")
        .addJavadoc(
            "Tells by its mark whether an object is let go when it is released, and counts it out.\n")
        .addModifiers(Modifier.PRIVATE)
        .returns(TypeName.BOOLEAN)
        .addParameter(TypeName.INT, "found")
        .beginControlFlow("if ($L && found == mark)", BypassWriter.NAME)
        .addStatement("return true")
        .endControlFlow()
        .beginControlFlow("if (found == $T.outliving(mark))", RuntimeTypes.MARKS)
        .addStatement("capacity--")
        .addStatement("return true")
        .endControlFlow()
        .addStatement(model.handsOutUnpooled() ? "return found == unpooled" : "return false")
        .build();
  }

  private MethodSpec releaseAll() {
    MethodSpec.Builder all =
        MethodSpec.methodBuilder("releaseAll")
            .addJavadoc(docs.releaseAll())
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .beginControlFlow("if (closed)")
            .addStatement("return")
            .endControlFlow();
    if (model.releaseMayFail()) {
      all.addStatement("$T first = null", shape.nullable(ClassName.get(Throwable.class)));
    }
    all.beginControlFlow("for (int i = capacity - 1; i >= 0; i--)")
        .addStatement("$T $L = slots[i]", shape.slot, slot);
    if (model.resetMayFail()) {
      // A hook may have discarded objects meanwhile, so that the last ones have moved down.
      all.beginControlFlow("if (i < capacity && isInUse($L))", mark);
    } else {
      all.beginControlFlow("if (isInUse($L))", mark);
    }
    if (model.releaseMayFail()) {
      all.beginControlFlow("try")
          .addStatement("release($L)", shape.objectOf(slot))
          .nextControlFlow("catch ($T failure)", Throwable.class)
          .addStatement("first = $T.add(first, failure)", RuntimeTypes.FAILURES)
          .endControlFlow();
    } else {
      all.addStatement("release($L)", shape.objectOf(slot));
    }
    all.endControlFlow().endControlFlow();
    if (model.releaseMayFail()) {
      all.addStatement("$T.rethrow(first)", RuntimeTypes.FAILURES);
    }
    return all.build();
  }

  /** Calls what {@link #takeBack()} writes. */
  static CodeBlock takeBack(PoolModel model, String slot, String failure) {
    return model.resetMayFail() || model.owns()
        ? CodeBlock.of("takeBack($L, $L)", slot, failure)
        : CodeBlock.of("takeBack($L)", slot);
  }

  private MethodSpec takeBack() {
    MethodSpec.Builder takeBack =
        MethodSpec.methodBuilder("takeBack")
            .addModifiers(Modifier.PRIVATE)
            .addParameter(shape.slot, slot);
    CodeBlock bypassed =
        BypassWriter.bypassed(CodeBlock.builder().add(forgotten()).addStatement("return").build());
    if (model.resetMayFail()) {
      takeBack
          .addParameter(Throwable.class, "failure")
          .addJavadoc(
              "Makes an object idle after a failure; or discards it, if it cannot be made as new.\n")
          .addCode(bypassed)
          .beginControlFlow("try")
          .addCode(reset)
          .nextControlFlow("catch ($T second)", Throwable.class)
          .addStatement("$T.add(failure, second)", RuntimeTypes.FAILURES)
          .addStatement("discard($L)", slot)
          .addStatement("return")
          .endControlFlow();
    } else {
      takeBack
          .addJavadoc("Makes an object idle after a failure, as new.\n")
          .addCode(bypassed)
          .addCode(reset);
    }
    return takeBack
        .addStatement("$L = $T.IDLE", mark, RuntimeTypes.MARKS)
        .addCode(WatchWriter.idle(slot))
        .addCode(push())
        .build();
  }

  private MethodSpec discard() {
    MethodSpec.Builder discard =
        MethodSpec.methodBuilder("discard")
            .addJavadoc("Parts with an object for good; the pool is smaller by one.\n")
            .addModifiers(Modifier.PRIVATE)
            .addParameter(shape.slot, slot)
            .addCode(WatchWriter.gone(slot))
            .addStatement("$L = $L", mark, idle())
            .addStatement("peak = highWater()");
    return discard
        .addCode(forgotten())
        .addStatement("int last = capacity - 1")
        .beginControlFlow("for (int i = 0; i <= last; i++)")
        .beginControlFlow(
            "if ($L == $L)", model.subclassed() ? shape.identity("slots[i]") : "slots[i]", slot)
        .addStatement("slots[i] = slots[last]")
        .addStatement("capacity = last")
        .addStatement("return")
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  private MethodSpec misuse() {
    MethodSpec.Builder misuse =
        MethodSpec.methodBuilder("misuse")
            .addModifiers(Modifier.PRIVATE)
            .returns(RuntimeTypes.MISUSE_EXCEPTION)
            .addParameter(shape.type, object);
    find(misuse);
    return misuse
        .beginControlFlow("for (int i = top; i < stack.length; i++)")
        .beginControlFlow("if ($L == $L)", shape.identity(shape.objectOf("stack[i]")), object)
        .addStatement(
            "return $L",
            WatchWriter.misused(
                CodeBlock.of("$T.releasedTwice($S)", RuntimeTypes.MISUSE, model.displayName()),
                CodeBlock.of("watch.history(stack[i])")))
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
                : CodeBlock.of(
                    "int found = $L == null ? $T.NONE : $L", slot, RuntimeTypes.MARKS, mark))
        .addStatement(
            "return $L",
            WatchWriter.misused(
                CodeBlock.of(
                    "$T.notInUse($S, $L, found)", RuntimeTypes.MISUSE, model.displayName(), object),
                new WatchWriter(shape).history()))
        .build();
  }
}
