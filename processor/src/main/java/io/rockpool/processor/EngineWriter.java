package io.rockpool.processor;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import javax.lang.model.element.Modifier;

/**
 * Writes the engine of a pool that threads share: that of the runtime, and how it reaches the place
 * of each object.
 */
final class EngineWriter {

  private final Shape shape;

  EngineWriter(Shape shape) {
    this.shape = shape;
  }

  void addTo(TypeSpec.Builder pool) {
    TypeSpec.Builder engine =
        TypeSpec.classBuilder(shape.names.engine())
            .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
            .superclass(RuntimeTypes.LANES)
            .addJavadoc("The engine, which claims an object by its place.\n")
            .addField(
                FieldSpec.builder(
                        VarHandle.class, "PLACE", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer(
                        "words($T.lookup(), $L.class, $S)",
                        MethodHandles.class,
                        shape.names.slot(),
                        shape.names.place())
                    .build())
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(TypeName.INT, "capacity")
                    .addParameter(TypeName.INT, "maximum")
                    .addStatement("super(capacity, maximum)")
                    .build())
            .addMethod(
                method("claim", TypeName.BOOLEAN, TypeName.LONG, "place", "index(place)")
                    .addStatement(
                        "return slot != null && PLACE.compareAndSet(slot, place, next(place))")
                    .build())
            .addMethod(
                method("word", TypeName.LONG, TypeName.INT, "index", "index")
                    .addStatement("return slot == null ? -1 : (long) PLACE.getAcquire(slot)")
                    .build());
    pool.addType(engine.build());
  }

  private MethodSpec.Builder method(
      String name, TypeName result, TypeName type, String parameter, String index) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(result)
        .addParameter(type, parameter)
        .addStatement("$T slot = slots[$L]", shape.slot, index);
  }
}
