package io.rockpool.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/**
 * Writes how objects come back to a pool that threads share: one, all, after a failure; or how they
 * are refused.
 */
final class SharedReleaseWriter {

  private final PoolModel model;
  private final Shape shape;
  private final Docs docs;
  private final String object;
  private final CodeBlock place;
  private final CodeBlock released;
  private final SharedCascadeWriter cascades;

  SharedReleaseWriter(Shape shape, Docs docs) {
    this.model = shape.model;
    this.shape = shape;
    this.docs = docs;
    this.object = shape.names.object();
    this.place = shape.place("slot");
    this.released = shape.released("slot");
    this.cascades = new SharedCascadeWriter(shape, docs, this);
  }

  void addTo(TypeSpec.Builder pool) {
    pool.addMethod(release());
    pool.addMethod(mayRelease());
    pool.addMethod(put());
    if (isFinished(model)) {
      pool.addMethod(finish());
    }
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
    if (model.hasEntries()) {
      pool.addMethod(find());
    }
    pool.addMethod(misuse());
    pool.addMethod(isKnown());
  }

  /** Whether what is done on release can fail, so that it is a method of its own. */
  static boolean isFinished(PoolModel model) {
    return !model.owns() && model.releaseMayFail();
  }

  private MethodSpec release() {
    MethodSpec.Builder release =
        MethodSpec.methodBuilder("release")
            .addJavadoc(docs.release())
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addParameter(shape.type, object);
    release.addCode(accepted());
    if (model.owns()) {
      return release.addCode(cascades.release()).build();
    }
    return release.addCode(steps()).addCode(put(CodeBlock.of("place"))).build();
  }

  /** Finds the slot of an object that may be released, and its place; others are done with. */
  CodeBlock accepted() {
    CodeBlock.Builder code = CodeBlock.builder();
    if (model.subclassed()) {
      code.beginControlFlow("if (!($L instanceof $T slot))", object, shape.slot);
    } else {
      code.addStatement("$T slot = find($L)", shape.nullable(shape.slot), object)
          .beginControlFlow("if (slot == null)");
    }
    if (model.hasEntries()) {
      code.addStatement("letGo($L)", object).addStatement("return");
    } else {
      code.addStatement("throw misuse($L)", object);
    }
    return code.endControlFlow()
        .addStatement("long place = $L", place)
        .beginControlFlow("if (!mayRelease(slot, place))")
        .addStatement("letGo($L)", object)
        .addStatement("return")
        .endControlFlow()
        .build();
  }

  /** What is done before the object is idle. */
  CodeBlock steps() {
    CodeBlock.Builder code = CodeBlock.builder().addStatement("$L = place", released);
    if (isFinished(model)) {
      code.addStatement("finish(slot, place)");
    } else if (!model.resetsOnAcquire()) {
      code.add(shape.reset("slot"));
    }
    return code.add(WatchWriter.idle("slot")).build();
  }

  /** Makes a slot idle. */
  CodeBlock put(CodeBlock place) {
    return CodeBlock.builder().addStatement("put($L)", place).build();
  }

  private MethodSpec put() {
    MethodSpec.Builder put =
        MethodSpec.methodBuilder("put")
            .addJavadoc("Makes a slot idle.\n")
            .addModifiers(Modifier.PRIVATE)
            .addParameter(TypeName.LONG, "place")
            .addStatement(
                "$T lane = $T.of(byThread)", shape.nullable(RuntimeTypes.LANE), RuntimeTypes.LANE)
            .beginControlFlow("if (lane == null || !lane.push(place))")
            .addStatement("lanes.release(place)")
            .endControlFlow();
    if (model.waits()) {
      put.addStatement("waiters.released()");
    }
    return put.build();
  }

  /** All that is known of an object at that moment: it is in use, of this pool, which is open. */
  private MethodSpec mayRelease() {
    CodeBlock inUse = CodeBlock.of("place != $L", released);
    CodeBlock mine =
        model.subclassed() ? CodeBlock.of("slot.$L == this", shape.names.pool()) : CodeBlock.of("");
    CodeBlock.Builder result =
        CodeBlock.builder().add("return !$L && !lanes.isClosed()", BypassWriter.NAME);
    if (model.handsOutUnpooled() && model.subclassed()) {
      // What is not pooled is told from the rest by that, so it is never left out.
      result.add("$W&& $L", inUse).add("$W&& (!$T.ON || $L)", RuntimeTypes.CHECKS, mine);
    } else if (mine.isEmpty()) {
      result.add("$W&& (!$T.ON || $L)", RuntimeTypes.CHECKS, inUse);
    } else {
      result.add("$W&& (!$T.ON || ($L && $L))", RuntimeTypes.CHECKS, inUse, mine);
    }
    return MethodSpec.methodBuilder("mayRelease")
        .addJavadoc(
            "Tells whether an object goes back to the pool: it is in use, and the pool is open.\n")
        .addModifiers(Modifier.PRIVATE)
        .returns(TypeName.BOOLEAN)
        .addParameter(shape.slot, "slot")
        .addParameter(TypeName.LONG, "place")
        .addStatement(result.add("$W&& $L", isFirst()).build())
        .build();
  }

