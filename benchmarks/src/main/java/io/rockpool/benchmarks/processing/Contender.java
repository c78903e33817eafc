package io.rockpool.benchmarks.processing;

import java.util.List;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;

/** A generator, and how its users write a class with certain fields. */
enum Contender {
  ROCKPOOL("Rockpool", "io.rockpool.processor.PooledProcessor", "io.rockpool.Pooled") {
    @Override
    String source(String name, List<Field> fields) {
      return "@io.rockpool.Pooled(capacity = 16)\npublic class "
          + name
          + fields.stream()
              .map(field -> "  " + declared(field) + ";\n")
              .collect(Collectors.joining("", " {\n", "}\n"));
    }

    private String declared(Field field) {
      return field.type().startsWith("java.util.List")
          ? "final " + field.type() + " " + field.name() + " = new java.util.ArrayList<>()"
          : field.type() + " " + field.name();
    }
  },

  AUTO_VALUE(
      "AutoValue",
      "com.google.auto.value.processor.AutoValueProcessor",
      "com.google.auto.value.AutoValue") {
    @Override
    String source(String name, List<Field> fields) {
      return "@com.google.auto.value.AutoValue\npublic abstract class "
          + name
          + fields.stream()
              .map(field -> "  abstract " + field.type() + " " + field.name() + "();\n")
              .collect(Collectors.joining("", " {\n", "}\n"));
    }
  },

  RECORD_BUILDER(
      "record-builder",
      "io.soabase.recordbuilder.processor.RecordBuilderProcessor",
      "io.soabase.recordbuilder.core.RecordBuilder") {
    @Override
    String source(String name, List<Field> fields) {
      return "@io.soabase.recordbuilder.core.RecordBuilder\npublic record "
          + name
          + fields.stream()
              .map(field -> field.type() + " " + field.name())
              .collect(Collectors.joining(", ", "(", ") {}\n"));
    }
  },

  IMMUTABLES(
      "Immutables", "org.immutables.processor.ProxyProcessor", "org.immutables.value.Value") {
    @Override
    String source(String name, List<Field> fields) {
      return "@org.immutables.value.Value.Immutable\npublic interface "
          + name
          + fields.stream()
              .map(field -> "  " + field.type() + " " + field.name() + "();\n")
              .collect(Collectors.joining("", " {\n", "}\n"));
    }
  };

  private final String label;
  private final String processor;
  private final String annotation;

  Contender(String label, String processor, String annotation) {
    this.label = label;
    this.processor = processor;
    this.annotation = annotation;
  }

  /** Its name in tables. */
  String label() {
    return label;
  }

  /** A class of this name with these fields, in the unnamed package. */
  abstract String source(String name, List<Field> fields);

  /** A new instance of the annotation processor. */
  Processor processor() throws ReflectiveOperationException {
    return Class.forName(processor)
        .asSubclass(Processor.class)
        .getDeclaredConstructor()
        .newInstance();
  }

  /** Where the annotations are, for the compiler's class path. */
  String classPath() throws ReflectiveOperationException {
    return Class.forName(annotation).getProtectionDomain().getCodeSource().getLocation().getPath();
  }
}
