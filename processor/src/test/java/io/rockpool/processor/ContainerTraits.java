package io.rockpool.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Final fields of what is cleared in place. */
final class ContainerTraits {

  private static final List<String> COLLECTIONS =
      List.of(
          "java.util.ArrayList",
          "java.util.LinkedList",
          "java.util.ArrayDeque",
          "java.util.PriorityQueue",
          "java.util.TreeSet",
          "java.util.HashSet",
          "java.util.LinkedHashSet",
          "java.util.Vector",
          "java.util.concurrent.CopyOnWriteArrayList",
          "java.util.concurrent.CopyOnWriteArraySet",
          "java.util.concurrent.ConcurrentLinkedQueue",
          "java.util.concurrent.LinkedBlockingDeque",
          "java.util.concurrent.ConcurrentSkipListSet");

  private static final List<String> MAPS =
      List.of(
          "java.util.HashMap",
          "java.util.TreeMap",
          "java.util.LinkedHashMap",
          "java.util.Hashtable",
          "java.util.concurrent.ConcurrentHashMap",
          "java.util.concurrent.ConcurrentSkipListMap");

  /** An element for each kind of buffer. */
  private static final Map<String, String> NUMBERS =
      Map.of(
          "Byte",
          "(byte) 7",
          "Char",
          "'c'",
          "Short",
          "(short) 7",
          "Int",
          "7",
          "Long",
          "7",
          "Float",
          "7",
          "Double",
          "7");

  /** A type that is not a collection, and an expression. */
  private static final List<List<String>> OTHERS =
      List.of(
          List.of("java.lang.StringBuilder", "new java.lang.StringBuilder()"),
          List.of("java.lang.StringBuilder", "new java.lang.StringBuilder(\"ab\")"),
          List.of("java.lang.StringBuffer", "new java.lang.StringBuffer(\"ab\")"),
          List.of("java.util.BitSet", "new java.util.BitSet()"),
          List.of("java.util.BitSet", "java.util.BitSet.valueOf(new long[] {5})"),
          List.of("java.io.ByteArrayOutputStream", "new java.io.ByteArrayOutputStream()"),
          List.of("java.util.zip.CRC32", "new java.util.zip.CRC32()"),
          List.of("java.util.zip.Checksum", "new java.util.zip.Adler32()"),
          atomic("AtomicInteger", "", "3"),
          atomic("AtomicLong", "", "0"),
          atomic("AtomicBoolean", "", "true"),
          atomic("AtomicIntegerArray", "", "new int[] {1, 2}"),
          atomic("AtomicLongArray", "", "3"),
          atomic("AtomicReference", "<java.lang.String>", "\"a\""),
          atomic("AtomicReference", "<java.lang.Object>", ""),
          atomic(
              "AtomicReferenceArray", "<java.lang.Integer>", "new java.lang.Integer[] {1, null}"),
          atomic("AtomicReferenceArray", "<java.lang.Object>", "2"),
          atomic("AtomicStampedReference", "<java.lang.String>", "\"a\", 4"),
          atomic("AtomicStampedReference", "<java.lang.Object>", "null, 4"),
          atomic("AtomicMarkableReference", "<java.lang.Object>", "null, true"),
          atomic("LongAdder", "", ""),
          atomic("DoubleAdder", "", ""),
          atomic("LongAccumulator", "", "java.lang.Long::max, 5"),
          atomic("DoubleAccumulator", "", "java.lang.Double::min, 5"));

  private ContainerTraits() {}

  private static List<String> atomic(String name, String arguments, String constructed) {
    String type = "java.util.concurrent.atomic." + name;
    return List.of(
        type + arguments,
        "new " + type + (arguments.isEmpty() ? "" : "<>") + "(" + constructed + ")");
  }

