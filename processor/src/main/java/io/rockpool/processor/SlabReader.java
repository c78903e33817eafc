package io.rockpool.processor;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Reads what {@code @Pooled.Slab} asks for, or reports why there can be no such slice. */
final class SlabReader {

  private static final int MAX_ALIGNMENT = 4096;

  private final TypeQuestions questions;
  private final Wording wording;
  private final int capacity;
  private final Problems problems;

  /**
   * Prepares to read.
   *
   * @param capacity how many slices there are, unless a pool is told otherwise
   */
  SlabReader(TypeQuestions questions, Wording wording, int capacity, Problems problems) {
    this.questions = questions;
    this.wording = wording;
    this.capacity = capacity;
    this.problems = problems;
  }

  /** What a field asks for, null if that cannot be. */
  @Nullable Slab read(FieldDeclaration field, AnnotationMirror annotation) {
    Slab.Kind kind = kind(field);
    String fact = null;
    String fix = "Make it non-final";
    if (field.isFinal()) {
      fact = "is final";
    } else if (kind == null) {
      fact =
          "has the type "
              + questions.simpleName(field.type())
              + ", but slices are buffers of one kind of element";
      fix =
          "Use ByteBuffer, CharBuffer, ShortBuffer, IntBuffer, LongBuffer, FloatBuffer, DoubleBuffer"
              + " or MemorySegment";
    }
    if (fact != null || kind == null) {
      problems.errorAt(
          Problem.PooledSlab,
          field.element(),
          annotation,
          null,
          wording.subject(field.element()) + " " + fact,
          "it a slice",
          fix);
      return null;
    }
    return read(field, annotation, kind);
  }

  private @Nullable Slab read(FieldDeclaration field, AnnotationMirror annotation, Slab.Kind kind) {
    int length = written(annotation, "length") instanceof Integer number ? number : 1;
    int alignment = written(annotation, "alignment") instanceof Integer number ? number : 1;
    Object offHeap = written(annotation, "offHeap");
    Object order = written(annotation, "order");
    boolean segment = kind == Slab.Kind.SEGMENT;
    boolean direct = segment || Boolean.TRUE.equals(offHeap);
    String member = null;
    String fact = "";
    String fix = "";
    if (length < 1) {
      member = "length";
      fact = length + ", which holds nothing";
      fix = "Use a length of at least 1";
    } else if (alignment < 1 || alignment > MAX_ALIGNMENT || Integer.bitCount(alignment) != 1) {
      member = "alignment";
      fact = alignment + ", which is no power of two from 1 to " + MAX_ALIGNMENT;
      fix = "Use 64 for cache lines, or remove alignment";
    } else if (alignment > 1 && !direct) {
      member = "alignment";
      fact = alignment + ", but on the heap a block has no address that stays";
      fix = "Add offHeap = true, or remove alignment";
    } else if (order != null && kind != Slab.Kind.BYTES) {
      member = "order";
      fact = nameOf(order) + ", but only a ByteBuffer has a byte order to choose";
      fix = "Remove order";
    } else if (segment && Boolean.FALSE.equals(offHeap)) {
      member = "offHeap";
      fact = "false, but a MemorySegment is always off the heap";
      fix = "Remove offHeap, or use a ByteBuffer";
    }
    Slab slab =
        new Slab(
            kind,
            Math.max(length, 1),
            direct,
            Math.max(alignment, kind.natural()),
            Slab.Order.valueOf(order == null ? "BIG" : nameOf(order)));
    if (member == null && !slab.fits(capacity)) {
      member = "length";
      fact = length + ", and " + capacity + " such slices are more than one buffer can hold";
      fix = "Use a smaller length or capacity, or a MemorySegment";
    }
    if (member == null) {
      return slab;
    }
    problems.errorAt(
        Problem.PooledSlab,
        field.element(),
        annotation,
        Annotations.written(annotation, member),
        member + " is " + fact,
        "'" + field.name() + "' such a slice",
        fix);
    return null;
  }

  private Slab.@Nullable Kind kind(FieldDeclaration field) {
    for (Slab.Kind kind : Slab.Kind.values()) {
      if (questions.isExactly(field.type(), kind.type().canonicalName())) {
        return kind;
      }
    }
    return null;
  }

  /** What was written for a member; null if the default holds, or if the source is broken there. */
  private static @Nullable Object written(AnnotationMirror annotation, String member) {
    AnnotationValue value = Annotations.written(annotation, member);
    return value == null ? null : value.getValue();
  }

  private static String nameOf(Object constant) {
    return constant instanceof VariableElement named ? named.getSimpleName().toString() : "BIG";
  }
}
