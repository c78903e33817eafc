package io.rockpool.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** Writes the release of objects that own others, and of those that are owned. */
final class CascadeWriter {

  private final PoolModel model;
  private final Shape shape;
  private final Docs docs;
  private final ReleaseWriter releases;
  private final String slot;
  private final CodeBlock mark;

  CascadeWriter(Shape shape, Docs docs, ReleaseWriter releases) {
    this.model = shape.model;
    this.shape = shape;
    this.docs = docs;
    this.releases = releases;
    this.slot = shape.slotVariable();
    this.mark = shape.mark(slot);
  }

  /** The release of an object in use. */
  CodeBlock release() {
    return begun()
        .add(spread())
        .addStatement("$L", endOfRelease(model, slot, "release"))
        .add(ended())
        .build();
  }

  /** The release of an object that does not come back to the pool. */
  CodeBlock letGo() {
    return begun().add(spread()).add(gone()).add(ended()).build();
  }

  private CodeBlock gone() {
    return CodeBlock.builder()
        .addStatement("$L = $T.GONE", mark, RuntimeTypes.MARKS)
        .add(releases.forgotten())
        .build();
  }

  /** One after the other, but as one release: what another of them owns is met again. */
  MethodSpec releaseAll() {
    return MethodSpec.methodBuilder("releaseAll")
        .addJavadoc(docs.releaseAll())
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .beginControlFlow("if (closed)")
        .addStatement("return")
        .endControlFlow()
        .addCode(WatchWriter.ifFull("watch.enter()"))
        .addCode(begun().build())
        .addStatement("release.all(this)")
        .beginControlFlow("for (int i = capacity - 1; i >= 0; i--)")
        .addStatement("$T $L = slots[i]", shape.slot, slot)
        // A hook may have discarded objects meanwhile, so that the last ones have moved down.
        .beginControlFlow("if (i < capacity && isInUse($L))", mark)
        .addStatement("endHandle($L)", slot)
        .addCode(spread())
        .addStatement("$L", endOfRelease(model, slot, "release"))
        .endControlFlow()
        .endControlFlow()
        .addCode(ended())
        .build();
  }

  /** The two halves of a release, and what becomes of an object that could not be handed out. */
  void addSteps(TypeSpec.Builder pool) {
    pool.addMethod(beginRelease());
    pool.addMethod(endRelease());
    if (model.acquireMayFail(model.acquireHooks())) {
      pool.addMethod(takeBack());
      if (model.handsOutUnpooled() && !model.acquireHooks().isEmpty()) {
        pool.addMethod(giveUp());
      }
    }
  }

  private MethodSpec beginRelease() {
    MethodSpec.Builder begin =
        step("beginRelease")
            .addJavadoc("Calls what runs on release, and hands over what the object owns.\n");
    if (shape.looksForPool()) {
      // Also for objects whose pool is gone.
      begin
          .addModifiers(Modifier.STATIC)
          .addTypeVariables(model.variables())
          .addStatement("$1L = $2T.releasing($1L)", mark, RuntimeTypes.MARKS);
    } else {
      begin.addStatement("$L = $T.RELEASING", mark, RuntimeTypes.MARKS);
    }
    if (!model.releaseHooks().isEmpty()) {
      begin
          .beginControlFlow("try")
          .addCode(releases.hooks().build())
          .nextControlFlow("catch ($T failure)", Throwable.class)
          .addStatement("release.failed(failure)")
          .endControlFlow();
    }
    return begin.addStatement("$L", releaseOwned()).build();
  }

  /** Calls what {@link #endRelease()} writes, which needs the release only to report to it. */
  static CodeBlock endOfRelease(PoolModel model, String slot, String release) {
    return model.resetMayFail()
        ? CodeBlock.of("endRelease($L, $L)", slot, release)
        : CodeBlock.of("endRelease($L)", slot);
  }

