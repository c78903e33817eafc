package io.rockpool.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;

/**
 * Writes how objects of a pool that threads share get handles, which are their places, and are
 * found by them.
 */
final class SharedHandleWriter {

  private final PoolModel model;
  private final Shape shape;
  private final Docs docs;

  SharedHandleWriter(Shape shape, Docs docs) {
    this.model = shape.model;
    this.shape = shape;
    this.docs = docs;
  }

  void addTo(TypeSpec.Builder pool) {
    pool.addMethod(handleOf());
    pool.addMethod(resolve());
  }

  private MethodSpec handleOf() {
    String object = shape.names.object();
    MethodSpec.Builder handleOf = HandleWriter.begin(docs, shape);
    CodeBlock.Builder refused = CodeBlock.builder();
    if (model.subclassed()) {
      refused.add("!($L instanceof $T slot)", object, shape.slot);
      refused.add("$W|| slot.$L != this", shape.names.pool());
    } else {
      handleOf
          .addStatement("$T slot = find($L)", shape.nullable(shape.slot), object)
          .beginControlFlow("if (slot == null)")
          .addStatement("slot = strays.find($L)", object)
          .endControlFlow();
      refused.add("slot == null");
    }
    if (!model.handsOutUnpooled()) {
      refused.add("$W|| $L == $L", shape.place("slot"), shape.released("slot"));
      return handleOf
          .beginControlFlow("if ($L)", refused.build())
          .addCode(refuse())
          .endControlFlow()
          .addCode(bypassed())
          .addStatement("return $L", shape.place("slot"))
          .build();
    }
    handleOf.beginControlFlow("if ($L)", refused.build()).addCode(refuse()).endControlFlow();
    handleOf.addStatement("long place = $L", shape.place("slot"));
    // The place of what is not pooled is a number that was drawn for it.
    CodeBlock stray =
        model.subclassed()
            ? CodeBlock.of("$1L != null && $1L.get()", shape.stray("slot"))
            : CodeBlock.of("place < 0");
    return handleOf
        .beginControlFlow("if ($L)", stray)
        .addStatement("return strayHandles.add(place, slot)")
        .endControlFlow()
        .beginControlFlow("if (place == $L)", shape.released("slot"))
        .addCode(refuse())
        .endControlFlow()
        .addCode(bypassed())
        .addStatement("return place")
        .build();
  }

  /** Of a pool that is bypassed, nothing is pooled. */
  private CodeBlock bypassed() {
    return BypassWriter.returning(CodeBlock.of("strayHandles.add($L, slot)", shape.place("slot")));
  }

  private CodeBlock refuse() {
    return CodeBlock.builder()
        .addStatement(
            "throw $T.noHandle($S, $L)",
            RuntimeTypes.MISUSE,
            model.displayName(),
            shape.names.object())
        .build();
  }

  private MethodSpec resolve() {
    MethodSpec.Builder resolve =
        HandleWriter.resolving(docs, shape)
            .beginControlFlow(
                "if ($L)", model.handsOutUnpooled() ? "handle < 0" : BypassWriter.NAME);
    if (model.hasEntries()) {
      resolve
          .addStatement("$T stray = strayHandles.find(handle)", shape.nullable(shape.slot))
          .addStatement("return stray == null ? null : $L", shape.objectOf("stray"));
    } else {
      resolve.addStatement("return strayHandles.find(handle)");
    }
    return resolve
        .endControlFlow()
        .addStatement("$T[] known = known()", shape.slot)
        .addStatement("int index = lanes.index(handle)")
        .beginControlFlow("if (index >= known.length)")
        .addStatement("return null")
        .endControlFlow()
        .addStatement("$T slot = known[index]", shape.nullable(shape.slot))
        // Ordered: what was read of the object later is at least as new as its place.
        .beginControlFlow(
            "if (slot == null || (long) $L.PLACE.getAcquire(slot) != handle$W|| $L == handle)",
            shape.names.engine(),
            shape.released("slot"))
        .addStatement("return null")
        .endControlFlow()
        .addStatement("return $L", shape.objectOf("slot"))
        .build();
  }
}
