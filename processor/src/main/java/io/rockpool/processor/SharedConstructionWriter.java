package io.rockpool.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.Arrays;
import java.util.IdentityHashMap;
import javax.lang.model.element.Modifier;

/** Writes how a pool that threads share creates its objects: at first, and when it grows. */
final class SharedConstructionWriter {

  private final PoolModel model;
  private final Shape shape;
  private final Docs docs;
  private final ConstructionWriter common;
  private final SlabWriter slabs;

  SharedConstructionWriter(Shape shape, Docs docs) {
    this.model = shape.model;
    this.shape = shape;
    this.docs = docs;
    this.common = new ConstructionWriter(shape, docs);
    this.slabs = new SlabWriter(shape);
  }

  void addTo(TypeSpec.Builder pool) {
    pool.addMethod(common.defaultConstructor());
    pool.addMethod(constructor());
    if (model.grows()) {
      pool.addMethod(grow());
    }
    pool.addMethod(common.make());
    if (model.hasTable()) {
      pool.addMethod(entered());
    } else if (model.hasEntries()) {
      pool.addMethod(number());
    }
    pool.addMethod(enroll());
    slabs.addMethods(pool);
  }

  private MethodSpec constructor() {
    String maximum = model.grows() ? "MAX_CAPACITY" : "capacity";
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(docs.constructor())
            .addParameter(TypeName.INT, "capacity")
            .addParameters(shape.parameters(model.maker().parameters()));
    CodeBlock slots =
        shape.newSlots(CodeBlock.of("$T.capacity(capacity, MAX_CAPACITY)", RuntimeTypes.SETUP));
    if (model.grows()) {
      // What is volatile is better read once.
      constructor.addStatement("$T slots = $L", shape.slots(), slots);
    } else {
      constructor.addStatement("slots = $L", slots);
    }
    constructor
        .addStatement("lanes = new $L(capacity, $L)", shape.names.engine(), maximum)
        .addStatement("byThread = lanes.byThread()")
        .addStatement(
            "releases = $T.$L(lanes, capacity, $L)",
            RuntimeTypes.RELEASES,
            model.owns() ? "exact" : "checked",
            maximum);
    if (model.waits()) {
      constructor.addStatement(
          "waiters = new $T(lanes, exhaustions, $S, $S)",
          RuntimeTypes.WAITERS,
          model.pool().simpleName(),
          model.displayName());
    }
    constructor.addCode(common.settings()).addCode(common.objects(adopted()));
    constructor.addStatement("enroll(slots, 0)");
    if (model.grows()) {
      constructor.addStatement("this.slots = slots");
    }
    return constructor.build();
  }

  private CodeBlock adopted() {
    if (model.hasTable()) {
      return CodeBlock.of("table = entered(new $T<>(), slots);\n", IdentityHashMap.class);
    }
    if (model.hasEntries()) {
      return CodeBlock.of("number(slots, 0);\n");
    }
    return CodeBlock.of("");
  }