  private MethodSpec endRelease() {
    CodeBlock reset =
        model.resetsOnAcquire()
            ? CodeBlock.builder()
                .addStatement(
                    "$L", shape.callOfSlot(slot, shape.names.letGo(), shape.initialArgument()))
                .build()
            : shape.reset(slot);
    MethodSpec.Builder end =
        (model.resetMayFail() ? step("endRelease") : stepOfSlot("endRelease"))
            .addJavadoc(
                model.resetMayFail()
                    ? "Makes an object idle; or discards it, if it cannot be made as new.\n"
                    : "Makes an object idle.\n");
    if (model.resetMayFail()) {
      end.beginControlFlow("try")
          .addCode(reset)
          .nextControlFlow("catch ($T failure)", Throwable.class)
          .addStatement("release.failed(failure)")
          .beginControlFlow("try")
          .addCode(shape.reset(slot))
          .nextControlFlow("catch ($T second)", Throwable.class)
          .addStatement("release.failed(second)")
          .addStatement("discard($L)", slot)
          .addStatement("return")
          .endControlFlow()
          .endControlFlow();
    } else {
      end.addCode(reset);
    }
    return end.addStatement("$L = $L", mark, releases.idle())
        .addCode(WatchWriter.idle(slot))
        .addCode(releases.push())
        .build();
  }

  private MethodSpec takeBack() {
    return failed("takeBack")
        .addJavadoc(
            "Makes an object idle that could not be handed out, and releases what it owns.\n")
        .addCode(BypassWriter.either(gone(), endOfRelease(model, slot, "release")))
        .addStatement("release.end()")
        .build();
  }

  private MethodSpec giveUp() {
    return failed("giveUp")
        .addJavadoc(
            "Releases what an object owns that could not be handed out and is not pooled.\n")
        .addStatement("$L = $T.GONE", mark, RuntimeTypes.MARKS)
        .addStatement("release.end()")
        .build();
  }

