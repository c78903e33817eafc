package io.rockpool.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes how a pool creates its objects: at first, and when it grows. */
final class ConstructionWriter {

  private final PoolModel model;
  private final Shape shape;
  private final Docs docs;
  private final SlabWriter slabs;

  ConstructionWriter(Shape shape, Docs docs) {
    this.model = shape.model;
    this.shape = shape;
    this.docs = docs;
    this.slabs = new SlabWriter(shape);
  }

  void addTo(TypeSpec.Builder pool) {
    pool.addMethod(defaultConstructor());
    pool.addMethod(constructor());
    if (model.grows()) {
      pool.addMethod(grow());
    }
    pool.addMethod(make());
    if (model.hasTable()) {
      pool.addMethod(adopt());
    }
    slabs.addMethods(pool);
  }

  MethodSpec defaultConstructor() {
    List<Parameter> parameters = model.maker().parameters();
    String arguments = Shape.arguments(parameters);
    return constructorBuilder()
        .addJavadoc(docs.defaultConstructor())
        .addParameters(shape.parameters(parameters))
        .addStatement("this(CAPACITY$L)", arguments.isEmpty() ? "" : ", " + arguments)
        .build();
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor =
        constructorBuilder()
            .addJavadoc(docs.constructor())
            .addParameter(TypeName.INT, "capacity")
            .addParameters(shape.parameters(model.maker().parameters()))
            .addStatement(
                "slots = $L",
                shape.newSlots(
                    CodeBlock.of("$T.capacity(capacity, MAX_CAPACITY)", RuntimeTypes.SETUP)));
    if (model.hasTable()) {
      constructor.addStatement("table = new $T<>(capacity)", IdentityHashMap.class);
    }
    constructor.addCode(settings());
    CodeBlock adopted =
        model.hasTable()
            ? CodeBlock.of("adopt(slots);\n")
            : isMadeByFactory() ? distinct("slots") : CodeBlock.of("");
    return constructor
        .addCode(objects(adopted))
        .addStatement("stack = slots.clone()")
        .addStatement("this.capacity = capacity")
        .addCode(known())
        .build();
  }

  /** Makes the pool known to its objects, which comes last: it is complete by then. */
  private CodeBlock known() {
    CodeBlock.Builder code = CodeBlock.builder();
    if (shape.looksForPool()) {
      code.addStatement("POOLS.add(this, mark, handles, watch)");
      if (model.handsOutUnpooled()) {
        code.addStatement("POOLS.add(this, unpooled, handles, watch)");
      }
    }
    return code.build();
  }

  /** Keeps what the pool was created with. */
  CodeBlock settings() {
    CodeBlock.Builder code = CodeBlock.builder();
    if (!model.handsOutUnpooled()) {
      code.addStatement(
          "exhausted = $T.of($S, $S, $L)",
          RuntimeTypes.EXHAUSTED_EXCEPTION,
          model.pool().simpleName(),
          model.displayName(),
          model.grows() ? "MAX_CAPACITY" : "capacity");
    }
    for (Parameter parameter : model.maker().parameters()) {
      code.addStatement("this.$1N = $1N", parameter.name());
    }
    if (shape.passesInitial()) {
      code.addStatement(
          "initial = new $T($L)", shape.initial, single(shape, model, CodeBlock.of("this")));
    }
    return code.build();
  }

  /**
   * Makes the first objects, and looks at one of them.
   *
   * @param adopted what is done with them beside
   */
  CodeBlock objects(CodeBlock adopted) {
    if (model.hasSlices()) {
      return slabs.first(adopted);
    }
    CodeBlock.Builder code = CodeBlock.builder();
    if (shape.needsVerify()) {
      code.addStatement("slots[0] = make()")
          .addStatement(
              "$L", shape.callOfSlot("slots[0]", shape.names.verify(), shape.initialArgument()));
    }
    return code.beginControlFlow("for (int i = $L; i < capacity; i++)", shape.needsVerify() ? 1 : 0)
        .addStatement("slots[i] = make()")
        .endControlFlow()
        .add(adopted)
        .build();
  }

