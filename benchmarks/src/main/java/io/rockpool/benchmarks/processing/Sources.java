package io.rockpool.benchmarks.processing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Classes with the same fields for each contender, from a seed. */
final class Sources {

  private static final int FIELDS = 10;

  private static final List<String> TYPES =
      List.of(
          "boolean",
          "double",
          "int",
          "long",
          "Integer",
          "String",
          "java.math.BigDecimal",
          "java.time.Instant",
          "java.util.List<String>");

  private Sources() {}

  /** So many classes; the same for the same seed. */
  static List<MemoryFile> of(Contender contender, int classes, long seed) {
    Random random = new Random(seed);
    List<MemoryFile> sources = new ArrayList<>();
    for (int i = 0; i < classes; i++) {
      List<Field> fields = new ArrayList<>();
      for (int field = 0; field < FIELDS; field++) {
        fields.add(new Field(TYPES.get(random.nextInt(TYPES.size())), "field" + field));
      }
      String name = "Type" + i;
      sources.add(new MemoryFile(name, contender.source(name, fields)));
    }
    return sources;
  }
}
