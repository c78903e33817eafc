package io.rockpool.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.Arrays;
import java.util.IdentityHashMap;
import javax.lang.model.element.Modifier;

/** Writes how a pool that threads share ends, and its figures before and after. */
final class SharedCloseWriter {

  private final PoolModel model;
  private final Shape shape;
  private final Docs docs;

  SharedCloseWriter(Shape shape, Docs docs) {
    this.model = shape.model;
    this.shape = shape;
    this.docs = docs;
  }

  void addTo(TypeSpec.Builder pool) {
    pool.addMethod(close());
    pool.addMethod(requireOpen());
    pool.addMethod(closed());
    pool.addMethod(
        FiguresWriter.figure("capacity", docs.capacity())
            .addStatement(
                "return lanes.isClosed() ? inUse() : lanes.capacity()$L",
                model.discards() ? " - discarded.get()" : "")
            .build());
    pool.addMethod(
        FiguresWriter.figure("idle", docs.idle())
            .addStatement(
                "return lanes.isClosed() ? 0 : $T.max(0, capacity() - inUse() - lanes.parked())",
                Math.class)
            .build());
    pool.addMethod(inUse());
    pool.addMethod(stats());
    pool.addMethod(highWater());
    pool.addMethod(known());
  }

  private MethodSpec close() {
    MethodSpec.Builder close =
        MethodSpec.methodBuilder("close")
            .addJavadoc(docs.close())
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addComment("First, so that nothing has changed if memory runs out.")
            .addStatement("$T left = slots.clone()", shape.slots());
    if (model.hasTable()) {
      close.addStatement(
          "$T<$T, $T> entries = new $T<>()",
          IdentityHashMap.class,
          shape.type,
          shape.slot,
          IdentityHashMap.class);
    }
    close.beginControlFlow("if (!lanes.close())");
    if (model.hasSegments()) {
      // What could not be given back then may be now.
      close.addStatement("free()");
    }
    close
        .addStatement("return")
        .endControlFlow()
        .addStatement("peak = highWater()")
        .addCode(WatchWriter.ifFull("watch.end()"))
        .addComment("What can be acquired now is idle for certain. The rest may be on its way.")
        .beginControlFlow("for (long place; (place = lanes.acquire()) != 0; )")
        .addCode(forget())
        .endControlFlow()
        .addStatement("outliving = left")
        .addStatement("$T.fill(slots, null)", Arrays.class)
        .addStatement("int held = 0")
        .beginControlFlow("for ($T slot : left)", shape.slot);
    if (model.hasTable()) {
      close
          .beginControlFlow("if (slot != null)")
          .addStatement("entries.put($L, slot)", shape.objectOf("slot"))
          .endControlFlow();
    }
    close
        .beginControlFlow("if (slot != null && $L)", shape.inUse("slot"))
        .addStatement("held++")
        .endControlFlow()
        .endControlFlow();
    if (model.hasTable()) {
      close.addStatement("table = entries");
    }
    if (model.waits()) {
      close.addStatement("waiters.close()");
    }
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

  private CodeBlock forget() {
    CodeBlock.Builder code = CodeBlock.builder().addStatement("int index = lanes.index(place)");
    if (model.grows()) {
      // Another thread may have made the pool larger meanwhile.
      code.beginControlFlow("if (index < left.length)");
    }
    code.addStatement("$L = place", shape.released("left[index]"))
        .addStatement("left[index] = null");
    return model.grows() ? code.endControlFlow().build() : code.build();
  }

  private static MethodSpec requireOpen() {
    return MethodSpec.methodBuilder("requireOpen")
        .addModifiers(Modifier.PRIVATE)
        .beginControlFlow("if (lanes.isClosed())")
        .addStatement("throw closed()")
        .endControlFlow()
        .build();
  }

  private MethodSpec closed() {
    return MethodSpec.methodBuilder("closed")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(RuntimeTypes.MISUSE_EXCEPTION)
        .addStatement(
            "return $T.closed($S, $S)",
            RuntimeTypes.MISUSE,
            model.pool().simpleName(),
            model.displayName())
        .build();
  }

  private MethodSpec inUse() {
    return counted(
        FiguresWriter.figure("inUse", docs.inUse()), "inUse", shape.inUse("slot"), "return inUse");
  }

  private MethodSpec highWater() {
    return counted(
        MethodSpec.methodBuilder("highWater")
            .addJavadoc("Tells how many objects were ever handed out.\n")
            .addModifiers(Modifier.PRIVATE)
            .returns(TypeName.INT),
        "used",
        CodeBlock.of("lanes.isUsed($L)", shape.place("slot")),
        "return used");
  }

  private MethodSpec counted(
      MethodSpec.Builder method, String count, CodeBlock condition, String result) {
    return method
        .addStatement("int $L = 0", count)
        .beginControlFlow("for ($T slot : known())", shape.slot)
        .beginControlFlow("if (slot != null && $L)", condition)
        .addStatement("$L++", count)
        .endControlFlow()
        .endControlFlow()
        .addStatement(result)
        .build();
  }

  private MethodSpec stats() {
    return FiguresWriter.stats(docs)
        .addStatement("boolean closed = lanes.isClosed()")
        .addStatement(
            "return new $T(\ncapacity(),\nidle(),\ninUse(),\nclosed ? 0 : lanes.parked(),\nclosed ? peak : highWater(),\nexhaustions.sum(),\n$L)",
            RuntimeTypes.STATS,
            model.grows() ? "growth.count()" : "0")
        .build();
  }

  private MethodSpec known() {
    return MethodSpec.methodBuilder("known")
        .addJavadoc("The objects that count.\n")
        .addModifiers(Modifier.PRIVATE)
        .returns(shape.slots())
        .addStatement("$T left = outliving", shape.slots())
        .addStatement("return left.length == 0 ? slots : left")
        .build();
  }
}
