package io.rockpool.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
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
  private final WatchWriter watch;

  PoolWriter(PoolModel model) {
    this.model = model;
    this.shape = new Shape(model);
    this.docs = new Docs(model);
    this.watch = new WatchWriter(shape);
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
    addConstants(pool);
    new SlabWriter(shape).addFields(pool);
    if (model.isShared()) {
      addShared(pool);
    } else {
      addConfined(pool);
    }
    new SlotWriter(shape, docs).addTo(pool);
    pool.alwaysQualify(model.surroundings().qualified().toArray(new String[0]));
    return JavaFile.builder(model.pool().packageName(), pool.build())
        .skipJavaLangImports(!model.surroundings().importsJavaLang())
        .build();
  }

  private void addConfined(TypeSpec.Builder pool) {
    addStack(pool);
    addSettings(pool);
    addState(pool);
    new ConstructionWriter(shape, docs).addTo(pool);
    new AcquireWriter(shape, docs).addTo(pool);
    new LeaseWriter(shape, docs).addTo(pool);
    new ReleaseWriter(shape, docs).addTo(pool);
    new HandleWriter(shape, docs).addTo(pool);
    new CloseWriter(shape, docs).addTo(pool);
    watch.addMethods(pool);
    new FiguresWriter(shape, docs).addTo(pool);
    ScopeWriter.ofPool(shape, docs).addTo(pool);
  }

  private void addShared(TypeSpec.Builder pool) {
    SharedFieldsWriter fields = new SharedFieldsWriter(shape);
    fields.addTo(pool);
    addSettings(pool);
    fields.addEnd(pool);
    new SharedConstructionWriter(shape, docs).addTo(pool);
    new SharedAcquireWriter(shape, docs).addTo(pool);
    new LeaseWriter(shape, docs).addTo(pool);
    new SharedReleaseWriter(shape, docs).addTo(pool);
    new SharedHandleWriter(shape, docs).addTo(pool);
    new SharedCloseWriter(shape, docs).addTo(pool);
    watch.addMethods(pool);
    new LocalWriter(shape, docs).addTo(pool);
    new EngineWriter(shape).addTo(pool);
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

  private void addConstants(TypeSpec.Builder pool) {
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
    pool.addField(BypassWriter.constant(model));
    if (shape.looksForPool()) {
      pool.addField(
          FieldSpec.builder(
                  ParameterizedTypeName.get(RuntimeTypes.POOLS, shape.anyPool()),
                  "POOLS",
                  Modifier.PRIVATE,
                  Modifier.STATIC,
                  Modifier.FINAL)
              .addJavadoc("Finds the pool of an object in use; objects have no reference to it.\n")
              .initializer("new $T<>()", RuntimeTypes.POOLS)
              .build());
    }
  }

  private void addStack(TypeSpec.Builder pool) {
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
            .initializer(nextMark())
            .build());
    if (model.handsOutUnpooled()) {
      pool.addField(
          FieldSpec.builder(TypeName.INT, "unpooled", Modifier.PRIVATE, Modifier.FINAL)
              .addJavadoc("What an object is marked with that is handed out but not pooled.\n")
              .initializer(nextMark())
              .build());
    } else {
      pool.addField(
          FieldSpec.builder(
                  RuntimeTypes.EXHAUSTED_EXCEPTION, "exhausted", Modifier.PRIVATE, Modifier.FINAL)
              .addJavadoc("Made once, so that running out allocates nothing.\n")
              .build());
    }
    pool.addField(HandleWriter.field(shape));
    if (model.owns()) {
      pool.addField(
          FieldSpec.builder(RuntimeTypes.CASCADE, "cascade", Modifier.PRIVATE, Modifier.FINAL)
              .addJavadoc("The release of objects together with what they own.\n")
              .initializer("new $T()", RuntimeTypes.CASCADE)
              .build());
    }
  }

  private CodeBlock nextMark() {
    return shape.looksForPool()
        ? CodeBlock.of("POOLS.next()")
        : CodeBlock.of("$T.next()", RuntimeTypes.MARKS);
  }

  /** What the pool was created with, and what watches it. */
  private void addSettings(TypeSpec.Builder pool) {
    pool.addField(watch.field());
    for (Parameter parameter : model.maker().parameters()) {
      pool.addField(
          FieldSpec.builder(parameter.type(), parameter.name(), Modifier.PRIVATE, Modifier.FINAL)
              .build());
    }
    if (shape.passesInitial()) {
      pool.addField(
          FieldSpec.builder(shape.initial, "initial", Modifier.PRIVATE, Modifier.FINAL).build());
    }
  }

  private void addState(TypeSpec.Builder pool) {
    pool.addField(FieldSpec.builder(TypeName.INT, "capacity", Modifier.PRIVATE).build());
    pool.addField(FieldSpec.builder(TypeName.INT, "top", Modifier.PRIVATE).build());
    pool.addField(FieldSpec.builder(TypeName.BOOLEAN, "closed", Modifier.PRIVATE).build());
    pool.addField(
        FieldSpec.builder(TypeName.INT, "peak", Modifier.PRIVATE)
            .addJavadoc("The high-water mark, as far as its objects are gone.\n")
            .build());
    pool.addField(FieldSpec.builder(TypeName.LONG, "exhaustions", Modifier.PRIVATE).build());
    if (model.grows()) {
      pool.addField(FieldSpec.builder(TypeName.LONG, "growths", Modifier.PRIVATE).build());
    }
  }

  private FieldSpec.Builder array(String name) {
    FieldSpec.Builder field = FieldSpec.builder(shape.slots(), name, Modifier.PRIVATE);
    return model.grows() ? field : field.addModifiers(Modifier.FINAL);
  }
}
