package io.rockpool.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/**
 * Writes the release of objects that own others, and of those that are owned, for pools that
 * threads share.
 */
final class SharedCascadeWriter {

  private final PoolModel model;
  private final Shape shape;
  private final Docs docs;
  private final SharedReleaseWriter releases;

  SharedCascadeWriter(Shape shape, Docs docs, SharedReleaseWriter releases) {
    this.model = shape.model;
    this.shape = shape;
    this.docs = docs;
    this.releases = releases;
  }

  /** The release of an object in use. */
  CodeBlock release() {
    return begun()
        .addStatement("$L = place", shape.released("slot"))
        .add(spread())
        .addStatement("$L", endOfRelease(model, "slot", "place", "release"))
        .add(ended())
        .build();
  }

  /** The release of an object that does not come back to the pool. */
  CodeBlock letGo() {
    return begun().add(spread()).add(gone()).add(ended()).build();
  }

  /** One after the other, but as one release: what another of them owns is met again. */
  MethodSpec releaseAll() {
    return MethodSpec.methodBuilder("releaseAll")
        .addJavadoc(docs.releaseAll())
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addCode(begun().build())
        .addStatement("release.all(this)")
        .beginControlFlow("for ($T slot : slots)", shape.slot)
        .beginControlFlow("if (slot != null)")
        .addStatement("long place = $L", shape.place("slot"))
        .beginControlFlow("if (place != $L && mayRelease(slot, place))", shape.released("slot"))
        .addStatement("$L = place", shape.released("slot"))
        .addCode(spread())
        .addStatement("$L", endOfRelease(model, "slot", "place", "release"))
        .endControlFlow()
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
        method("beginRelease")
            .addJavadoc("Calls what runs on release, and hands over what the object owns.\n")
            .addParameter(RuntimeTypes.CASCADE, "release")
            .addCode(marked("RELEASING"));
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
  static CodeBlock endOfRelease(PoolModel model, String slot, String place, String release) {
    return model.resetMayFail()
        ? CodeBlock.of("endRelease($L, $L, $L)", slot, place, release)
        : CodeBlock.of("endRelease($L, $L)", slot, place);
  }

  private MethodSpec endRelease() {
    CodeBlock reset =
        model.resetsOnAcquire()
            ? CodeBlock.builder()
                .addStatement(
                    "$L", shape.callOfSlot("slot", shape.names.letGo(), shape.initialArgument()))
                .build()
            : shape.reset("slot");
    MethodSpec.Builder end =
        method("endRelease")
            .addJavadoc(
                model.resetMayFail()
                    ? "Makes an object idle; or discards it, if it cannot be made as new.\n"
                    : "Makes an object idle.\n")
            .addParameter(TypeName.LONG, "place");
    if (model.resetMayFail()) {
      end.addParameter(RuntimeTypes.CASCADE, "release")
          .beginControlFlow("try")
          .addCode(reset)
          .nextControlFlow("catch ($T failure)", Throwable.class)
          .addStatement("release.failed(failure)")
          .beginControlFlow("try")
          .addCode(shape.reset("slot"))
          .nextControlFlow("catch ($T second)", Throwable.class)
          .addStatement("release.failed(second)")
          .addStatement("discard(slot)")
          .addStatement("return")
          .endControlFlow()
          .endControlFlow();
    } else {
      end.addCode(reset);
    }
    return end.addCode(marked("IDLE"))
        .addCode(WatchWriter.idle("slot"))
        .addCode(releases.put(CodeBlock.of("place")))
        .build();
  }

  private MethodSpec takeBack() {
    return method("takeBack")
        .addJavadoc(
            "Makes an object idle that could not be handed out, and releases what it owns.\n")
        .addParameter(TypeName.LONG, "place")
        .addParameter(Throwable.class, "failure")
        .addCode(failed())
        .addCode(BypassWriter.either(gone(), endOfRelease(model, "slot", "place", "release")))
        .addStatement("cascades.end(release)")
        .build();
  }

  private MethodSpec giveUp() {
    return method("giveUp")
        .addJavadoc(
            "Releases what an object owns that could not be handed out and is not pooled.\n")
        .addParameter(Throwable.class, "failure")
        .addCode(failed())
        .addCode(gone())
        .addStatement("cascades.end(release)")
        .build();
  }

  private CodeBlock failed() {
    return begun()
        .addStatement("release.failed(failure)")
        .add(marked("RELEASING"))
        .addStatement("$L", releaseOwned())
        .addStatement("release.run()")
        .build();
  }

  /** The method by which other pools release what their objects own. */
  void addReleaseOwned(TypeSpec.Builder pool) {
    String object = shape.names.object();
    CodeBlock handedOut =
        model.handsOutUnpooled()
            ? CodeBlock.of(
                "($1L || ($2L != null && $2L.get()))", shape.inUse("slot"), shape.stray("slot"))
            : shape.inUse("slot");
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("releaseOwned")
            .addJavadoc(docs.releaseOwned())
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addParameter(shape.nullable(shape.anyType()), object)
            .addParameter(String.class, "field")
            .addParameter(RuntimeTypes.CASCADE, "release")
            .beginControlFlow(
                "if ($L instanceof $T slot && $L)",
                object,
                shape.anySlot,
                model.owns() ? CodeBlock.of("begins(slot)") : handedOut);
    if (model.owns()) {
      method.addStatement("slot.$L = release.push(slot)", shape.names.below());
    } else {
      method
          .beginControlFlow("try")
          .addStatement(
              shape.isGeneric()
                  ? CodeBlock.of("releaseToOrigin(slot)")
                  : CodeBlock.of("slot.$L.release(slot)", shape.names.pool()))
          .nextControlFlow("catch ($T failure)", Throwable.class)
          .addStatement("release.failed(failure)")
          .endControlFlow();
    }
    CodeBlock mark =
        model.owns() ? shape.mark("slot") : CodeBlock.of("$T.IDLE", RuntimeTypes.MARKS);
    pool.addMethod(
        method
            .nextControlFlow("else if ($L instanceof $T slot)", object, shape.anySlot)
            .addStatement(
                "release.met(field, $S, slot.$L, $L,$WwatchOf(slot), slot)",
                model.displayName(),
                shape.names.pool(),
                mark)
            .nextControlFlow("else if ($L != null)", object)
            .addStatement("release.strange(field, $S)", model.displayName())
            .endControlFlow()
            .build());
    if (model.owns()) {
      pool.addMethod(begins());
    } else if (shape.isGeneric()) {
      pool.addMethod(
          ofAnySlot("releaseToOrigin")
              .addStatement("slot.$L.release(slot)", shape.names.pool())
              .build());
    }
  }

  private MethodSpec begins() {
    return ofAnySlot("begins")
        .addJavadoc(
            "Takes an object from its owner, to be released with that; tells whether it was in use.\n")
        .returns(TypeName.BOOLEAN)
        .addStatement("long place = $L", shape.place("slot"))
        .addStatement(
            "boolean stays = $L && slot.$L.mayRelease(slot, place)",
            shape.inUse("slot"),
            shape.names.pool())
        .beginControlFlow("if (!stays && !slot.$L.leaves(slot))", shape.names.pool())
        .addStatement("return false")
        .endControlFlow()
        .addStatement("$L = $L", shape.released("slot"), shape.place("slot"))
        .addStatement("slot.$L = !stays", shape.names.leaving())
        .addCode(marked("WAITING"))
        .addStatement("return true")
        .build();
  }

  /** A method that takes a slot of any pool of the class. */
  private MethodSpec.Builder ofAnySlot(String name) {
    ClassName slotClass = model.pool().nestedClass(shape.names.slot());
    TypeName slot =
        shape.isGeneric()
            ? ParameterizedTypeName.get(slotClass, model.variables().toArray(new TypeName[0]))
            : slotClass;
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addTypeVariables(model.variables())
        .addParameter(slot, "slot");
  }

  private static CodeBlock.Builder begun() {
    return CodeBlock.builder().addStatement("$T release = cascades.begin()", RuntimeTypes.CASCADE);
  }

  private static CodeBlock spread() {
    return CodeBlock.builder()
        .addStatement("beginRelease(slot, release)")
        .addStatement("release.run()")
        .build();
  }

  private static CodeBlock ended() {
    return CodeBlock.builder()
        .addStatement("$T.rethrow(cascades.end(release))", RuntimeTypes.FAILURES)
        .build();
  }

  private CodeBlock gone() {
    return marked("GONE");
  }

  /** Notes how far a release has come, where others may meet the object. */
  private CodeBlock marked(String mark) {
    return model.subclassed()
        ? CodeBlock.builder()
            .addStatement("$L = $T.$L", shape.mark("slot"), RuntimeTypes.MARKS, mark)
            .build()
        : CodeBlock.of("");
  }

  private CodeBlock releaseOwned() {
    return shape.callOfSlot("slot", "releaseOwned", CodeBlock.of("release"));
  }

  private MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE)
        .addParameter(shape.slot, "slot");
  }
}
