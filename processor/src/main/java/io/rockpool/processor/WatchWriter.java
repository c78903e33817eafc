package io.rockpool.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** Writes what a pool tells with full checks: who has an object, and what its fields are. */
final class WatchWriter {

  private final PoolModel model;
  private final Shape shape;

  WatchWriter(Shape shape) {
    this.model = shape.model;
    this.shape = shape;
  }

  /** A statement that is executed with full checks only. */
  static CodeBlock ifFull(String statement, Object... arguments) {
    return CodeBlock.builder()
        .beginControlFlow("if ($T.FULL)", RuntimeTypes.CHECKS)
        .addStatement(statement, arguments)
        .endControlFlow()
        .build();
  }

  /** Notes that an object is idle, which comes before anybody else can have it. */
  static CodeBlock idle(String slot) {
    return ifFull("watch.idle($L)", slot);
  }

  /** Notes that an object has left the pool. */
  static CodeBlock gone(String slot) {
    return ifFull("watch.gone($L)", slot);
  }

  FieldSpec field() {
    return FieldSpec.builder(
            ParameterizedTypeName.get(RuntimeTypes.WATCH, shape.slot),
            "watch",
            Modifier.PRIVATE,
            Modifier.FINAL)
        .addJavadoc("Knows with full checks who has an object, and what the idle ones are like.\n")
        .initializer(
            "$T.FULL$W? $T.$L(this, $S, $S, $L::$L)$W: $T.off()",
            RuntimeTypes.CHECKS,
            RuntimeTypes.WATCH,
            model.isShared() ? "shared" : "confined",
            model.pool().simpleName(),
            model.displayName(),
            shape.marked ? "this" : shape.names.slot(),
            shape.names.show(),
            RuntimeTypes.WATCH)
        .build();
  }

  void addMethods(TypeSpec.Builder pool) {
    pool.addMethod(noteAcquired());
    if (shape.refersToPool()) {
      pool.addMethod(watchOf());
    }
  }

  private MethodSpec noteAcquired() {
    String slot = shape.slotVariable();
    MethodSpec.Builder note =
        MethodSpec.methodBuilder("noteAcquired")
            .addJavadoc(
                "With full checks: fails if an object was written since its release, and makes it as new.\n")
            .addModifiers(Modifier.PRIVATE)
            .addParameter(shape.slot, slot);
    if (model.isShared()) {
      note.addParameter(TypeName.LONG, "place");
    }
    note.addStatement(
            "$T written = watch.acquired($L)", shape.nullable(RuntimeTypes.MISUSE_EXCEPTION), slot)
        .beginControlFlow("if (written == null)")
        .addStatement("return")
        .endControlFlow();
    if (model.isShared()) {
      note.addStatement("$L = place", shape.released(slot));
    }
    if (model.resetMayFail()) {
      note.beginControlFlow("try")
          .addCode(shape.reset(slot))
          .nextControlFlow("catch ($T failure)", Throwable.class)
          .addStatement("$T.add(written, failure)", RuntimeTypes.FAILURES);
      if (!model.isShared()) {
        note.addStatement("top++");
      }
      note.addStatement("discard($L)", slot).addStatement("throw written").endControlFlow();
    } else {
      note.addCode(shape.reset(slot));
    }
    note.addStatement("watch.idle($L)", slot);
    if (model.isShared()) {
      note.addStatement("put(place)");
    }
    return note.addStatement("throw written").build();
  }

  /** One that was read from a stream has no pool. */
  private MethodSpec watchOf() {
    return MethodSpec.methodBuilder("watchOf")
        .addJavadoc("Knows with full checks what was done with an object of any pool.\n")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(
            ParameterizedTypeName.get(RuntimeTypes.WATCH, WildcardTypeName.subtypeOf(Object.class)))
        .addParameter(shape.anySlot, "slot")
        .addStatement(
            "return slot.$1L == null ? $2T.off() : slot.$1L.watch",
            shape.names.pool(),
            RuntimeTypes.WATCH)
        .build();
  }

  /** What knows with full checks what was done with the object in a variable {@code slot}. */
  CodeBlock watchOfSlot() {
    return CodeBlock.of(shape.refersToPool() ? "watchOf(slot)" : "POOLS.watchOf(slot)");
  }

  /** An explanation of a wrong release, with what was done before to the object of a slot. */
  static CodeBlock misused(CodeBlock misuse, CodeBlock history) {
    return CodeBlock.of("watch.misused($L,$W$L)", misuse, history);
  }

  /** What was done before to what a parameter refers to, which may be no object of a pool. */
  CodeBlock history() {
    return model.subclassed()
        ? CodeBlock.of(
            "$L instanceof $T slot ? $L.history(slot) : $S",
            shape.names.object(),
            shape.slot,
            watchOfSlot(),
            "")
        : CodeBlock.of("watch.history($L)", shape.slotVariable());
  }

  /** The method that shows the fields of an object, as far as they can be read. */
  MethodSpec show() {
    Set<String> taken = new TreeSet<>(Set.of(shape.names.object()));
    model.resets().forEach(reset -> taken.add(reset.place().name()));
    String snapshot = Names.free(taken, "snapshot", "shown");
    MethodSpec.Builder show =
        shape
            .ofSlot(shape.names.show())
            .addJavadoc("Shows the fields; with full checks.\n")
            .addParameter(RuntimeTypes.SNAPSHOT, snapshot);
    for (Reset reset : model.resets()) {
      String how = how(reset);
      if (reset.place().readable() && !how.isEmpty()) {
        show.addStatement("$L.$L($S, $L)", snapshot, how, reset.place().label(), value(reset));
      }
    }
    return show.build();
  }

  private CodeBlock value(Reset reset) {
    CodeBlock value = reset.place().read(shape.receiver());
    return reset instanceof Reset.Slice slice && slice.slab().isSegment()
        ? CodeBlock.of("$L.asByteBuffer()", value)
        : value;
  }

  /**
   * By value, or with the content if that is the object's own; or not at all. What is kept may be
   * shared with others, and so may what an expression of the user's gives.
   */
  private String how(Reset reset) {
    if (reset instanceof Reset.InPlace
        || reset instanceof Reset.Slice
        || reset instanceof Reset.Clear) {
      return "content";
    } else if (reset instanceof Reset.Untouched untouched) {
      return untouched.effect() == Recipe.Effect.KEPT && !model.foreign() ? "value" : "";
    } else if (reset instanceof Reset.Trust trust) {
      return trust.verified() ? "value" : "";
    }
    return reset instanceof Reset.Mark ? "" : "value";
  }
}
