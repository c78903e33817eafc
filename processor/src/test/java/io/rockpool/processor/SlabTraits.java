package io.rockpool.processor;

import java.util.ArrayList;
import java.util.List;

/**
 * Fields that hold a slice of a block. What the constructor puts there, the pool drops; here it
 * looks like the slice, so that an object as new can be compared with a new one.
 */
final class SlabTraits {

  private static final List<String> KINDS =
      List.of("Byte", "Byte", "Char", "Short", "Int", "Long", "Float", "Double");

  private SlabTraits() {}

  static Trait slice(Site site) {
    if (site.oneIn(6)) {
      return kept(site);
    }
    String kind = site.any(KINDS);
    String type = "java.nio." + kind + "Buffer";
    int length = site.any(1, 7, 16);
    List<String> settings = new ArrayList<>(List.of("length = " + length));
    boolean offHeap = site.oneIn(2);
    String made = type + ".allocate(" + length + ")";
    if (offHeap) {
      settings.add("offHeap = true");
      if (site.oneIn(2)) {
        settings.add("alignment = " + site.any(1, 2, 64, 4096));
      }
      made =
          kind.equals("Byte")
              ? "java.nio.ByteBuffer.allocateDirect(" + length + ")"
              : "java.nio.ByteBuffer.allocateDirect(128).order(java.nio.ByteOrder.nativeOrder()).as%sBuffer().slice(0, %s)"
                  .formatted(kind, length);
    }
    if (kind.equals("Byte") && site.oneIn(2)) {
      String order = site.any("LITTLE", "NATIVE", "BIG");
      settings.add("order = io.rockpool.Endian." + order);
      made +=
          ".order(java.nio.ByteOrder."
              + (order.equals("NATIVE") ? "nativeOrder()" : order + "_ENDIAN")
              + ")";
    }
    String name = site.name();
    Access access = Access.to(site, name, type, true);
    Trait trait =
        Trait.field("slice", name, access.modifier() + type + " " + name + " = " + made + ";")
            .with(access.methods());
    trait = access.usable() ? site.remembered(trait) : trait.refusedBy(Problem.PooledPrivateField);
    return trait.annotated(slab(String.join(", ", settings)));
  }

  /** A slice that keeps its content; or one of a kind that a test for Java 17 cannot compare. */
  private static Trait kept(Site site) {
    String name = site.keptName();
    boolean segment = Runtime.version().feature() >= 22 && site.oneIn(2);
    String type = segment ? "java.lang.foreign.MemorySegment" : "java.nio.ByteBuffer";
    Trait trait =
        site.remembered(
            Trait.field("slice", name, site.visible() + type + " " + name + ";")
                .annotated(slab("length = 8")));
    return segment
        ? trait
        : trait.annotated("@io.rockpool.Pooled.Clear(\"" + site.any("clear", "rewind") + "\")");
  }

  /** What cannot be a slice, or not such a one. */
  static Trait refused(Site site) {
    String name = site.name();
    String bytes = "java.nio.ByteBuffer %s;";
    List<String> drawn =
        site.any(
            List.of("length = 4", "final java.nio.ByteBuffer %s = null;"),
            List.of("length = 4", "byte[] %s;"),
            List.of("length = 4", "java.nio.Buffer %s;"),
            List.of("length = 4", "java.nio.MappedByteBuffer %s;"),
            List.of("length = 4", "java.lang.Object %s;"),
            List.of("length = 4", "int %s;"),
            List.of("length = 0", bytes),
            List.of("length = -3", bytes),
            List.of("length = java.lang.Integer.MAX_VALUE", bytes),
            List.of("length = 1 << 29, offHeap = true", "java.nio.LongBuffer %s;"),
            List.of("length = 4, offHeap = true, alignment = 48", bytes),
            List.of("length = 4, offHeap = true, alignment = 0", bytes),
            List.of("length = 4, offHeap = true, alignment = 8192", bytes),
            List.of("length = 4, alignment = 64", bytes),
            List.of("length = 4, order = io.rockpool.Endian.LITTLE", "java.nio.IntBuffer %s;"));
    return Trait.field("refused", name, site.visible() + drawn.get(1).formatted(name))
        .annotated(slab(drawn.get(0)))
        .refusedBy(Problem.PooledSlab);
  }

  private static String slab(String settings) {
    return "@io.rockpool.Pooled.Slab(" + settings + ")";
  }
}
