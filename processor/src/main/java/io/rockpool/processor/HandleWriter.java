package io.rockpool.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** Writes how objects get handles, and are found by them: where a pool is for one thread. */
final class HandleWriter {

  private final PoolModel model;
  private final Shape shape;
  private final Docs docs;
  private final String object;
  private final String slot;
  private final CodeBlock mark;

  HandleWriter(Shape shape, Docs docs) {
    this.model = shape.model;
    this.shape = shape;
    this.docs = docs;
    this.object = shape.names.object();
    this.slot = shape.slotVariable();
    this.mark = shape.mark(slot);
  }

  static FieldSpec field(Shape shape) {
    return FieldSpec.builder(
            ParameterizedTypeName.get(RuntimeTypes.HANDLES, shape.slot),
            "handles",
            Modifier.PRIVATE,
            Modifier.FINAL)
        .addJavadoc("What has a handle.\n")
        .initializer("new $T<>()", RuntimeTypes.HANDLES)
        .build();
  }

  void addTo(TypeSpec.Builder pool) {
    pool.addMethod(handleOf());
    pool.addMethod(resolve());
    pool.addMethod(endHandle());
    pool.addMethod(isInUse());
  }

  private MethodSpec handleOf() {
    MethodSpec.Builder handleOf = begin(docs, shape);
    if (model.subclassed()) {
      handleOf.beginControlFlow("if (!($L instanceof $T slot))", object, shape.slot);
    } else {
      if (model.hasTable()) {
        handleOf.addStatement("$T slot = table.get($L)", shape.slot, object);
      }
      handleOf.beginControlFlow("if ($L == null)", slot);
    }
    CodeBlock refuse =
        CodeBlock.builder()
            .addStatement(
                "throw $T.noHandle($S, $L)", RuntimeTypes.MISUSE, model.displayName(), object)
            .build();
    CodeBlock.Builder elsewhere =
        CodeBlock.builder()
            .add("found != mark$W&& found != $T.outliving(mark)", RuntimeTypes.MARKS);
    if (model.handsOutUnpooled()) {
      elsewhere.add("$W&& found != unpooled");
    }
    return handleOf
        .addCode(refuse)
        .endControlFlow()
        .addStatement("int found = $L", mark)
        .beginControlFlow("if (!handles.has($L, found))", slot)
        .beginControlFlow("if ($L)", elsewhere.build())
        .addCode(refuse)
        .endControlFlow()
        .addStatement("found = handles.open($L, found, capacity)", slot)
        .addStatement("$L = found", mark)
        .endControlFlow()
        .addStatement("return handles.handle(found)")
        .build();
  }

  static MethodSpec.Builder begin(Docs docs, Shape shape) {
    return MethodSpec.methodBuilder("handleOf")
        .addJavadoc(docs.handleOf())
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(TypeName.LONG)
        .addParameter(shape.type, shape.names.object());
  }

  static MethodSpec.Builder resolving(Docs docs, Shape shape) {
    return MethodSpec.methodBuilder("resolve")
        .addJavadoc(docs.resolve())
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(shape.nullable(shape.type))
        .addParameter(TypeName.LONG, "handle");
  }

  private MethodSpec resolve() {
    MethodSpec.Builder resolve = resolving(docs, shape);
    return model.hasTable()
        ? resolve
            .addStatement("$T slot = handles.find(handle)", shape.nullable(shape.slot))
            .addStatement("return slot == null ? null : $L", shape.objectOf("slot"))
            .build()
        : resolve.addStatement("return handles.find(handle)").build();
  }

  private MethodSpec endHandle() {
    return MethodSpec.methodBuilder("endHandle")
        .addJavadoc("Makes the handle of an object stale, and tells whether it had one.\n")
        .addModifiers(Modifier.PRIVATE)
        .returns(TypeName.BOOLEAN)
        .addParameter(shape.slot, slot)
        .beginControlFlow("if (!handles.has($L, $L))", slot, mark)
        .addStatement("return false")
        .endControlFlow()
        .addStatement("$1L = handles.close($1L)", mark)
        .addStatement("return true")
        .build();
  }

  private MethodSpec isInUse() {
    return MethodSpec.methodBuilder("isInUse")
        .addJavadoc("Tells by its mark whether an object of the pool is in use.\n")
        .addModifiers(Modifier.PRIVATE)
        .returns(TypeName.BOOLEAN)
        .addParameter(TypeName.INT, "found")
        .addStatement("return found == mark || $T.isEntry(found)", RuntimeTypes.MARKS)
        .build();
  }
}
