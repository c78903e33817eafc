package io.rockpool.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.io.Closeable;
import javax.lang.model.element.Modifier;

/** Writes scopes, which release at their end what was acquired through them. */
final class ScopeWriter {

  private final PoolModel model;
  private final Shape shape;
  private final Docs docs;
  private final String object;
  private final String name;
  private final TypeName scope;
  private final TypeName scopeOrNull;
  private final TypeName failureOrNull;

  /** What acquires and releases: the pool, or a front of it. */
  private final CodeBlock front;

  /** What is done before a scope is opened. */
  private final CodeBlock require;

  private ScopeWriter(Shape shape, Docs docs, CodeBlock front, CodeBlock require) {
    this.model = shape.model;
    this.shape = shape;
    this.docs = docs;
    this.object = shape.names.object();
    this.name = shape.names.scope();
    this.scope = ClassName.get("", name);
    this.scopeOrNull = shape.nullable(scope);
    this.failureOrNull = shape.nullable(ClassName.get(Throwable.class));
    this.front = front;
    this.require = require;
  }

  /** Scopes of a pool that is for one thread. */
  static ScopeWriter ofPool(Shape shape, Docs docs) {
    return new ScopeWriter(
        shape, docs, CodeBlock.of("$T.this", shape.model.pool()), CodeBlock.of("requireOpen();\n"));
  }

  /** Scopes of a front for one thread. */
  static ScopeWriter ofLocal(Shape shape, Docs docs, CodeBlock require) {
    return new ScopeWriter(shape, docs, CodeBlock.of("$L.this", shape.names.local()), require);
  }

  void addTo(TypeSpec.Builder type) {
    type.addField(
        FieldSpec.builder(scopeOrNull, "outermost", Modifier.PRIVATE)
            .addJavadoc("The scopes that there have been, each within the one before.\n")
            .build());
    type.addField(
        FieldSpec.builder(scopeOrNull, "current", Modifier.PRIVATE)
            .addJavadoc("The scope that was opened last, of those that are open.\n")
            .build());
    type.addMethod(open());
    type.addType(scope());
  }

  private MethodSpec open() {
    return MethodSpec.methodBuilder("scope")
        .addJavadoc(docs.scope())
        .addModifiers(Modifier.PUBLIC)
        .returns(scope)
        .addCode(require)
        .addStatement("$T outer = current", scopeOrNull)
        .addStatement("$T next = outer == null ? outermost : outer.inner", scopeOrNull)
        // With full checks, each is a new one: then one that was closed is never taken for another.
        .beginControlFlow("if (next == null || next.held.isOpen() || $T.FULL)", RuntimeTypes.CHECKS)
        .addStatement("next = new $T(outer)", scope)
        .beginControlFlow("if (outer == null)")
        .addStatement("outermost = next")
        .nextControlFlow("else")
        .addStatement("outer.inner = next")
        .endControlFlow()
        .endControlFlow()
        .addStatement("next.held.open()")
        .addStatement("current = next")
        .addStatement("return next")
        .build();
  }

