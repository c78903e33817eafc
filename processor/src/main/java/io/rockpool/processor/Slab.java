package io.rockpool.processor;

import com.palantir.javapoet.ClassName;

/**
 * How the slices of one field lie in their block.
 *
 * @param kind what they consist of
 * @param length how many elements each has
 * @param offHeap whether the block is off the heap
 * @param alignment the multiple of bytes at which each begins; at least what its elements need
 * @param order the byte order
 */
record Slab(Kind kind, int length, boolean offHeap, int alignment, Order order) {

  /** The types that a slice can have. */
  enum Kind {
    BYTES("ByteBuffer", "ofBytes", 1),
    CHARS("CharBuffer", "ofChars", Character.BYTES),
    SHORTS("ShortBuffer", "ofShorts", Short.BYTES),
    INTS("IntBuffer", "ofInts", Integer.BYTES),
    LONGS("LongBuffer", "ofLongs", Long.BYTES),
    FLOATS("FloatBuffer", "ofFloats", Float.BYTES),
    DOUBLES("DoubleBuffer", "ofDoubles", Double.BYTES),

    /** Unlike buffers, segments are no business of the runtime: it is older than they are. */
    SEGMENT("MemorySegment", "", 1);

    private final String simpleName;
    private final String factory;
    private final int size;

    Kind(String simpleName, String factory, int size) {
      this.simpleName = simpleName;
      this.factory = factory;
      this.size = size;
    }

    ClassName type() {
      return ClassName.get(this == SEGMENT ? "java.lang.foreign" : "java.nio", simpleName);
    }

    /** The method of the runtime that makes such slices. */
    String factory() {
      return factory;
    }

    /** The bytes of one element. */
    int size() {
      return size;
    }

    /** The alignment that elements need; those of a segment may be of any kind. */
    int natural() {
      return this == SEGMENT ? Long.BYTES : size;
    }
  }

  /** In which order a number's bytes lie; of importance to bytes only. */
  enum Order {
    BIG,
    LITTLE,
    NATIVE
  }

  boolean isSegment() {
    return kind == Kind.SEGMENT;
  }

  /** The bytes from the beginning of one slice to that of the next. */
  long stride() {
    return ((long) length * kind.size + alignment - 1) / alignment * alignment;
  }

  /** Whether a block of so many slices can be made at all. */
  boolean fits(int count) {
    // As the runtime has it: a little less than any number, and aligned.
    long longest = Integer.MAX_VALUE - 8;
    long bytes = offHeap ? longest - (alignment - 1) : longest * kind.size;
    return isSegment() || count <= bytes / stride();
  }
}
