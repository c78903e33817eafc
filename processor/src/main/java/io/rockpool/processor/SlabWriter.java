package io.rockpool.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.lang.model.element.Modifier;

/** Writes the blocks that objects share: how they are made, cut into slices, and given back. */
final class SlabWriter {

  private static final ClassName ARENA = ClassName.get("java.lang.foreign", "Arena");

  private final PoolModel model;
  private final Shape shape;

  SlabWriter(Shape shape) {
    this.model = shape.model;
    this.shape = shape;
  }

  void addFields(TypeSpec.Builder pool) {
    for (Reset.Slice slice : model.slices()) {
      if (!slice.slab().isSegment()) {
        pool.addField(constant(slice));
      }
    }
    if (model.hasSegments()) {
      Class<?> list = model.isShared() ? ConcurrentLinkedDeque.class : ArrayList.class;
      pool.addField(
          FieldSpec.builder(
                  ParameterizedTypeName.get(
                      ClassName.get(model.isShared() ? Deque.class : List.class), ARENA),
                  "arenas",
                  Modifier.PRIVATE,
                  Modifier.FINAL)
              .addJavadoc("The memory of the segments: one arena for each block.\n")
              .initializer("new $T<>()", list)
              .build());
    }
  }

  void addMethods(TypeSpec.Builder pool) {
    if (model.hasSlices()) {
      pool.addMethod(fill());
    }
    if (model.hasSegments()) {
      pool.addMethod(free());
    }
  }

  /** A slice as a parameter of what makes an object. */
  static ParameterSpec parameter(Reset.Slice slice) {
    return ParameterSpec.builder(slice.slab().kind().type(), slice.labels().slice()).build();
  }

  /** The slices of an object as arguments, where they are parameters. */
  static CodeBlock slices(PoolModel model) {
    return model.slices().stream()
        .map(slice -> CodeBlock.of("$L", slice.labels().slice()))
        .collect(CodeBlock.joining(",$W"));
  }

  /** Slices for an object that stays by itself, as arguments. */
  static CodeBlock singles(PoolModel model) {
    return model.slices().stream()
        .map(
            slice ->
                slice.slab().isSegment()
                    ? CodeBlock.of(
                        "$T.ofAuto().allocate($LL, $L)",
                        ARENA,
                        slice.slab().length(),
                        slice.slab().alignment())
                    : CodeBlock.of("$L.single()", slice.labels().constant()))
        .collect(CodeBlock.joining(",$W"));
  }

  /** Puts the slice of an object back, and clears it. */
  static CodeBlock restore(Reset.Slice slice, String object) {
    String own = slice.labels().slice();
    CodeBlock.Builder code =
        CodeBlock.builder().add(slice.place().write(object, CodeBlock.of("$L", own)));
    if (slice.slab().isSegment()) {
      code.addStatement("$L.fill((byte) 0)", own);
    } else if (slice.clear() == null) {
      code.addStatement("$L.restore($L)", slice.labels().constant(), own);
    } else {
      code.addStatement("$L.$L()", own, slice.clear());
      if (slice.slab().kind() == Slab.Kind.BYTES) {
        code.addStatement("$L.order($L)", own, order(slice.slab()));
      }
    }
    return code.build();
  }

  /**
   * Makes the first objects of the pool; what is off the heap is given back if that fails.
   *
   * @param adopted what is done with them beside
   */
  CodeBlock first(CodeBlock adopted) {
    CodeBlock.Builder code = CodeBlock.builder().addStatement("fill(slots)");
    if (shape.needsVerify()) {
      code.addStatement("slots[0].$L($L)", shape.names.verify(), shape.initialArgument());
    }
    code.add(adopted);
    if (!model.hasSegments()) {
      return code.build();
    }
    return CodeBlock.builder()
        .beginControlFlow("try")
        .add(code.build())
        .nextControlFlow("catch ($T failure)", Throwable.class)
        .addStatement("free()")
        .addStatement("throw failure")
        .endControlFlow()
        .build();
  }