  /** A collection of values, perhaps not empty; or of anything, and empty. */
  static Trait collection(Site site) {
    String type = site.any(COLLECTIONS);
    List<String> elements =
        new ArrayList<>(
            List.of("java.lang.String", "java.lang.Integer", "java.util.concurrent.TimeUnit"));
    boolean sorted = type.contains("Tree") || type.contains("Skip") || type.contains("Priority");
    if (!sorted) {
      elements.add("java.lang.Object");
      elements.add("java.util.List<? super java.lang.Integer>");
      site.variables.forEach(variable -> elements.add(variable.split(" ")[0]));
    }
    String element = site.any(elements);
    String content =
        switch (element) {
          case "java.lang.String" -> site.any("", "\"b\", \"a\"");
          case "java.lang.Integer" -> site.any("", "1000, 2000, 3");
          case "java.util.concurrent.TimeUnit" ->
              site.any("", "java.util.concurrent.TimeUnit.DAYS");
          default -> "";
        };
    String declared = site.any(type + "<" + element + ">", "java.util.Collection<" + element + ">");
    String made =
        "new "
            + type
            + "<>("
            + (content.isEmpty() ? "" : "java.util.List.of(" + content + ")")
            + ")";
    return field(site, site.name(), "collection", declared, made);
  }

  /** A map of values, perhaps not empty; or to anything, and empty. */
  static Trait map(Site site) {
    String type = site.any(MAPS);
    String arguments =
        site.any(
            "<java.lang.String, java.lang.Integer>",
            "<java.lang.Long, java.util.function.Supplier<?>>",
            "<java.lang.String, java.lang.String[]>");
    boolean filled = arguments.contains("Integer") && site.oneIn(2);
    String made =
        "new " + type + "<>(" + (filled ? "java.util.Map.of(\"a\", 1, \"b\", 2)" : "") + ")";
    return field(site, site.name(), "map", site.any(type, "java.util.Map") + arguments, made);
  }

  /** A builder, set of bits, stream, checksum or atomic. */
  static Trait other(Site site) {
    List<String> other = site.any(OTHERS);
    return field(site, site.name(), "other container", other.get(0), other.get(1));
  }

  /** A buffer of any kind. */
  static Trait buffer(Site site) {
    String name = site.any("Byte", "Byte", "Char", "Short", "Int", "Long", "Float", "Double");
    String type = "java.nio." + name + "Buffer";
    List<String> made = new ArrayList<>();
    made.add(type + ".allocate(" + site.any("0", "1", "8") + ")");
    made.add(type + ".allocate(8).position(3)");
    made.add(type + ".allocate(8).limit(3)");
    made.add(type + ".allocate(8).asReadOnlyBuffer()");
    made.add(type + ".allocate(8).put(0, " + NUMBERS.get(name) + ")");
    if (name.equals("Byte")) {
      made.add(type + ".allocateDirect(8)");
      made.add(type + ".wrap(new byte[] {1, 2, 3, 4}).slice(1, 2)");
      made.add(type + ".allocate(8).order(java.nio.ByteOrder.LITTLE_ENDIAN)");
    } else if (name.equals("Char")) {
      made.add(type + ".wrap(\"abc\")");
    } else {
      made.add("java.nio.ByteBuffer.allocate(32).as" + name + "Buffer()");
    }
    return field(site, site.name(), "buffer", type, site.any(made));
  }

  /** Something of the user's with a method that clears it. */
  static Trait clearedByItsClass(Site site) {
    String name = site.name();
    String type = "Book_" + name;
    String method = site.any("clear", "reset");
    String visible = site.visibleEverywhere();
    return field(site, name, "of own class", type, "new " + type + "()")
        .with(
            visible
                + "static class %s { int depth = 4; %sint %s() { depth = 4; return 0; } }"
                    .formatted(type, visible, method));
  }

  static Trait field(Site site, String name, String kind, String type, String made) {
    Access access = Access.to(site, name, type, false);
    String declared = access.modifier() + "final " + type + " " + name;
    Trait trait =
        site.oneIn(4)
            ? Trait.field(kind, name, declared + ";")
                .constructedBy("this." + name + " = " + made + ";")
            : Trait.field(kind, name, declared + " = " + made + ";");
    trait = trait.with(access.methods());
    return access.usable() ? trait : trait.refusedBy(Problem.PooledPrivateField);
  }
}
