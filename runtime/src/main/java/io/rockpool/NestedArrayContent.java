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
   * How to restore each row: a {@code NestedArrayContent} or an {@link ArrayContent}; {@code null}
   * for a row that is null.
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
                : ArrayContent.ofAny(row);
      }
    }
  }

  /**
   * Keeps the rows and the content of an array of arrays as constructed.
   *
   * @param array the array, which will be restored; rows may be {@code null}, and for {@code null}
   *     there is nothing to restore
   * @param dimensions how many of its dimensions belong to it, at least two
   * @return what restores that array
   */
  public static NestedArrayContent of(@Nullable Object @Nullable [] array, int dimensions) {
    return new NestedArrayContent(array == null ? new @Nullable Object[0] : array, dimensions);
  }

  /** Puts the original rows back, and into each its initial content. */
  public void restore() {
    for (int i = 0; i < rows.length; i++) {
      Object row = rows[i];
      array[i] = row;
      if (contents[i] instanceof NestedArrayContent nested) {
        nested.restore();
      } else if (row != null && contents[i] instanceof ArrayContent content) {
        content.restoreAny(row);
      }
    }
  }
}
