package io.rockpool.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.io.Closeable;
import javax.lang.model.element.Modifier;

/** Writes how objects are handed out as something to close, and what closing one does. */
final class LeaseWriter {

  private final PoolModel model;
  private final Shape shape;
  private final Docs docs;

  LeaseWriter(Shape shape, Docs docs) {
    this.model = shape.model;
    this.shape = shape;
    this.docs = docs;
  }

  /** Adds what hands them out, to a pool or to a front of it. */
  void addTo(TypeSpec.Builder type) {
    if (!model.leased()) {
      return;
    }
    for (Overload overload : Overload.of(model)) {
      // What the pool hands out is always an instance of its own subclass.
      type.addMethod(
          overload
              .method(shape, "lease", docs.lease(overload), shape.slot)
              .addStatement("return ($T) acquire($L)", shape.slot, overload.arguments())
              .build());
    }
  }

  /** Makes the nested class of objects something to close. */
  static void open(TypeSpec.Builder slot) {
    slot.addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addSuperinterface(Closeable.class);
  }

  /** What closes an object: unlike a release, a second time is no misuse. */
  MethodSpec close() {
    CodeBlock inUse =
        !model.isShared()
            ? CodeBlock.of("$T.isHandedOut($L)", RuntimeTypes.MARKS, shape.names.mark())
            : model.handsOutUnpooled()
                ? CodeBlock.of(
                    "$1L == null ? $2L != $3L : $1L.get()",
                    shape.names.stray(),
                    shape.names.place(),
                    shape.names.released())
                : CodeBlock.of("$L != $L", shape.names.place(), shape.names.released());
    return MethodSpec.methodBuilder("close")
        .addJavadoc("Releases the object. It does nothing if that was done already.\n")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .beginControlFlow("if ($L)", inUse)
        .addStatement(
            shape.refersToPool()
                ? CodeBlock.of("$L.release(this)", shape.names.pool())
                : CodeBlock.of(
                    model.owns() ? "$L(this)" : "$L(this, null)", shape.names.releaseToOrigin()))
        .endControlFlow()
        .build();
  }
}
