package io.rockpool.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.Arrays;
import javax.lang.model.element.Modifier;

/** Writes how a pool ends. */
final class CloseWriter {

  private final PoolModel model;
  private final Shape shape;
  private final Docs docs;
  private final String slot;
  private final CodeBlock mark;

  CloseWriter(Shape shape, Docs docs) {
    this.model = shape.model;
    this.shape = shape;
    this.docs = docs;
    this.slot = shape.slotVariable();
    this.mark = shape.mark(slot);
  }

  void addTo(TypeSpec.Builder pool) {
    pool.addMethod(close());
    pool.addMethod(requireOpen());
  }

  private MethodSpec close() {
    MethodSpec.Builder close =
        MethodSpec.methodBuilder("close")
            .addJavadoc(docs.close())
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .beginControlFlow("if (closed)");
    if (model.hasSegments()) {
      // What could not be given back then may be now.
      close.addStatement("free()");
    }
    close.addStatement("return").endControlFlow();
    if (model.anythingMayFail()) {
      refuseInBetween(close);
    }
    close
        .addStatement("peak = highWater()")
        .addCode(WatchWriter.ifFull("watch.end()"))
        .addStatement("$T held = 0", TypeName.INT)
        .beginControlFlow("for (int i = 0; i < capacity; i++)")
        .addStatement("$T $L = slots[i]", shape.slot, slot)
        .beginControlFlow("if ($L == mark)", mark)
        .addStatement("$L = $T.outliving(mark)", mark, RuntimeTypes.MARKS)
        .addStatement("held++")
        .nextControlFlow("else if (isInUse($L))", mark)
        .addStatement("handles.remark($L, $T.outliving(mark))", mark, RuntimeTypes.MARKS)
        .addStatement("held++")
        .nextControlFlow("else")
        .addStatement("$L = $T.GONE", mark, RuntimeTypes.MARKS);
    if (model.hasTable()) {
      close.addStatement("table.remove($L)", shape.objectOf(slot));
    }
    close
        .endControlFlow()
        .endControlFlow()
        .addStatement("$T.fill(slots, null)", Arrays.class)
        .addStatement("$T.fill(stack, null)", Arrays.class)
        .addStatement("capacity = held")
        .addStatement("top = stack.length")
        .addStatement("closed = true");
    if (model.hasSegments()) {
      close.addStatement("free()");
    }
    return close
        .addCode(WatchWriter.ifFull("watch.close(held)"))
        .beginControlFlow("if (held > 0)")
        .addStatement(
            "throw $T.neverReleased($S, $S, held)",
            RuntimeTypes.MISUSE,
            model.pool().simpleName(),
            model.displayName())
        .endControlFlow()
        .build();
  }

  private void refuseInBetween(MethodSpec.Builder close) {
    close
        .addComment("What is neither idle nor in use is in the hands of code that the pool calls.")
        .addStatement("$T moving = inUse()", TypeName.INT)
        .beginControlFlow("for (int i = 0; i < capacity; i++)")
        .beginControlFlow("if (isInUse($L))", shape.mark("slots[i]"))
        .addStatement("moving--")
        .endControlFlow()
        .endControlFlow()
        .beginControlFlow("if ($T.ON && moving > 0)", RuntimeTypes.CHECKS)
        .addStatement(
            "throw $T.closedInBetween($S, $S)",
            RuntimeTypes.MISUSE,
            model.pool().simpleName(),
            model.displayName())
        .endControlFlow();
  }

  private MethodSpec requireOpen() {
    return MethodSpec.methodBuilder("requireOpen")
        .addModifiers(Modifier.PRIVATE)
        .beginControlFlow("if (closed)")
        .addStatement(
            "throw $T.closed($S, $S)",
            RuntimeTypes.MISUSE,
            model.pool().simpleName(),
            model.displayName())
        .endControlFlow()
        .build();
  }
}
