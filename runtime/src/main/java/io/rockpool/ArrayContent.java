package io.rockpool;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Puts the initial content back into arrays; for generated pools.
 *
 * <p>The content of an array as constructed is kept as a copy, or as {@code null} if all of it is
 * zero, {@code false} or {@code null}, since writing zeros is faster than copying them. Restoring
 * allocates nothing.
 */
public final class ArrayContent {

  private ArrayContent() {}

  /**
   * Keeps the content of an array as constructed.
   *
   * @param array the array; it is not kept
   * @return what {@link #restore(boolean[], boolean[])} takes: a copy, or {@code null} if the array
   *     is blank
   */
  public static boolean @Nullable [] of(boolean[] array) {
    return Arrays.equals(array, new boolean[array.length]) ? null : array.clone();
  }

  /**
   * Puts the initial content back.
   *
   * @param array the array
   * @param initial what {@link #of(boolean[])} kept
   */
  public static void restore(boolean[] array, boolean @Nullable [] initial) {
    if (initial == null) {
      Arrays.fill(array, false);
    } else {
      System.arraycopy(initial, 0, array, 0, sameLength(initial.length, array.length));
    }
  }

  /**
   * Keeps the content of an array as constructed.
   *
   * @param array the array; it is not kept
   * @return what {@link #restore(byte[], byte[])} takes: a copy, or {@code null} if the array is
   *     blank
   */
  public static byte @Nullable [] of(byte[] array) {
    return Arrays.equals(array, new byte[array.length]) ? null : array.clone();
  }

  /**
   * Puts the initial content back.
   *
   * @param array the array
   * @param initial what {@link #of(byte[])} kept
   */
  public static void restore(byte[] array, byte @Nullable [] initial) {
    if (initial == null) {
      Arrays.fill(array, (byte) 0);
    } else {
      System.arraycopy(initial, 0, array, 0, sameLength(initial.length, array.length));
    }
  }

  /**
   * Keeps the content of an array as constructed.
   *
   * @param array the array; it is not kept
   * @return what {@link #restore(short[], short[])} takes: a copy, or {@code null} if the array is
   *     blank
   */
  public static short @Nullable [] of(short[] array) {
    return Arrays.equals(array, new short[array.length]) ? null : array.clone();
  }

  /**
   * Puts the initial content back.
   *
   * @param array the array
   * @param initial what {@link #of(short[])} kept
   */
  public static void restore(short[] array, short @Nullable [] initial) {
    if (initial == null) {
      Arrays.fill(array, (short) 0);
    } else {
      System.arraycopy(initial, 0, array, 0, sameLength(initial.length, array.length));
    }
  }

  /**
   * Keeps the content of an array as constructed.
   *
   * @param array the array; it is not kept
   * @return what {@link #restore(char[], char[])} takes: a copy, or {@code null} if the array is
   *     blank
   */
  public static char @Nullable [] of(char[] array) {
    return Arrays.equals(array, new char[array.length]) ? null : array.clone();
  }

  /**
   * Puts the initial content back.
   *
   * @param array the array
   * @param initial what {@link #of(char[])} kept
   */
  public static void restore(char[] array, char @Nullable [] initial) {
    if (initial == null) {
      Arrays.fill(array, '\0');
    } else {
      System.arraycopy(initial, 0, array, 0, sameLength(initial.length, array.length));
    }
  }

  /**
   * Keeps the content of an array as constructed.
   *
   * @param array the array; it is not kept
   * @return what {@link #restore(int[], int[])} takes: a copy, or {@code null} if the array is
   *     blank
   */
  public static int @Nullable [] of(int[] array) {
    return Arrays.equals(array, new int[array.length]) ? null : array.clone();
  }

  /**
   * Puts the initial content back.
   *
   * @param array the array
   * @param initial what {@link #of(int[])} kept
   */
  public static void restore(int[] array, int @Nullable [] initial) {
    if (initial == null) {
      Arrays.fill(array, 0);
    } else {
      System.arraycopy(initial, 0, array, 0, sameLength(initial.length, array.length));
    }
  }

  /**
   * Keeps the content of an array as constructed.
   *
   * @param array the array; it is not kept
   * @return what {@link #restore(long[], long[])} takes: a copy, or {@code null} if the array is
   *     blank
   */
  public static long @Nullable [] of(long[] array) {
    return Arrays.equals(array, new long[array.length]) ? null : array.clone();
  }

  /**
   * Puts the initial content back.
   *
   * @param array the array
   * @param initial what {@link #of(long[])} kept
   */
  public static void restore(long[] array, long @Nullable [] initial) {
    if (initial == null) {
      Arrays.fill(array, 0L);
    } else {
      System.arraycopy(initial, 0, array, 0, sameLength(initial.length, array.length));
    }
  }

  /**
   * Keeps the content of an array as constructed. Negative zero is not blank.
   *
   * @param array the array; it is not kept
   * @return what {@link #restore(float[], float[])} takes: a copy, or {@code null} if the array is
   *     blank
   */
  public static float @Nullable [] of(float[] array) {
    return Arrays.equals(array, new float[array.length]) ? null : array.clone();
  }

  /**
   * Puts the initial content back.
   *
   * @param array the array
   * @param initial what {@link #of(float[])} kept
   */
  public static void restore(float[] array, float @Nullable [] initial) {
    if (initial == null) {
      Arrays.fill(array, 0.0f);
    } else {
      System.arraycopy(initial, 0, array, 0, sameLength(initial.length, array.length));
    }
  }

  /**
   * Keeps the content of an array as constructed. Negative zero is not blank.
   *
   * @param array the array; it is not kept
   * @return what {@link #restore(double[], double[])} takes: a copy, or {@code null} if the array
   *     is blank
   */
  public static double @Nullable [] of(double[] array) {
    return Arrays.equals(array, new double[array.length]) ? null : array.clone();
  }

  /**
   * Puts the initial content back.
   *
   * @param array the array
   * @param initial what {@link #of(double[])} kept
   */
  public static void restore(double[] array, double @Nullable [] initial) {
    if (initial == null) {
      Arrays.fill(array, 0.0);
    } else {
      System.arraycopy(initial, 0, array, 0, sameLength(initial.length, array.length));
    }
  }

  /**
   * Keeps the content of an array as constructed: its elements themselves, not copies of them.
   *
   * @param <T> the type of the elements
   * @param array the array; it is not kept
   * @return what {@link #restore(Object[], Object[])} takes: a copy, or {@code null} if the array
   *     is blank
   */
  public static <T extends @Nullable Object> T @Nullable [] of(T[] array) {
    for (T element : array) {
      if (element != null) {
        return array.clone();
      }
    }
    return null;
  }

  /**
   * Puts the initial elements back.
   *
   * @param array the array
   * @param initial what {@link #of(Object[])} kept
   */
  public static void restore(@Nullable Object[] array, @Nullable Object @Nullable [] initial) {
    if (initial == null) {
      Arrays.fill(array, null);
    } else {
      System.arraycopy(initial, 0, array, 0, sameLength(initial.length, array.length));
    }
  }

  private static int sameLength(int initial, int length) {
    if (initial != length) {
      throw new PoolSetupException(
          "An array has "
              + length
              + " elements, but the one first made for its field has "
              + initial
              + ", so its initial content is not known. Give it the same length in every object, or mark"
              + " the field @Pooled.Keep.");
    }
    return length;
  }
}