  /** Everything that can fail comes first; what is published last makes the objects be found. */
  private MethodSpec grow() {
    MethodSpec.Builder grow =
        MethodSpec.methodBuilder("grow")
            .addJavadoc(
                """
                Adds as many objects as there are, within the maximum; nothing changes if one cannot be made.
                For one thread at a time.
                """)
            .addModifiers(Modifier.PRIVATE)
            .addStatement(
                "int more = $T.min(lanes.capacity(), MAX_CAPACITY - lanes.capacity())", Math.class)
            .addCode(slabs.limits());
    if (model.hasSlices()) {
      grow.beginControlFlow("if (more <= 0)")
          .addStatement("throw exhausted.now(watch)")
          .endControlFlow();
    }
    grow.addStatement("$T block = $L", shape.slots(), shape.newSlots(CodeBlock.of("more")));
    if (model.hasSlices()) {
      grow.addStatement("fill(block)");
    } else {
      grow.beginControlFlow("for (int i = 0; i < more; i++)")
          .addStatement("block[i] = make()")
          .endControlFlow();
    }
    grow.addCode("// A constructor that uses the pool may have made it grow.\n")
        .addStatement("int present = lanes.capacity()")
        .beginControlFlow("if (more > MAX_CAPACITY - present)")
        .addStatement("throw exhausted.now(watch)")
        .endControlFlow()
        .addStatement("$T grown = $T.copyOf(slots, present + more)", shape.slots(), Arrays.class)
        .addStatement("$T.arraycopy(block, 0, grown, present, more)", System.class)
        .addStatement("releases.reserve(present + more)");
    if (model.hasTable()) {
      grow.addStatement("table = entered(table, block)");
    } else if (model.hasEntries()) {
      grow.addStatement("number(block, present)");
    }
    grow.addStatement("enroll(block, present)")
        .addStatement("slots = grown")
        .beginControlFlow("if (lanes.isClosed())")
        .addComment("Whoever closed it did not see these.")
        .addStatement("$T.fill(grown, null)", Arrays.class);
    if (model.hasSegments()) {
      grow.addStatement("free()");
    }
    return grow.addStatement("requireOpen()")
        .endControlFlow()
        .addStatement("lanes.grow(more)")
        .addStatement("growth.succeeded()")
        .build();
  }

  private MethodSpec entered() {
    TypeName table = new SharedFieldsWriter(shape).table();
    return MethodSpec.methodBuilder("entered")
        .addJavadoc("Copies a table, and enters objects: all of them or none.\n")
        .addModifiers(Modifier.PRIVATE)
        .returns(table)
        .addParameter(table, "present")
        .addParameter(shape.slots(), "made")
        .addStatement("$T all = new $T<>(present)", table, IdentityHashMap.class)
        .beginControlFlow("for ($T slot : made)", shape.slot)
        .beginControlFlow("if (all.putIfAbsent($L, slot) != null)", shape.objectOf("slot"))
        .addStatement(
            "throw $T.madeTwice($S)", RuntimeTypes.SETUP, ConstructionWriter.factoryName(model))
        .endControlFlow()
        .endControlFlow()
        .addStatement("return all")
        .build();
  }

  private MethodSpec enroll() {
    return MethodSpec.methodBuilder("enroll")
        .addJavadoc("Gives new objects their first places: they are idle.\n")
        .addModifiers(Modifier.PRIVATE)
        .addParameter(shape.slots(), "made")
        .addParameter(TypeName.INT, "first")
        .beginControlFlow("for (int i = 0; i < made.length; i++)")
        .addStatement("made[i].$L = lanes.first(first + i)", shape.names.place())
        .addStatement("made[i].$L = made[i].$L", shape.names.released(), shape.names.place())
        .endControlFlow()
        .build();
  }

  /** By its number in a field of the user's, less one, the entry of an object is found. */
  private MethodSpec number() {
    Place field = java.util.Objects.requireNonNull(model.markField());
    String object = "slot." + shape.names.object();
    MethodSpec.Builder number =
        MethodSpec.methodBuilder("number")
            .addJavadoc("Gives objects their numbers: all of them or none.\n")
            .addModifiers(Modifier.PRIVATE)
            .addParameter(shape.slots(), "made")
            .addParameter(TypeName.INT, "first")
            .beginControlFlow("for (int i = 0; i < made.length; i++)")
            .addStatement("$T slot = made[i]", shape.slot);
    if (common.isMadeByFactory()) {
      number
          .beginControlFlow("if ($L != 0)", field.read(object))
          .beginControlFlow("while (--i >= 0)")
          .addCode(field.write("made[i]." + shape.names.object(), CodeBlock.of("0")))
          .endControlFlow()
          .addStatement(
              "throw $T.madeTwice($S)", RuntimeTypes.SETUP, ConstructionWriter.factoryName(model))
          .endControlFlow();
    }
    return number
        .addCode(field.write(object, CodeBlock.of("first + i + 1")))
        .endControlFlow()
        .build();
  }
}
