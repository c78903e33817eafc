package io.rockpool.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.IdentityHashMap;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/** Writes a pool; reads like its table of contents. */
final class PoolWriter {

  private final PoolModel model;
  private final Shape shape;
  private final Docs docs;

  PoolWriter(PoolModel model) {
    this.model = model;
    this.shape = new Shape(model);
    this.docs = new Docs(model);
  }

  JavaFile write(Element origin) {
    TypeSpec.Builder pool =
        TypeSpec.classBuilder(model.pool())
            .addOriginatingElement(origin)
            .addJavadoc(docs.pool())
            .addModifiers(modifiers())
            .addTypeVariables(model.variables())
            .addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.POOL, shape.type));
    addAnnotations(pool);
    addFields(pool);
    new ConstructionWriter(shape, docs).addTo(pool);
    new AcquireWriter(shape, docs).addTo(pool);
    new ReleaseWriter(shape, docs).addTo(pool);
    new CloseWriter(shape, docs).addTo(pool);
    addFigures(pool);
    new SlotWriter(shape).addTo(pool);
    pool.alwaysQualify(model.surroundings().qualified().toArray(new String[0]));
    return JavaFile.builder(model.pool().packageName(), pool.build())
        .skipJavaLangImports(!model.surroundings().importsJavaLang())
        .build();
  }

  private Modifier[] modifiers() {
    return model.isPublic()
        ? new Modifier[] {Modifier.PUBLIC, Modifier.FINAL}
        : new Modifier[] {Modifier.FINAL};
  }

  private void addAnnotations(TypeSpec.Builder pool) {
    if (model.surroundings().generated() != null) {
      pool.addAnnotation(
          AnnotationSpec.builder(model.surroundings().generated())
              .addMember("value", "$S", PooledProcessor.class.getName())
              .build());
    }
    pool.addAnnotation(RuntimeTypes.GENERATED_POOL);
    List<String> suppressed = model.surroundings().suppressed();
    if (!suppressed.isEmpty()) {
      AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
      suppressed.forEach(token -> annotation.addMember("value", "$S", token));
      pool.addAnnotation(annotation.build());
    }
  }

  private void addFields(TypeSpec.Builder pool) {
    pool.addField(
        FieldSpec.builder(
                TypeName.INT, "CAPACITY", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("How many objects a pool creates unless it is told otherwise.\n")
            .initializer("$L", model.settings().capacity())
            .build());
    if (model.grows()) {
      pool.addField(
          FieldSpec.builder(
                  TypeName.INT, "MAX_CAPACITY", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
              .addJavadoc("How many objects a pool grows to at most.\n")
              .initializer("$L", model.settings().maxCapacity())
              .build());
    }
    new SlabWriter(shape).addFields(pool);
    pool.addField(
        array("slots")
            .addJavadoc("All objects of the pool, idle or in use: the first {@code capacity}.\n")
            .build());
    pool.addField(
        array("stack").addJavadoc("The idle objects: those from {@code top} on.\n").build());
    if (model.hasTable()) {
      pool.addField(
          FieldSpec.builder(
                  ParameterizedTypeName.get(
                      com.palantir.javapoet.ClassName.get(IdentityHashMap.class),
                      shape.type,
                      shape.slot),
                  "table",
                  Modifier.PRIVATE,
                  Modifier.FINAL)
              .addJavadoc("Finds the slot of an object.\n")
              .build());
    }
    pool.addField(
        FieldSpec.builder(TypeName.INT, "mark", Modifier.PRIVATE, Modifier.FINAL)
            .addJavadoc("What an object in use is marked with.\n")
            .initializer("$T.next()", RuntimeTypes.MARKS)
            .build());
    if (model.handsOutUnpooled()) {
      pool.addField(
          FieldSpec.builder(TypeName.INT, "unpooled", Modifier.PRIVATE, Modifier.FINAL)
              .addJavadoc("What an object is marked with that is handed out but not pooled.\n")
              .initializer("$T.next()", RuntimeTypes.MARKS)
              .build());
    } else {
      pool.addField(
          FieldSpec.builder(
                  RuntimeTypes.EXHAUSTED_EXCEPTION, "exhausted", Modifier.PRIVATE, Modifier.FINAL)
              .addJavadoc("Made once, so that running out allocates nothing.\n")
              .build());
    }
    if (model.owns()) {
      pool.addField(
          FieldSpec.builder(RuntimeTypes.CASCADE, "cascade", Modifier.PRIVATE, Modifier.FINAL)
              .addJavadoc("The release of objects together with what they own.\n")
              .initializer("new $T()", RuntimeTypes.CASCADE)
              .build());
    }
    for (Parameter parameter : model.maker().parameters()) {
      pool.addField(
          FieldSpec.builder(parameter.type(), parameter.name(), Modifier.PRIVATE, Modifier.FINAL)
              .build());
    }
    if (shape.passesInitial()) {
      pool.addField(
          FieldSpec.builder(shape.initial, "initial", Modifier.PRIVATE, Modifier.FINAL).build());
    }
    pool.addField(FieldSpec.builder(TypeName.INT, "capacity", Modifier.PRIVATE).build());
    pool.addField(FieldSpec.builder(TypeName.INT, "top", Modifier.PRIVATE).build());
    pool.addField(FieldSpec.builder(TypeName.BOOLEAN, "closed", Modifier.PRIVATE).build());
  }

  private FieldSpec.Builder array(String name) {
    FieldSpec.Builder field = FieldSpec.builder(shape.slots(), name, Modifier.PRIVATE);
    return model.grows() ? field : field.addModifiers(Modifier.FINAL);
  }

  private void addFigures(TypeSpec.Builder pool) {
    pool.addMethod(figure("capacity", "capacity", docs.capacity()));
    pool.addMethod(figure("idle", "stack.length - top", docs.idle()));
    pool.addMethod(figure("inUse", "capacity - idle()", docs.inUse()));
  }

  private static MethodSpec figure(String name, String expression, CodeBlock doc) {
    return MethodSpec.methodBuilder(name)
        .addJavadoc(doc)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(TypeName.INT)
        .addStatement("return $L", expression)
        .build();
  }
}
