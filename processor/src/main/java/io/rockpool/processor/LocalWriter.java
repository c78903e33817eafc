package io.rockpool.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import java.time.Duration;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

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
    for (List<Hook> hooks : SharedAcquireWriter.overloads(model)) {
      Hook typed = SharedAcquireWriter.typed(hooks);
      type.addMethod(
          handingOut(
              acquires.method("acquire", docs.acquire(typed), shape.type, typed),
              "acquire",
              hooks,
              ""));
      if (model.waits()) {
        String timeout = SharedAcquireWriter.timeout(typed);
        type.addMethod(
            handingOut(
                acquires
                    .method("acquire", docs.acquireInTime(typed, timeout), shape.type, typed)
                    .addParameter(ParameterSpec.builder(Duration.class, timeout).build())
                    .addException(InterruptedException.class),
                "acquire",
                hooks,
                timeout));
      }
      type.addMethod(
          handingOut(
              acquires.method(
                  "tryAcquire", docs.tryAcquire(typed), shape.nullable(shape.type), typed),
              "tryAcquire",
              hooks,
              ""));
    }
    new LeaseWriter(shape, docs).addTo(type);
    type.addMethod(takeParked());
    type.addMethod(release());
    type.addMethod(close());
    ScopeWriter.ofLocal(shape, docs, required().build()).addTo(type);
    pool.addType(type.build());
  }

  /** From the lane, or else as the pool does it. */
  private MethodSpec handingOut(
      MethodSpec.Builder method, String name, List<Hook> hooks, String timeout) {
    @Nullable Hook typed = SharedAcquireWriter.typed(hooks);
    String slot = acquires.variable(typed);
    String arguments = Shape.arguments(SharedAcquireWriter.parameters(typed));
    String all =
        timeout.isEmpty() || arguments.isEmpty() ? arguments + timeout : arguments + ", " + timeout;
    return method
        .addStatement("$T $L = takeParked()", shape.nullable(shape.slot), slot)
        .addStatement(
            "return $L == null ? $L.$L($L) : $L",
            slot,
            outer,
            name,
            all,
            acquires.opened(CodeBlock.of("$L", slot), hooks))
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
