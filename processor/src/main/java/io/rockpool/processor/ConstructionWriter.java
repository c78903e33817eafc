package io.rockpool.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes how a pool creates its objects: at first, and when it grows. */
final class ConstructionWriter {

  private final PoolModel model;
  private final Shape shape;
  private final Docs docs;

  ConstructionWriter(Shape shape, Docs docs) {
    this.model = shape.model;
    this.shape = shape;
    this.docs = docs;
  }

  void addTo(TypeSpec.Builder pool) {
    pool.addMethod(defaultConstructor());
    pool.addMethod(constructor());
    if (model.grows()) {
      pool.addMethod(grow());
    }
    pool.addMethod(make());
    if (!model.subclassed()) {
      pool.addMethod(adopt());
    }
  }

  private MethodSpec defaultConstructor() {
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
    if (!model.subclassed()) {
      constructor.addStatement("table = new $T<>(capacity)", IdentityHashMap.class);
    }
    if (!model.handsOutUnpooled()) {
      constructor.addStatement(
          "exhausted = $T.of($S, $S, $L)",
          RuntimeTypes.EXHAUSTED_EXCEPTION,
          model.pool().simpleName(),
          model.displayName(),
          model.grows() ? "MAX_CAPACITY" : "capacity");
    }
    for (Parameter parameter : model.maker().parameters()) {
      constructor.addStatement("this.$1N = $1N", parameter.name());
    }
    if (shape.passesInitial()) {
      constructor.addStatement("initial = new $T($L)", shape.initial, construction());
    }
    if (shape.needsVerify()) {
      constructor
          .addStatement("$T first = make()", shape.slot)
          .addStatement("first.$L($L)", shape.names.verify(), shape.initialArgument())
          .addStatement("slots[0] = first");
    }
    constructor
        .beginControlFlow("for (int i = $L; i < capacity; i++)", shape.needsVerify() ? 1 : 0)
        .addStatement("slots[i] = make()")
        .endControlFlow();
    if (!model.subclassed()) {
      constructor.addStatement("adopt(slots)");
    }
    return constructor
        .addStatement("stack = slots.clone()")
        .addStatement("this.capacity = capacity")
        .addStatement("top = capacity")
        .build();
  }

  private MethodSpec grow() {
    MethodSpec.Builder grow =
        MethodSpec.methodBuilder("grow")
            .addJavadoc(
                "Adds as many objects as there are, within the maximum; nothing changes if one cannot be made.\n")
            .addModifiers(Modifier.PRIVATE)
            .addStatement(
                "int more = $1T.min($1T.max(capacity, 1), MAX_CAPACITY - capacity)", Math.class)
            .beginControlFlow("if (more <= 0)")
            .addStatement("throw exhausted.now()")
            .endControlFlow()
            .addStatement("$T block = $L", shape.slots(), shape.newSlots(CodeBlock.of("more")))
            .beginControlFlow("for (int i = 0; i < more; i++)")
            .addStatement("block[i] = make()")
            .endControlFlow()
            .addCode("// A constructor that uses the pool may have made it grow.\n")
            .beginControlFlow("if (more > MAX_CAPACITY - capacity)")
            .addStatement("throw exhausted.now()")
            .endControlFlow()
            .addStatement(
                "$T grownSlots = $T.copyOf(slots, capacity + more)", shape.slots(), Arrays.class)
            .addStatement(
                "$T grownStack = $T.copyOf(stack, capacity + more)", shape.slots(), Arrays.class);
    if (!model.subclassed()) {
      grow.addStatement("adopt(block)");
    }
    return grow.addStatement("$T.arraycopy(block, 0, grownSlots, capacity, more)", System.class)
        .addStatement("$T.arraycopy(block, 0, grownStack, top, more)", System.class)
        .addStatement("slots = grownSlots")
        .addStatement("stack = grownStack")
        .addStatement("capacity += more")
        .addStatement("top += more")
        .build();
  }

  private MethodSpec make() {
    CodeBlock made =
        model.subclassed()
            ? construction()
            // The compiler could not infer two types that depend on each other.
            : CodeBlock.of("new $T($L)", shape.slot, construction());
    return MethodSpec.methodBuilder("make")
        .addModifiers(Modifier.PRIVATE)
        .returns(shape.slot)
        .addStatement("return $L", made)
        .build();
  }

  /** Makes an instance with the parameters of the pool's constructor. */
  private CodeBlock construction() {
    return construction(shape, model, Shape.arguments(model.maker().parameters()));
  }

  /** Makes an instance: of the slot's class if that is the object, or of the user's. */
  static CodeBlock construction(Shape shape, PoolModel model, String arguments) {
    if (model.subclassed()) {
      return CodeBlock.of(
          "new $T$L($L)", model.pool().nestedClass(shape.names.slot()), shape.diamond(), arguments);
    }
    String factory = model.maker().factory();
    if (factory == null) {
      return CodeBlock.of("new $T$L($L)", model.type(), shape.diamond(), arguments);
    }
    return CodeBlock.of(
        "$T.made($L.$L($L), $S)",
        RuntimeTypes.SETUP,
        shape.typeInExpressions(),
        factory,
        arguments,
        model.displayName() + "." + factory);
  }

  private MethodSpec adopt() {
    String factory = model.maker().factory();
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
        .addStatement(
            "throw $T.madeTwice($S)",
            RuntimeTypes.SETUP,
            factory == null ? "new " + model.displayName() : model.displayName() + "." + factory)
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  private static MethodSpec.Builder constructorBuilder() {
    return MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC);
  }
}