  private MethodSpec grow() {
    MethodSpec.Builder grow =
        MethodSpec.methodBuilder("grow")
            .addJavadoc(
                "Adds as many objects as there are, within the maximum; nothing changes if one cannot be made.\n")
            .addModifiers(Modifier.PRIVATE)
            .addStatement("requireOpen()")
            .addStatement("exhaustions++")
            .addStatement(
                "int more = $1T.min($1T.max(capacity, 1), MAX_CAPACITY - capacity)", Math.class)
            .addCode(slabs.limits())
            .beginControlFlow("if (more <= 0)")
            .addStatement("throw exhausted.now(watch)")
            .endControlFlow()
            .addStatement("$T block = $L", shape.slots(), shape.newSlots(CodeBlock.of("more")));
    if (model.hasSlices()) {
      grow.addStatement("fill(block)");
    } else {
      grow.beginControlFlow("for (int i = 0; i < more; i++)")
          .addStatement("block[i] = make()")
          .endControlFlow()
          // A constructor of the user's may have closed the pool meanwhile.
          .addStatement("requireOpen()");
    }
    grow.addCode("// A constructor that uses the pool may have made it grow.\n")
        .beginControlFlow("if (more > MAX_CAPACITY - capacity)")
        .addStatement("throw exhausted.now(watch)")
        .endControlFlow()
        .addStatement(
            "$T grownSlots = $T.copyOf(slots, capacity + more)", shape.slots(), Arrays.class)
        .addStatement(
            "$T grownStack = $L",
            shape.slots(),
            shape.newSlots(CodeBlock.of("stack.length + more")));
    if (model.hasTable()) {
      grow.addStatement("adopt(block)");
    }
    grow.addStatement("$T.arraycopy(block, 0, grownSlots, capacity, more)", System.class);
    if (isMadeByFactory() && shape.marked) {
      grow.addCode(distinct("grownSlots"));
    }
    return grow.addStatement(
            "$T.arraycopy(stack, top, grownStack, top + more, stack.length - top)", System.class)
        .addStatement("$T.arraycopy(block, 0, grownStack, top, more)", System.class)
        .addStatement("slots = grownSlots")
        .addStatement("stack = grownStack")
        .addStatement("capacity += more")
        .addStatement("growths++")
        .build();
  }

  MethodSpec make() {
    CodeBlock slices = SlabWriter.slices(model);
    CodeBlock made =
        model.hasEntries()
            // The compiler could not infer two types that depend on each other.
            ? CodeBlock.of(
                "new $T($L)",
                shape.slot,
                Shape.joined(slices, construction(shape, model, CodeBlock.of("this"), slices)))
            : construction(shape, model, CodeBlock.of("this"), slices);
    MethodSpec.Builder make =
        MethodSpec.methodBuilder("make").addModifiers(Modifier.PRIVATE).returns(shape.slot);
    model.slices().forEach(slice -> make.addParameter(SlabWriter.parameter(slice)));
    return make.addStatement("return $L", made).build();
  }

  /** Makes an instance that stays by itself: the prototype. */
  static CodeBlock single(Shape shape, PoolModel model, CodeBlock pool) {
    return model.surroundings().externalizable()
        ? CodeBlock.of("new $T$L()", model.pool().nestedClass(shape.names.slot()), shape.diamond())
        : construction(shape, model, pool, SlabWriter.singles(model));
  }

  /**
   * Makes an instance, with the parameters of the pool's constructor: of the slot's class if that
   * is the object, or of the user's.
   */
  private static CodeBlock construction(
      Shape shape, PoolModel model, CodeBlock pool, CodeBlock slices) {
    CodeBlock arguments = CodeBlock.of("$L", Shape.arguments(model.maker().parameters()));
    if (model.subclassed()) {
      return CodeBlock.of(
          "new $T$L($L)",
          model.pool().nestedClass(shape.names.slot()),
          shape.diamond(),
          Shape.joined(shape.refersToPool() ? pool : CodeBlock.of(""), slices, arguments));
    }
    String factory = model.maker().factory();
    if (factory == null) {
      return CodeBlock.of("new $T$L($L)", model.type(), shape.diamond(), arguments);
    }
    return CodeBlock.of(
        "$T.made($L.$L($L), $S)",
        RuntimeTypes.SETUP,
        shape.inExpressions(Objects.requireNonNull(model.maker().owner())),
        factory,
        arguments,
        factoryName(model));
  }

  boolean isMadeByFactory() {
    return model.maker().factory() != null;
  }

  /** Refuses a factory that makes an object twice, where no table would notice. */
  CodeBlock distinct(String array) {
    return CodeBlock.builder()
        .addStatement("$T.distinct($L, $S)", RuntimeTypes.SETUP, array, factoryName(model))
        .build();
  }

  /** What users call that makes instances. */
  static String factoryName(PoolModel model) {
    return model.maker().factory() == null ? "new " + model.displayName() : model.maker().label();
  }

  private MethodSpec adopt() {
    return MethodSpec.methodBuilder("adopt")
        .addJavadoc("Enters objects into the table: all of them or none.\n")
        .addModifiers(Modifier.PRIVATE)
        .addParameter(shape.slots(), "made")
        .beginControlFlow("for (int i = 0; i < made.length; i++)")
        .addStatement("$T slot = made[i]", shape.slot)
        .beginControlFlow("if (table.putIfAbsent($L, slot) != null)", shape.objectOf("slot"))
        .beginControlFlow("while (--i >= 0)")
        .addStatement("table.remove($L)", shape.objectOf("made[i]"))
        .endControlFlow()
        .addStatement("throw $T.madeTwice($S)", RuntimeTypes.SETUP, factoryName(model))
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  private static MethodSpec.Builder constructorBuilder() {
    return MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC);
  }
}