  private MethodSpec.Builder failed(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE)
        .addParameter(shape.slot, slot)
        .addParameter(Throwable.class, "failure")
        .addCode(begun().build())
        .addStatement("release.failed(failure)")
        .addStatement("$L = $T.RELEASING", mark, RuntimeTypes.MARKS)
        .addStatement("$L", releaseOwned())
        .addStatement("release.run()");
  }

  /** The method by which other pools release what their objects own. */
  void addReleaseOwned(TypeSpec.Builder pool) {
    String object = shape.names.object();
    CodeBlock toOrigin = CodeBlock.of("$L(slot, release)", shape.names.releaseToOrigin());
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("releaseOwned")
            .addJavadoc(docs.releaseOwned())
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addParameter(shape.nullable(shape.anyType()), object)
            .addParameter(String.class, "field")
            .addParameter(RuntimeTypes.CASCADE, "release")
            .beginControlFlow(
                "if ($L instanceof $T slot && $T.isHandedOut($L))",
                object,
                shape.anySlot,
                RuntimeTypes.MARKS,
                mark);
    if (model.owns()) {
      method
          .addStatement("await(slot)")
          .addStatement("slot.$L = release.push(slot)", shape.names.below());
    } else if (model.releaseMayFail() || model.handsOutUnpooled()) {
      method
          .beginControlFlow("try")
          .addStatement("$L", toOrigin)
          .nextControlFlow("catch ($T failure)", Throwable.class)
          .addStatement("release.failed(failure)")
          .endControlFlow();
    } else {
      method.addStatement("$L", toOrigin);
    }
    method.nextControlFlow("else if ($L instanceof $T slot)", object, shape.anySlot);
    if (model.owns()) {
      method
          .addStatement("$T origin = POOLS.find(slot, $L)", shape.nullable(shape.anyPool()), mark)
          .addStatement(
              "release.met(field, $S, origin, $L,$Worigin == null ? POOLS.watchOf(slot) : origin.watch, slot)",
              model.displayName(),
              mark);
    } else {
      // No release of all of them asks for the pool of what owns nothing.
      method.addStatement(
          "release.met(field, $S, null, $L,$WPOOLS.watchOf(slot), slot)",
          model.displayName(),
          mark);
    }
    pool.addMethod(
        method
            .nextControlFlow("else if ($L != null)", object)
            .addStatement("release.strange(field, $S)", model.displayName())
            .endControlFlow()
            .build());
    if (model.owns()) {
      pool.addMethod(await());
      pool.addMethod(comesBack());
    }
    if (!model.owns() || model.leased()) {
      pool.addMethod(releaseToOrigin());
    }
  }

  private MethodSpec await() {
    return ofAnyPool("await")
        .addJavadoc("Takes an object in use from its owner, to be released with that.\n")
        .addStatement("$T origin = POOLS.find($L, $L)", shape.nullable(shape.pool), slot, mark)
        .beginControlFlow("if (origin == null)")
        .addStatement("$1L = $2T.waiting($2T.NONE)", mark, RuntimeTypes.MARKS)
        .addStatement("return")
        .endControlFlow()
        .addStatement("origin.endHandle($L)", slot)
        .addStatement("origin.leaves($L)", mark)
        .addStatement("$1L = $2T.waiting($1L)", mark, RuntimeTypes.MARKS)
        .build();
  }

  private MethodSpec comesBack() {
    return MethodSpec.methodBuilder("comesBack")
        .addJavadoc(
            "Tells by its mark whether an object that is just being released becomes idle.\n")
        .addModifiers(Modifier.PRIVATE)
        .returns(TypeName.BOOLEAN)
        .addParameter(TypeName.INT, "found")
        .addStatement(
            "return !$L && !closed && found == $T.releasing(mark)",
            BypassWriter.NAME,
            RuntimeTypes.MARKS)
        .build();
  }

  private MethodSpec releaseToOrigin() {
    MethodSpec.Builder method =
        ofAnyPool(shape.names.releaseToOrigin())
            .addJavadoc(
                "Releases an object in use to the pool that it came from. If nobody has that any more,\nthe object is let go as when a pool was closed.\n")
            .addStatement(
                "$T origin = POOLS.find($L, $L$L)",
                shape.nullable(shape.pool),
                slot,
                mark,
                model.owns() ? "" : ", release")
            .beginControlFlow("if (origin != null)")
            .addStatement("origin.release($L)", slot)
            .addStatement("return")
            .endControlFlow();
    if (model.owns()) {
      return method
          .addStatement("$1T release = new $1T()", RuntimeTypes.CASCADE)
          .addCode(spread())
          .addCode(gone())
          .addCode(ended())
          .build();
    }
    return method
        .addParameter(shape.nullable(RuntimeTypes.CASCADE), "release")
        .addStatement("$L = $T.GONE", mark, RuntimeTypes.MARKS)
        .addCode(releases.hooks().build())
        .build();
  }

  /** A method that takes a slot of any pool of the class. */
  private MethodSpec.Builder ofAnyPool(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addTypeVariables(model.variables())
        .addParameter(shape.slot, slot);
  }

  private CodeBlock.Builder begun() {
    return CodeBlock.builder().addStatement("$T release = cascade.begin()", RuntimeTypes.CASCADE);
  }

  private CodeBlock spread() {
    return CodeBlock.builder()
        .addStatement("beginRelease($L, release)", slot)
        .addStatement("release.run()")
        .build();
  }

  private static CodeBlock ended() {
    return CodeBlock.builder()
        .addStatement("$T.rethrow(release.end())", RuntimeTypes.FAILURES)
        .build();
  }

  private CodeBlock releaseOwned() {
    return shape.callOfSlot(slot, "releaseOwned", CodeBlock.of("release"));
  }

  private MethodSpec.Builder step(String name) {
    return stepOfSlot(name).addParameter(RuntimeTypes.CASCADE, "release");
  }

  private MethodSpec.Builder stepOfSlot(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE)
        .addParameter(shape.slot, slot);
  }
}
