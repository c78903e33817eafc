package io.rockpool;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The content of an array as constructed, to be put back into arrays of the same length; for
 * generated pools.
 *
 * <p>One serves all objects of a class. Restoring allocates nothing, and any number of threads may
 * restore arrays of their own at the same time. Elements that are references are put back as they
 * are, not copied.
 */
public final class ArrayContent {

  private final int length;

  /**
   * A copy of the array; {@code null} if all of it is zero, false or null, since writing zeros is
   * faster than copying them.
   */
  private final @Nullable Object content;

  private ArrayContent(int length, @Nullable Object content) {
    this.length = length;
    this.content = content;
  }

  /**
   * Keeps the content of an array as constructed.
   *
   * @param array the array; it is not kept
   * @return what restores it
   */
  public static ArrayContent of(boolean[] array) {
    boolean blank = Arrays.equals(array, new boolean[array.length]);
    return new ArrayContent(array.length, blank ? null : array.clone());
  }

  /**
   * Keeps the content of an array as constructed.
   *
   * @param array the array; it is not kept
   * @return what restores it
   */
  public static ArrayContent of(byte[] array) {
    boolean blank = Arrays.equals(array, new byte[array.length]);
    return new ArrayContent(array.length, blank ? null : array.clone());
  }

  /**
   * Keeps the content of an array as constructed.
   *
   * @param array the array; it is not kept
   * @return what restores it
   */
  public static ArrayContent of(short[] array) {
    boolean blank = Arrays.equals(array, new short[array.length]);
    return new ArrayContent(array.length, blank ? null : array.clone());
  }

  /**
   * Keeps the content of an array as constructed.
   *
   * @param array the array; it is not kept
   * @return what restores it
   */
  public static ArrayContent of(char[] array) {
    boolean blank = Arrays.equals(array, new char[array.length]);
    return new ArrayContent(array.length, blank ? null : array.clone());
  }

  /**
   * Keeps the content of an array as constructed.
   *
   * @param array the array; it is not kept
   * @return what restores it
   */
  public static ArrayContent of(int[] array) {
    boolean blank = Arrays.equals(array, new int[array.length]);
    return new ArrayContent(array.length, blank ? null : array.clone());
  }

  /**
   * Keeps the content of an array as constructed.
   *
   * @param array the array; it is not kept
   * @return what restores it
   */
  public static ArrayContent of(long[] array) {
    boolean blank = Arrays.equals(array, new long[array.length]);
    return new ArrayContent(array.length, blank ? null : array.clone());
  }

  /**
   * Keeps the content of an array as constructed. Negative zero counts as a value.
   *
   * @param array the array; it is not kept
   * @return what restores it
   */
  public static ArrayContent of(float[] array) {
    boolean blank = Arrays.equals(array, new float[array.length]);
    return new ArrayContent(array.length, blank ? null : array.clone());
  }

  /**
   * Keeps the content of an array as constructed. Negative zero counts as a value.
   *
   * @param array the array; it is not kept
   * @return what restores it
   */
  public static ArrayContent of(double[] array) {
    boolean blank = Arrays.equals(array, new double[array.length]);
    return new ArrayContent(array.length, blank ? null : array.clone());
  }

  /**
   * Keeps the content of an array as constructed.
   *
   * @param array the array; it is not kept, but its elements are
   * @return what restores it
   */
  public static ArrayContent of(@Nullable Object[] array) {
    boolean blank = Arrays.equals(array, new @Nullable Object[array.length]);
    return new ArrayContent(array.length, blank ? null : array.clone());
  }

  /**
   * Makes an array as constructed.
   *
   * @param array an array of the same length
   */
  public void restore(boolean[] array) {
    if (content == null) {
      Arrays.fill(array, false);
    } else {
      System.arraycopy(content, 0, array, 0, sameLength(array.length));
    }
  }

