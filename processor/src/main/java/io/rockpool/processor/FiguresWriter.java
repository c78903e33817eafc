package io.rockpool.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** Writes the figures of a pool that is confined to one thread. */
final class FiguresWriter {

  private final PoolModel model;
  private final Shape shape;
  private final Docs docs;

  FiguresWriter(Shape shape, Docs docs) {
    this.model = shape.model;
    this.shape = shape;
    this.docs = docs;
  }

  void addTo(TypeSpec.Builder pool) {
    pool.addMethod(figure("capacity", docs.capacity()).addStatement("return capacity").build());
    pool.addMethod(figure("idle", docs.idle()).addStatement("return stack.length - top").build());
    pool.addMethod(figure("inUse", docs.inUse()).addStatement("return capacity - idle()").build());
    pool.addMethod(
        stats(docs)
            .addStatement(
                "return new $T(capacity, idle(), inUse(), 0, highWater(), exhaustions, $L)",
                RuntimeTypes.STATS,
                model.grows() ? "growths" : "0")
            .build());
    pool.addMethod(highWater());
  }

  static MethodSpec.Builder figure(String name, CodeBlock doc) {
    return MethodSpec.methodBuilder(name)
        .addJavadoc(doc)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(TypeName.INT);
  }

  static MethodSpec.Builder stats(Docs docs) {
    return MethodSpec.methodBuilder("stats")
        .addJavadoc(docs.stats())
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(RuntimeTypes.STATS);
  }

  private MethodSpec highWater() {
    return MethodSpec.methodBuilder("highWater")
        .addJavadoc(
            """
            Tells how many objects were in use at the same time, at most. One that never was is at the
            end of the stack: it is handed out only when all others are in use.
            """)
        .addModifiers(Modifier.PRIVATE)
        .returns(TypeName.INT)
        .addStatement("$T used = 0", TypeName.INT)
        .beginControlFlow("for ($T i = 0; i < capacity && !closed; i++)", TypeName.INT)
        .beginControlFlow("if ($L != $T.NONE)", shape.mark("slots[i]"), RuntimeTypes.MARKS)
        .addStatement("used++")
        .endControlFlow()
        .endControlFlow()
        .addStatement("return $T.max(peak, used)", Math.class)
        .build();
  }
}