  private TypeSpec scope() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(Closeable.class)
            .addJavadoc(docs.scopeType())
            .addField(
                FieldSpec.builder(RuntimeTypes.HELD, "held", Modifier.PRIVATE, Modifier.FINAL)
                    .initializer("new $T()", RuntimeTypes.HELD)
                    .build())
            .addField(
                FieldSpec.builder(scopeOrNull, "outer", Modifier.PRIVATE, Modifier.FINAL).build())
            .addField(
                FieldSpec.builder(TypeName.INT, "depth", Modifier.PRIVATE, Modifier.FINAL).build())
            .addField(FieldSpec.builder(scopeOrNull, "inner", Modifier.PRIVATE).build())
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(scopeOrNull, "outer")
                    .addStatement("this.outer = outer")
                    .addStatement("depth = outer == null ? 0 : outer.depth + 1")
                    .build());
    for (Overload overload : Overload.of(model)) {
      type.addMethod(acquire(overload));
      if (overload.timeout() == null) {
        type.addMethod(tryAcquire(overload));
      }
    }
    return type.addMethod(keep())
        .addMethod(close())
        .addMethod(makeRoom())
        .addMethod(hold())
        .addMethod(end())
        .build();
  }

  private MethodSpec acquire(Overload overload) {
    return overload
        .method(shape, "acquire", docs.acquire(overload), shape.type)
        .addStatement("makeRoom()")
        .addStatement("return hold($L.acquire($L))", front, overload.arguments())
        .build();
  }

  private MethodSpec tryAcquire(Overload overload) {
    String acquired = overload.variable(object, "acquired");
    return overload
        .method(shape, "tryAcquire", docs.tryAcquire(overload), shape.nullable(shape.type))
        .addStatement("makeRoom()")
        .addStatement(
            "$T $L = $L.tryAcquire($L)",
            shape.nullable(shape.type),
            acquired,
            front,
            overload.arguments())
        .addStatement("return $1L == null ? null : hold($1L)", acquired)
        .build();
  }

  private MethodSpec keep() {
    return MethodSpec.methodBuilder("keep")
        .addJavadoc(docs.keep())
        .addModifiers(Modifier.PUBLIC)
        .returns(shape.type)
        .addParameter(shape.type, object)
        .beginControlFlow("if (!held.remove(handleOf($L)))", object)
        .addStatement("throw $T.notInScope($S)", RuntimeTypes.MISUSE, model.displayName())
        .endControlFlow()
        .addStatement("return $L", object)
        .build();
  }

  private MethodSpec close() {
    return MethodSpec.methodBuilder("close")
        .addJavadoc(docs.closeScope())
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .beginControlFlow("if (!held.isOpen())")
        .addStatement("return")
        .endControlFlow()
        .addStatement("boolean last = inner == null || !inner.held.isOpen()")
        .addStatement("$T first = end(null)", failureOrNull)
        .beginControlFlow("if (current != null && current.depth >= depth)")
        .addStatement("current = outer")
        .endControlFlow()
        .beginControlFlow("if (!last)")
        .addStatement(
            "first = $T.add(first, $T.scopeInside())", RuntimeTypes.FAILURES, RuntimeTypes.MISUSE)
        .endControlFlow()
        .addStatement("$T.rethrow(first)", RuntimeTypes.FAILURES)
        .build();
  }

  /** The list is looked through only when it is full: an object that is released does not tell. */
  private MethodSpec makeRoom() {
    return MethodSpec.methodBuilder("makeRoom")
        .addJavadoc("Makes sure that the scope is open, and that it can hold another object.\n")
        .addModifiers(Modifier.PRIVATE)
        .addStatement("held.requireOpen()")
        .beginControlFlow("if (held.isFull())")
        .addStatement("int live = 0")
        .beginControlFlow("for (int i = 0; i < held.size(); i++)")
        .addStatement("long handle = held.get(i)")
        .beginControlFlow("if (resolve(handle) != null)")
        .addStatement("held.set(live, handle)")
        .addStatement("live++")
        .endControlFlow()
        .endControlFlow()
        .addStatement("held.trim(live)")
        .endControlFlow()
        .build();
  }

  private MethodSpec hold() {
    return MethodSpec.methodBuilder("hold")
        .addModifiers(Modifier.PRIVATE)
        .returns(shape.type)
        .addParameter(shape.type, object)
        .beginControlFlow("try")
        .addStatement("held.add(handleOf($L))", object)
        .nextControlFlow("catch ($T failure)", Throwable.class)
        .addStatement("$L.release($L)", front, object)
        .addStatement("throw failure")
        .endControlFlow()
        .addStatement("return $L", object)
        .build();
  }

  private MethodSpec end() {
    return MethodSpec.methodBuilder("end")
        .addJavadoc("Releases what is held here and within: what was acquired last comes first.\n")
        .addModifiers(Modifier.PRIVATE)
        .returns(failureOrNull)
        .addParameter(failureOrNull, "before")
        .addStatement("$T first = before", failureOrNull)
        .beginControlFlow("if (!held.close())")
        .addStatement("return first")
        .endControlFlow()
        .beginControlFlow("if (inner != null)")
        .addStatement("first = inner.end(first)")
        .endControlFlow()
        .beginControlFlow("while (held.size() > 0)")
        .addStatement("$T $L = resolve(held.removeLast())", shape.nullable(shape.type), object)
        .beginControlFlow("if ($L != null)", object)
        .beginControlFlow("try")
        .addStatement("$L.release($L)", front, object)
        .nextControlFlow("catch ($T failure)", Throwable.class)
        .addStatement("first = $T.add(first, failure)", RuntimeTypes.FAILURES)
        .endControlFlow()
        .endControlFlow()
        .endControlFlow()
        .addStatement("return first")
        .build();
  }
}
