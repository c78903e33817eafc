package io.rockpool;

import org.jspecify.annotations.Nullable;

/**
 * An array of arrays as it was constructed, so that it can be made so again; for generated pools.
 *
 * <p>Each object has one of its own for each such array: a row may have been replaced by an array
 * that belongs to somebody else, and then it is the original row that comes back, while the other
 * is left untouched. Restoring allocates nothing.
 */
public final class NestedArrayContent {

  private final @Nullable Object[] array;
  private final @Nullable Object[] rows;

  /**
   * For each row how to restore it: a {@code NestedArrayContent}, or what {@link ArrayContent}
   * kept.
   */
  private final @Nullable Object[] contents;

  private NestedArrayContent(@Nullable Object[] array, int dimensions) {
    this.array = array;
    this.rows = array.clone();
    this.contents = new @Nullable Object[rows.length];
    for (int i = 0; i < rows.length; i++) {
      Object row = rows[i];
      if (row != null) {
        contents[i] =
            dimensions > 2
                ? new NestedArrayContent((@Nullable Object[]) row, dimensions - 1)
                : contentOf(row);
      }
    }
  }

  /**
   * Keeps the rows and the content of an array of arrays as constructed.
   *
   * @param array the array, which this object will restore; rows may be {@code null}
   * @param dimensions how many of its dimensions belong to it, at least two
   * @return how to restore that array; {@code null} for {@code null}
   */
  public static @Nullable NestedArrayContent of(
      @Nullable Object @Nullable [] array, int dimensions) {
    return array == null ? null : new NestedArrayContent(array, dimensions);
  }

  /** Puts the original rows back, and into each its initial content. */
  public void restore() {
    for (int i = 0; i < rows.length; i++) {
      Object row = rows[i];
      array[i] = row;
      if (row != null) {
        restore(row, contents[i]);
      }
    }
  }

  private static @Nullable Object contentOf(Object row) {
    if (row instanceof Object[] objects) {
      return ArrayContent.of(objects);
    } else if (row instanceof boolean[] booleans) {
      return ArrayContent.of(booleans);
    } else if (row instanceof byte[] bytes) {
      return ArrayContent.of(bytes);
    } else if (row instanceof short[] shorts) {
      return ArrayContent.of(shorts);
    } else if (row instanceof char[] chars) {
      return ArrayContent.of(chars);
    } else if (row instanceof int[] ints) {
      return ArrayContent.of(ints);
    } else if (row instanceof long[] longs) {
      return ArrayContent.of(longs);
    } else if (row instanceof float[] floats) {
      return ArrayContent.of(floats);
    }
    return ArrayContent.of((double[]) row);
  }

  private static void restore(Object row, @Nullable Object content) {
    if (content instanceof NestedArrayContent nested) {
      nested.restore();
    } else if (row instanceof Object[] objects) {
      ArrayContent.restore(objects, (@Nullable Object @Nullable []) content);
    } else if (row instanceof boolean[] booleans) {
      ArrayContent.restore(booleans, (boolean @Nullable []) content);
    } else if (row instanceof byte[] bytes) {
      ArrayContent.restore(bytes, (byte @Nullable []) content);
    } else if (row instanceof short[] shorts) {
      ArrayContent.restore(shorts, (short @Nullable []) content);
    } else if (row instanceof char[] chars) {
      ArrayContent.restore(chars, (char @Nullable []) content);
    } else if (row instanceof int[] ints) {
      ArrayContent.restore(ints, (int @Nullable []) content);
    } else if (row instanceof long[] longs) {
      ArrayContent.restore(longs, (long @Nullable []) content);
    } else if (row instanceof float[] floats) {
      ArrayContent.restore(floats, (float @Nullable []) content);
    } else {
      ArrayContent.restore((double[]) row, (double @Nullable []) content);
    }
  }
}
