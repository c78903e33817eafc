package io.rockpool.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** Writes the front of a pool for one thread, which has a lane of its own. */
final class LocalWriter {

  private final PoolModel model;
  private final Shape shape;
  private final Docs docs;
  private final SharedAcquireWriter acquires;
  private final SharedReleaseWriter releases;
  private final CodeBlock outer;

  LocalWriter(Shape shape, Docs docs) {
    this.model = shape.model;
    this.shape = shape;
    this.docs = docs;
    this.acquires = new SharedAcquireWriter(shape, docs);
    this.releases = new SharedReleaseWriter(shape, docs);
    this.outer = CodeBlock.of("$T.this", model.pool());
  }

  void addTo(TypeSpec.Builder pool) {
    String name = shape.names.local();
    pool.addMethod(
        MethodSpec.methodBuilder("local")
            .addJavadoc(docs.local())
            .addModifiers(Modifier.PUBLIC)
            .returns(shape.inner(name))
            .addStatement("return new $L()", name)
            .build());
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc(docs.localType())
            .addField(
                FieldSpec.builder(shape.nullable(RuntimeTypes.LANE), "lane", Modifier.PRIVATE)
                    .addJavadoc("Where it keeps what it has; null when it is closed.\n")
                    .initializer("lanes.open()")
                    .build())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    for (Overload overload : Overload.of(model)) {
      type.addMethod(
          handingOut(
              overload.method(shape, "acquire", docs.acquire(overload), shape.type),
              "acquire",
              overload));
      if (overload.timeout() == null) {
        type.addMethod(
            handingOut(
                overload.method(
                    shape, "tryAcquire", docs.tryAcquire(overload), shape.nullable(shape.type)),
                "tryAcquire",
                overload));
      }
    }
    new LeaseWriter(shape, docs).addTo(type);
    type.addMethod(takeParked());
    type.addMethod(release());
    type.addMethod(close());
    ScopeWriter.ofLocal(shape, docs, required().build()).addTo(type);
    pool.addType(type.build());
  }

  /** From the lane, or else as the pool does it. */
  private MethodSpec handingOut(MethodSpec.Builder method, String name, Overload overload) {
    String slot = acquires.variable(overload);
    return method
        .addStatement("$T $L = takeParked()", shape.nullable(shape.slot), slot)
        .addStatement(
            "return $L == null ? $L.$L($L) : $L",
            slot,
            outer,
            name,
            overload.arguments(),
            acquires.opened(CodeBlock.of("$L", slot), overload))
        .build();
  }

  /** What must be so before anything is acquired here. */
  private CodeBlock.Builder required() {
    return CodeBlock.builder()
        .addStatement("$T open = lane", shape.nullable(RuntimeTypes.LANE))
        .beginControlFlow("if (open == null)")
        .addStatement("throw $T.localClosed()", RuntimeTypes.MISUSE)
        .endControlFlow()
        .addStatement("lanes.requireOwner(open)")
        .addStatement("requireOpen()");
  }

  /** Nothing, if others wait for an object: then the thread queues up behind them. */
  private MethodSpec takeParked() {
    MethodSpec.Builder take =
        MethodSpec.methodBuilder("takeParked")
            .addModifiers(Modifier.PRIVATE)
            .returns(shape.nullable(shape.slot))
            .addCode(required().build())
            .addCode(BypassWriter.returning("null"));
    if (model.waits()) {
      take.beginControlFlow("if (waiters.any())").addStatement("return null").endControlFlow();
    }
    return take.addStatement("$T top = pop(open)", shape.nullable(shape.slot))
        .beginControlFlow("if (top != null)")
        .addStatement("return top")
        .endControlFlow()
        .addStatement("long place = lanes.acquire(open)")
        .addStatement("return place == 0 ? null : at(place)")
        .build();
  }

  private MethodSpec release() {
    String object = shape.names.object();
    MethodSpec.Builder release =
        MethodSpec.methodBuilder("release")
            .addJavadoc(docs.releaseToLocal())
            .addModifiers(Modifier.PUBLIC)
            .addParameter(shape.type, object);
    if (model.owns()) {
      // A release that spreads to others of the class has them all in the pool.
      return release.addStatement("$L.release($L)", outer, object).build();
    }
    release
        .addStatement("$T open = lane", shape.nullable(RuntimeTypes.LANE))
        .beginControlFlow("if (open == null)")
        .addStatement("$L.release($L)", outer, object)
        .addStatement("return")
        .endControlFlow()
        .addStatement("lanes.requireOwner(open)")
        .addCode(releases.accepted())
        .addCode(releases.steps())
        .beginControlFlow("if (!open.push(place))")
        .addStatement("lanes.release(open, place)")
        .endControlFlow();
    if (model.waits()) {
      release.addStatement("waiters.released()");
    }
    return release.build();
  }

  private MethodSpec close() {
    MethodSpec.Builder close =
        MethodSpec.methodBuilder("close")
            .addJavadoc(docs.closeLocal())
            .addModifiers(Modifier.PUBLIC)
            .addStatement("$T open = lane", shape.nullable(RuntimeTypes.LANE))
            .beginControlFlow("if (open != null)")
            .addStatement("lanes.requireOwner(open)")
            .addStatement("lane = null")
            .addStatement("lanes.close(open)");
    if (model.waits()) {
      close.addStatement("waiters.released()");
    }
    return close.endControlFlow().build();
  }
}
