package io.rockpool.processor;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.IdentityHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import javax.lang.model.element.Modifier;

/** Writes the fields of a pool that threads share. */
final class SharedFieldsWriter {

  private final PoolModel model;
  private final Shape shape;

  SharedFieldsWriter(Shape shape) {
    this.model = shape.model;
    this.shape = shape;
  }

  void addTo(TypeSpec.Builder pool) {
    String all =
        "All objects of the pool, idle or in use, by index; none any more when it is closed.\n";
    String longer = "Replaced by a longer one before the objects in it can be found.\n";
    FieldSpec.Builder slots =
        FieldSpec.builder(shape.slots(), "slots", Modifier.PRIVATE)
            .addJavadoc(model.grows() ? all + longer : all)
            .addModifiers(model.grows() ? Modifier.VOLATILE : Modifier.FINAL);
    pool.addField(slots.build());
    if (model.hasTable()) {
      pool.addField(
          FieldSpec.builder(table(), "table", Modifier.PRIVATE, Modifier.VOLATILE)
              .addJavadoc("Finds the slot of an object. Never changed: replaced as a whole.\n")
              .build());
    }
    pool.addField(
        constant(shape.inner(shape.names.engine()), "lanes")
            .addJavadoc("Knows which slots are idle.\n")
            .build());
    pool.addField(
        constant(ArrayTypeName.of(RuntimeTypes.LANE), "byThread")
            .addJavadoc("Where threads keep what is idle, by their numbers: the engine's lanes.\n")
            .build());
    pool.addField(
        constant(RuntimeTypes.RELEASES, "releases")
            .addJavadoc(
                model.owns()
                    ? "Lets one thread release an object, if several try at the same moment.\n"
                    : "Lets one thread release an object, if several try at the same moment; with full checks.\n")
            .build());
    if (model.waits()) {
      pool.addField(
          constant(RuntimeTypes.WAITERS, "waiters")
              .addJavadoc("The threads that wait for an object.\n")
              .build());
    }
    if (model.grows()) {
      pool.addField(
          made(RuntimeTypes.GROWTH, "growth")
              .addJavadoc("Lets one thread at a time add objects.\n")
              .build());
    }
    if (model.hasEntries()) {
      pool.addField(
          made(ParameterizedTypeName.get(RuntimeTypes.STRAYS, shape.slot), "strays")
              .addJavadoc("What was handed out but is not pooled.\n")
              .build());
    }
    pool.addField(
        made(ParameterizedTypeName.get(RuntimeTypes.STRAY_HANDLES, shape.slot), "strayHandles")
            .addJavadoc("The handles of what is not pooled.\n")
            .build());
    if (!model.handsOutUnpooled()) {
      pool.addField(
          constant(RuntimeTypes.EXHAUSTED_EXCEPTION, "exhausted")
              .addJavadoc("Made once, so that running out allocates nothing.\n")
              .build());
    }
    if (model.owns()) {
      pool.addField(
          made(RuntimeTypes.CASCADES, "cascades")
              .addJavadoc("The releases of objects together with what they own.\n")
              .build());
    }
    pool.addField(made(ClassName.get(LongAdder.class), "exhaustions").build());
    if (model.discards()) {
      pool.addField(made(ClassName.get(AtomicInteger.class), "discarded").build());
    }
  }

  /** What is known of a pool that has ended, and is for its figures alone. */
  void addEnd(TypeSpec.Builder pool) {
    pool.addField(
        FieldSpec.builder(shape.slots(), "outliving", Modifier.PRIVATE, Modifier.VOLATILE)
            .addJavadoc("What was in use when the pool was closed.\n")
            .initializer("$L", shape.newSlots(CodeBlock.of("0")))
            .build());
    pool.addField(
        FieldSpec.builder(TypeName.INT, "peak", Modifier.PRIVATE, Modifier.VOLATILE)
            .addJavadoc("The high-water mark of a closed pool.\n")
            .build());
  }

  TypeName table() {
    return ParameterizedTypeName.get(ClassName.get(IdentityHashMap.class), shape.type, shape.slot);
  }

  private static FieldSpec.Builder constant(TypeName type, String name) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.FINAL);
  }

  private static FieldSpec.Builder made(TypeName type, String name) {
    String diamond = type instanceof ParameterizedTypeName ? "<>" : "";
    ClassName raw =
        type instanceof ParameterizedTypeName generic ? generic.rawType() : (ClassName) type;
    return constant(type, name).initializer("new $T$L()", raw, diamond);
  }
}