  /** Decides between threads that release at the same moment. */
  private CodeBlock isFirst() {
    return model.owns()
        ? CodeBlock.of("releases.isFirst(place)")
        : CodeBlock.of("(!$T.FULL || releases.isFirst(place))", RuntimeTypes.CHECKS);
  }

  CodeBlock.Builder hooks() {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Hook hook : model.releaseHooks()) {
      code.addStatement("$L.$L()", shape.objectOf("slot"), hook.method());
    }
    return code;
  }

  private MethodSpec finish() {
    CodeBlock.Builder steps = hooks();
    if (!model.resetsOnAcquire()) {
      steps.add(shape.reset("slot"));
    }
    return MethodSpec.methodBuilder("finish")
        .addJavadoc("Does what is to be done on release. If it fails, the object is dealt with.\n")
        .addModifiers(Modifier.PRIVATE)
        .addParameter(shape.slot, "slot")
        .addParameter(TypeName.LONG, "place")
        .beginControlFlow("try")
        .addCode(steps.build())
        .nextControlFlow("catch ($T failure)", Throwable.class)
        .addStatement("$L", takeBack(shape, "slot", CodeBlock.of("place"), "failure"))
        .addStatement("throw failure")
        .endControlFlow()
        .build();
  }

  private MethodSpec letGo() {
    MethodSpec.Builder letGo =
        MethodSpec.methodBuilder("letGo")
            .addJavadoc(docs.letGo())
            .addModifiers(Modifier.PRIVATE)
            .addParameter(shape.type, object);
    if (model.subclassed()) {
      letGo.beginControlFlow("if (!($L instanceof $T slot) || !leaves(slot))", object, shape.slot);
    } else {
      letGo
          .addStatement("$T slot = find($L)", shape.nullable(shape.slot), object)
          .beginControlFlow("if (slot == null || !leaves(slot))")
          .addStatement("slot = strays.remove($L)", object)
          .beginControlFlow("if (slot != null)")
          .addStatement("strayHandles.remove($L)", place)
          .endControlFlow()
          .endControlFlow()
          .beginControlFlow("if (slot == null)");
    }
    letGo.addStatement("throw misuse($L)", object).endControlFlow();
    letGo.addCode(WatchWriter.gone("slot"));
    return letGo.addCode(model.owns() ? cascades.letGo() : hooks().build()).build();
  }

  private MethodSpec leaves() {
    MethodSpec.Builder leaves =
        MethodSpec.methodBuilder("leaves")
            .addJavadoc(
                "Tells whether an object in use is let go when it is released, and notes that.\n")
            .addModifiers(Modifier.PRIVATE)
            .returns(TypeName.BOOLEAN)
            .addParameter(shape.slot, "slot");
    if (model.subclassed() && model.handsOutUnpooled()) {
      leaves
          .beginControlFlow("if ($L != null)", shape.stray("slot"))
          .beginControlFlow(
              "if (slot.$L != this || !$L.getAndSet(false))",
              shape.names.pool(),
              shape.stray("slot"))
          .addStatement("return false")
          .endControlFlow()
          .addStatement("strayHandles.remove($L)", place)
          .addStatement("return true")
          .endControlFlow();
    }
    CodeBlock mine =
        model.subclassed()
            ? CodeBlock.of("$W&& slot.$L == this", shape.names.pool())
            : CodeBlock.of("");
    leaves.addStatement("long place = $L", place);
    if (model.subclassed()) {
      // Of several threads one has it: the place is the one with which it counts as released.
      leaves.addCode(
          BypassWriter.bypassed(
              CodeBlock.builder()
                  .beginControlFlow(
                      "if (place == $L$W|| slot.$L != this$W|| !$L.PLACE.compareAndSet(slot, place, 0L))",
                      released,
                      shape.names.pool(),
                      shape.names.engine())
                  .addStatement("return false")
                  .endControlFlow()
                  .addStatement("strayHandles.remove(place)")
                  .addStatement("return true")
                  .build()));
    }
    return leaves
        .beginControlFlow(
            "if (lanes.isClosed()$W&& place != $L$L$W&& $L)", released, mine, isFirst())
        .addStatement("$L = place", released)
        .addStatement("return true")
        .endControlFlow()
        .addStatement("return false")
        .build();
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
    all.beginControlFlow("for ($T slot : slots)", shape.slot)
        .beginControlFlow("if (slot != null && $L)", shape.inUse("slot"));
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

  /** Calls what makes an object idle after a failure. */
  static CodeBlock takeBack(Shape shape, String slot, CodeBlock place, String failure) {
    return shape.model.resetMayFail() || shape.model.owns()
        ? CodeBlock.of("takeBack($L, $L, $L)", slot, place, failure)
        : CodeBlock.of("takeBack($L, $L)", slot, place);
  }

  private MethodSpec takeBack() {
    MethodSpec.Builder takeBack =
        MethodSpec.methodBuilder("takeBack")
            .addModifiers(Modifier.PRIVATE)
            .addParameter(shape.slot, "slot")
            .addParameter(TypeName.LONG, "place");
    CodeBlock bypassed = BypassWriter.bypassed(CodeBlock.builder().addStatement("return").build());
    if (model.resetMayFail()) {
      takeBack
          .addParameter(Throwable.class, "failure")
          .addJavadoc(
              "Makes an object idle after a failure; or discards it, if it cannot be made as new.\n")
          .addCode(bypassed)
          .beginControlFlow("try")
          .addCode(shape.reset("slot"))
          .nextControlFlow("catch ($T second)", Throwable.class)
          .addStatement("$T.add(failure, second)", RuntimeTypes.FAILURES)
          .addStatement("discard(slot)")
          .addStatement("return")
          .endControlFlow();
    } else {
      takeBack
          .addJavadoc("Makes an object idle after a failure, as new.\n")
          .addCode(bypassed)
          .addCode(shape.reset("slot"));
    }
    return takeBack.addCode(WatchWriter.idle("slot")).addCode(put(CodeBlock.of("place"))).build();
  }

  /** Its place is not given back, so nobody acquires it. The slot remains, for it is counted. */
  private MethodSpec discard() {
    return MethodSpec.methodBuilder("discard")
        .addJavadoc("Parts with an object for good; the pool is smaller by one.\n")
        .addModifiers(Modifier.PRIVATE)
        .addParameter(shape.slot, "slot")
        .addCode(WatchWriter.gone("slot"))
        .addStatement("slot.$L = true", shape.names.gone())
        .addStatement("discarded.getAndIncrement()")
        .build();
  }

  private MethodSpec find() {
    MethodSpec.Builder find =
        MethodSpec.methodBuilder("find")
            .addModifiers(Modifier.PRIVATE)
            .returns(shape.nullable(shape.slot))
            .addParameter(shape.type, object);
    Place mark = model.markField();
    if (mark == null) {
      return find.addStatement("return table.get($L)", object).build();
    }
    return find.addStatement("int index = $L == null ? -1 : $L - 1", object, mark.read(object))
        .addStatement("$T[] known = known()", shape.slot)
        .beginControlFlow("if (index < 0 || index >= known.length)")
        .addStatement("return null")
        .endControlFlow()
        .addStatement("$T slot = known[index]", shape.nullable(shape.slot))
        .addStatement(
            "return slot != null && $L == $L ? slot : null",
            shape.identity(shape.objectOf("slot")),
            object)
        .build();
  }

  private MethodSpec misuse() {
    MethodSpec.Builder misuse =
        MethodSpec.methodBuilder("misuse")
            .addModifiers(Modifier.PRIVATE)
            .returns(RuntimeTypes.MISUSE_EXCEPTION)
            .addParameter(shape.type, object);
    if (model.subclassed()) {
      misuse.beginControlFlow("if ($L instanceof $T slot && isKnown(slot))", object, shape.slot);
    } else {
      misuse
          .addStatement("$T slot = find($L)", shape.nullable(shape.slot), object)
          .beginControlFlow("if (slot != null && isKnown(slot))");
    }
    misuse
        .addStatement(
            "return $L",
            WatchWriter.misused(
                CodeBlock.of("$T.releasedTwice($S)", RuntimeTypes.MISUSE, model.displayName()),
                CodeBlock.of("watch.history(slot)")))
        .endControlFlow();
    if (model.subclassed()) {
      misuse.addStatement(
          "boolean elsewhere = $L instanceof $T slot$W&& slot.$L != this$W&& $L",
          object,
          shape.slot,
          shape.names.pool(),
          shape.inUse("slot"));
    }
    return misuse
        .addStatement(
            "return $L",
            WatchWriter.misused(
                CodeBlock.of(
                    "$T.notInUse($S, $L, $L)",
                    RuntimeTypes.MISUSE,
                    model.displayName(),
                    object,
                    model.subclassed() ? "elsewhere" : "false"),
                new WatchWriter(shape).history()))
        .build();
  }

  /** One that was discarded is not known any more. */
  private MethodSpec isKnown() {
    CodeBlock present =
        CodeBlock.of(
            "slots[lanes.index($L)] == $L",
            place,
            model.subclassed() ? shape.identity("slot") : CodeBlock.of("slot"));
    CodeBlock.Builder known = CodeBlock.builder();
    if (model.discards()) {
      known.add("!slot.$L$W&& ", shape.names.gone());
      if (!model.subclassed()) {
        known.add("(");
      }
    }
    if (model.subclassed()) {
      known.add("slot.$L == this$W&& (", shape.names.pool());
      if (model.handsOutUnpooled()) {
        known.add("$L != null$W|| ", shape.stray("slot"));
      }
    }
    if (model.subclassed()) {
      known.add("$L || ", BypassWriter.NAME);
    }
    known.add("lanes.isClosed()$W|| $L", present);
    if (model.subclassed() || model.discards()) {
      known.add(")");
    }
    return MethodSpec.methodBuilder("isKnown")
        .addJavadoc("Tells whether an object is of this pool, or was.\n")
        .addModifiers(Modifier.PRIVATE)
        .returns(TypeName.BOOLEAN)
        .addParameter(shape.slot, "slot")
        .addStatement("return $L", known.build())
        .build();
  }
}
