package io.rockpool.processor;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** Writes how an object finds what it owns, and how it waits to be released by its own owner. */
final class OwnedWriter {

  private final PoolModel model;
  private final Shape shape;
  private final Names names;

  OwnedWriter(Shape shape) {
    this.model = shape.model;
    this.shape = shape;
    this.names = shape.names;
  }

  /** The method that hands over what the object owns, in the order of the fields. */
  MethodSpec releaseOwned() {
    MethodSpec.Builder method =
        shape
            .ofSlot("releaseOwned")
            .addJavadoc("Releases what the object owns to the pools that it came from.\n")
            .addParameter(RuntimeTypes.CASCADE, names.cascade());
    for (Owned owned : model.owned()) {
      // A getter, and a collection of the user's, may throw anything.
      boolean mayFail =
          owned.place().getter() != null
              || (owned.holder() != Owned.Holder.OBJECT && owned.holder() != Owned.Holder.ARRAY);
      if (mayFail) {
        method
            .beginControlFlow("try")
            .addCode(released(owned))
            .nextControlFlow("catch ($T failure)", Throwable.class)
            .addStatement("$L.failed(failure)", names.cascade())
            .endControlFlow();
      } else {
        method.addCode(released(owned));
      }
    }
    return method.build();
  }

  private CodeBlock released(Owned owned) {
    CodeBlock value = owned.place().read(shape.receiver());
    return switch (owned.holder()) {
      case OBJECT -> released(owned, value);
      case ARRAY -> array(owned, value);
      case ELEMENTS -> copied(owned, value);
      case KEYS -> copied(owned, CodeBlock.of("$L.keySet()", value));
      case VALUES -> copied(owned, CodeBlock.of("$L.values()", value));
    };
  }

  private CodeBlock released(Owned owned, CodeBlock value) {
    return CodeBlock.builder()
        .addStatement(
            "$L.releaseOwned($L, $S, $L)",
            pool(owned),
            value,
            owned.place().label(),
            names.cascade())
        .build();
  }

  /** The class of the pools, in full where a field of the object hides it. */
  private CodeBlock pool(Owned owned) {
    return model.surroundings().qualified().contains(owned.pool().simpleName())
        ? CodeBlock.of("$L", owned.pool().canonicalName())
        : CodeBlock.of("$T", owned.pool());
  }

  private CodeBlock array(Owned owned, CodeBlock value) {
    CodeBlock.Builder code = CodeBlock.builder();
    TypeName type = owned.type();
    for (int i = 0; i < owned.dimensions(); i++) {
      type = ArrayTypeName.of(type);
    }
    if (owned.nullable()) {
      code.beginControlFlow("if ($L != null)", value);
    }
    CodeBlock held = value;
    for (int i = owned.dimensions(); i > 0; i--) {
      type = ((ArrayTypeName) type).componentType();
      String element = variable(i == 1 ? "element" : i == 2 ? "row" : "rows" + i);
      code.beginControlFlow("for ($T $L : $L)", type, element, held);
      if (i > 1) {
        code.beginControlFlow("if ($L != null)", element);
      }
      held = CodeBlock.of("$L", element);
    }
    code.add(released(owned, held)).endControlFlow();
    for (int i = 1; i < owned.dimensions(); i++) {
      code.endControlFlow().endControlFlow();
    }
    return owned.nullable() ? code.endControlFlow().build() : code.build();
  }

  /** A variable that hides no field which is read beside it. */
  private String variable(String name) {
    Set<String> taken = new TreeSet<>(Set.of(names.cascade(), names.object()));
    model.owned().forEach(owned -> taken.add(owned.place().name()));
    return Names.free(taken, name);
  }

  /** Goes through a copy, since the hooks of what is released may change the collection. */
  private CodeBlock copied(Owned owned, CodeBlock collection) {
    return CodeBlock.builder()
        .addStatement("$L.copy($L)", names.cascade(), collection)
        .beginControlFlow("while ($L.hasNext())", names.cascade())
        .add(released(owned, CodeBlock.of("($T) $L.next()", owned.type(), names.cascade())))
        .endControlFlow()
        .build();
  }

  /** What makes an object of a subclass wait for its release, together with what it owns. */
  void addOwner(TypeSpec.Builder slot) {
    slot.addField(shape.ofSlot(shape.nullable(RuntimeTypes.OWNER), names.below()).build());
    if (model.isShared()) {
      slot.addField(shape.ofSlot(TypeName.BOOLEAN, names.leaving()).build());
    }
    slot.addSuperinterface(RuntimeTypes.OWNER)
        .addMethod(
            MethodSpec.methodBuilder("beginRelease")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.BOOLEAN)
                .addParameter(RuntimeTypes.CASCADE, names.cascade())
                .beginControlFlow(
                    model.isShared() ? "if ($L != $T.WAITING)" : "if (!$2T.isWaiting($1L))",
                    names.mark(),
                    RuntimeTypes.MARKS)
                .addStatement("return false")
                .endControlFlow()
                .addStatement(
                    "$L.beginRelease(this, $L)",
                    model.isShared() ? names.pool() : ownPool(),
                    names.cascade())
                .addStatement("return true")
                .build())
        .addMethod(endRelease());
  }

  private MethodSpec endRelease() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("endRelease")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(shape.nullable(RuntimeTypes.OWNER))
            .addParameter(RuntimeTypes.CASCADE, names.cascade())
            .addStatement("$T owner = $L", shape.nullable(RuntimeTypes.OWNER), names.below())
            .addStatement("$L = null", names.below());
    if (model.isShared()) {
      method
          .beginControlFlow("if ($L)", names.leaving())
          .addStatement("$L = $T.GONE", names.mark(), RuntimeTypes.MARKS)
          .addCode(WatchWriter.ifFull("$L.watch.gone(this)", names.pool()))
          .nextControlFlow("else")
          .addStatement(
              "$L.$L",
              names.pool(),
              SharedCascadeWriter.endOfRelease(model, "this", names.released(), names.cascade()));
    } else {
      method
          .addStatement(
              "$T origin = $L.POOLS.find(this, $L)",
              shape.nullable(shape.pool),
              ownPool(),
              names.mark())
          .beginControlFlow("if (origin != null && origin.comesBack($L))", names.mark())
          .addStatement("origin.$L", CascadeWriter.endOfRelease(model, "this", names.cascade()))
          .nextControlFlow("else")
          .addStatement("$L = $T.GONE", names.mark(), RuntimeTypes.MARKS)
          .beginControlFlow("if ($T.FULL && origin != null)", RuntimeTypes.CHECKS)
          .addStatement("origin.watch.gone(this)")
          .endControlFlow();
    }
    return method.endControlFlow().addStatement("return owner").build();
  }

  /** The class of the pool, in full where a field of the object hides it. */
  private CodeBlock ownPool() {
    return model.surroundings().qualified().contains(model.pool().simpleName())
        ? CodeBlock.of("$L", model.pool().canonicalName())
        : CodeBlock.of("$T", model.pool());
  }
}