  /**
   * Makes an array as constructed.
   *
   * @param array an array of the same length
   */
  public void restore(byte[] array) {
    if (content == null) {
      Arrays.fill(array, (byte) 0);
    } else {
      System.arraycopy(content, 0, array, 0, sameLength(array.length));
    }
  }

  /**
   * Makes an array as constructed.
   *
   * @param array an array of the same length
   */
  public void restore(short[] array) {
    if (content == null) {
      Arrays.fill(array, (short) 0);
    } else {
      System.arraycopy(content, 0, array, 0, sameLength(array.length));
    }
  }

  /**
   * Makes an array as constructed.
   *
   * @param array an array of the same length
   */
  public void restore(char[] array) {
    if (content == null) {
      Arrays.fill(array, '\0');
    } else {
      System.arraycopy(content, 0, array, 0, sameLength(array.length));
    }
  }

  /**
   * Makes an array as constructed.
   *
   * @param array an array of the same length
   */
  public void restore(int[] array) {
    if (content == null) {
      Arrays.fill(array, 0);
    } else {
      System.arraycopy(content, 0, array, 0, sameLength(array.length));
    }
  }

  /**
   * Makes an array as constructed.
   *
   * @param array an array of the same length
   */
  public void restore(long[] array) {
    if (content == null) {
      Arrays.fill(array, 0L);
    } else {
      System.arraycopy(content, 0, array, 0, sameLength(array.length));
    }
  }

  /**
   * Makes an array as constructed.
   *
   * @param array an array of the same length
   */
  public void restore(float[] array) {
    if (content == null) {
      Arrays.fill(array, 0.0f);
    } else {
      System.arraycopy(content, 0, array, 0, sameLength(array.length));
    }
  }

  /**
   * Makes an array as constructed.
   *
   * @param array an array of the same length
   */
  public void restore(double[] array) {
    if (content == null) {
      Arrays.fill(array, 0.0);
    } else {
      System.arraycopy(content, 0, array, 0, sameLength(array.length));
    }
  }

  /**
   * Makes an array as constructed.
   *
   * @param array an array of the same length
   */
  public void restore(@Nullable Object[] array) {
    if (content == null) {
      Arrays.fill(array, null);
    } else {
      System.arraycopy(content, 0, array, 0, sameLength(array.length));
    }
  }

  /** The same as {@code of} for an array whose type is not known. */
  static ArrayContent ofAny(Object array) {
    if (array instanceof Object[] objects) {
      return of(objects);
    } else if (array instanceof boolean[] booleans) {
      return of(booleans);
    } else if (array instanceof byte[] bytes) {
      return of(bytes);
    } else if (array instanceof short[] shorts) {
      return of(shorts);
    } else if (array instanceof char[] chars) {
      return of(chars);
    } else if (array instanceof int[] ints) {
      return of(ints);
    } else if (array instanceof long[] longs) {
      return of(longs);
    } else if (array instanceof float[] floats) {
      return of(floats);
    }
    return of((double[]) array);
  }

  /** The same as {@code restore} for an array whose type is not known. */
  void restoreAny(Object array) {
    if (array instanceof Object[] objects) {
      restore(objects);
    } else if (array instanceof boolean[] booleans) {
      restore(booleans);
    } else if (array instanceof byte[] bytes) {
      restore(bytes);
    } else if (array instanceof short[] shorts) {
      restore(shorts);
    } else if (array instanceof char[] chars) {
      restore(chars);
    } else if (array instanceof int[] ints) {
      restore(ints);
    } else if (array instanceof long[] longs) {
      restore(longs);
    } else if (array instanceof float[] floats) {
      restore(floats);
    } else {
      restore((double[]) array);
    }
  }

  boolean isEmpty() {
    return length == 0;
  }

  private int sameLength(int actual) {
    if (actual != length) {
      throw new PoolSetupException(
          "An array has "
              + actual
              + " elements, but the one first made for its field has "
              + length
              + ", so its initial content is not known. Give it the same length in every object, or mark"
              + " the field @Pooled.Keep.");
    }
    return actual;
  }
}