  /** Keeps the growth within what one block can hold. */
  CodeBlock limits() {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Reset.Slice slice : model.slices()) {
      if (!slice.slab().isSegment()) {
        code.addStatement("more = $T.min(more, $L.most())", Math.class, slice.labels().constant());
      }
    }
    return code.build();
  }

  private FieldSpec constant(Reset.Slice slice) {
    Slab slab = slice.slab();
    CodeBlock.Builder value =
        CodeBlock.builder()
            .add(
                "$T.$L($S,$W$L",
                RuntimeTypes.BUFFER_SLAB,
                slab.kind().factory(),
                slice.place().label(),
                slab.length());
    if (slab.kind() == Slab.Kind.BYTES) {
      value.add(",$W$L", order(slab));
    }
    value.add(")");
    if (slab.offHeap()) {
      value.add(".offHeap($L)", slab.alignment());
    }
    return FieldSpec.builder(
            ParameterizedTypeName.get(RuntimeTypes.BUFFER_SLAB, slab.kind().type()),
            slice.labels().constant(),
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .addJavadoc(
            "The blocks of which {@code $L} is a slice in each object.\n", slice.place().name())
        .initializer(value.build())
        .build();
  }

  private static CodeBlock order(Slab slab) {
    return switch (slab.order()) {
      case BIG -> CodeBlock.of("$T.BIG_ENDIAN", ByteOrder.class);
      case LITTLE -> CodeBlock.of("$T.LITTLE_ENDIAN", ByteOrder.class);
      case NATIVE -> CodeBlock.of("$T.nativeOrder()", ByteOrder.class);
    };
  }

  private MethodSpec fill() {
    MethodSpec.Builder fill =
        MethodSpec.methodBuilder("fill")
            .addJavadoc("Creates objects, each with its slice of a new block; or none.\n")
            .addModifiers(Modifier.PRIVATE)
            .addParameter(shape.slots(), "made");
    if (model.hasSegments()) {
      fill.addStatement("$1T arena = $1T.ofShared()", ARENA).beginControlFlow("try");
    }
    for (Reset.Slice slice : model.slices()) {
      fill.addStatement(
          "$T $L = $L", slice.slab().kind().type(), slice.labels().block(), newBlock(slice));
    }
    fill.beginControlFlow("for ($T i = 0; i < made.length; i++)", TypeName.INT)
        .addStatement(
            "made[i] = make($L)",
            model.slices().stream().map(SlabWriter::cut).collect(CodeBlock.joining(",$W")))
        .endControlFlow()
        // A constructor of the user's may have closed the pool meanwhile.
        .addStatement("requireOpen()");
    if (model.hasSegments()) {
      fill.addStatement("arenas.add(arena)")
          .nextControlFlow("catch ($T failure)", Throwable.class)
          .addStatement("arena.close()")
          .addStatement("throw failure")
          .endControlFlow();
    }
    return fill.build();
  }

  private static CodeBlock newBlock(Reset.Slice slice) {
    return slice.slab().isSegment()
        ? CodeBlock.of(
            "arena.allocate(made.length * $LL, $L)",
            slice.slab().stride(),
            slice.slab().alignment())
        : CodeBlock.of("$L.block(made.length)", slice.labels().constant());
  }

  private static CodeBlock cut(Reset.Slice slice) {
    return slice.slab().isSegment()
        ? CodeBlock.of(
            "$L.asSlice(i * $LL, $LL)",
            slice.labels().block(),
            slice.slab().stride(),
            slice.slab().length())
        : CodeBlock.of("$L.slice($L, i)", slice.labels().constant(), slice.labels().block());
  }

  private MethodSpec free() {
    MethodSpec.Builder free =
        MethodSpec.methodBuilder("free")
            .addJavadoc(
                "Gives back the memory of the segments: whoever uses one gets an exception.\n")
            .addModifiers(Modifier.PRIVATE);
    if (model.isShared()) {
      return free.addStatement("$T arena", ARENA)
          .beginControlFlow("while ((arena = arenas.poll()) != null)")
          .beginControlFlow("try")
          .addStatement("arena.close()")
          .nextControlFlow("catch ($T failure)", Throwable.class)
          .addComment("A thread is using it: the next close tries again.")
          .addStatement("arenas.add(arena)")
          .addStatement("throw failure")
          .endControlFlow()
          .endControlFlow()
          .build();
    }
    return free.beginControlFlow("while (!arenas.isEmpty())")
        .addStatement("int last = arenas.size() - 1")
        .addStatement("arenas.get(last).close()")
        .addStatement("arenas.remove(last)")
        .endControlFlow()
        .build();
  }
}
