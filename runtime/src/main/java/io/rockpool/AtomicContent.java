package io.rockpool;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.LongAccumulator;
import org.jspecify.annotations.Nullable;

/**
 * Puts the initial content back into atomic arrays and accumulators; for generated pools.
 *
 * <p>Each element is written with release order: whoever hands the array to another thread must do
 * so safely anyway. Nothing is allocated.
 */
public final class AtomicContent {

  private AtomicContent() {}

  /**
   * Keeps the content of an array as constructed.
   *
   * @param array the array; it is not kept
   * @return its elements
   */
  public static int[] of(AtomicIntegerArray array) {
    int[] content = new int[array.length()];
    for (int i = 0; i < content.length; i++) {
      content[i] = array.get(i);
    }
    return content;
  }

  /**
   * Keeps the content of an array as constructed.
   *
   * @param array the array; it is not kept
   * @return its elements
   */
  public static long[] of(AtomicLongArray array) {
    long[] content = new long[array.length()];
    for (int i = 0; i < content.length; i++) {
      content[i] = array.get(i);
    }
    return content;
  }

  /**
   * Keeps the content of an array as constructed.
   *
   * @param array the array; it is not kept, but its elements are
   * @return its elements
   */
  public static @Nullable Object[] of(AtomicReferenceArray<?> array) {
    @Nullable Object[] content = new @Nullable Object[array.length()];
    for (int i = 0; i < content.length; i++) {
      content[i] = array.get(i);
    }
    return content;
  }

  /**
   * Makes an accumulator as constructed.
   *
   * @param accumulator the accumulator
   * @param initial what it had accumulated
   */
  public static void restore(LongAccumulator accumulator, long initial) {
    accumulator.reset();
    // An identity that is none, such as 5 for a sum, would count twice.
    if (accumulator.get() != initial) {
      accumulator.accumulate(initial);
    }
  }

  /**
   * Makes an accumulator as constructed.
   *
   * @param accumulator the accumulator
   * @param initial what it had accumulated
   */
  public static void restore(DoubleAccumulator accumulator, double initial) {
    accumulator.reset();
    if (Double.compare(accumulator.get(), initial) != 0) {
      accumulator.accumulate(initial);
    }
  }

  /**
   * Makes an array as constructed.
   *
   * @param array the array
   * @param initial what {@code of} kept, of the same length
   */
  public static void restore(AtomicIntegerArray array, int[] initial) {
    for (int i = 0; i < initial.length; i++) {
      array.setRelease(i, initial[i]);
    }
  }

  /**
   * Makes an array as constructed.
   *
   * @param array the array
   * @param initial what {@code of} kept, of the same length
   */
  public static void restore(AtomicLongArray array, long[] initial) {
    for (int i = 0; i < initial.length; i++) {
      array.setRelease(i, initial[i]);
    }
  }

  /**
   * Makes an array as constructed.
   *
   * @param <T> the type of the elements
   * @param array the array
   * @param initial what {@code of} kept, of the same length
   */
  @SuppressWarnings("unchecked") // The elements come from an array of the same type.
  public static <T> void restore(AtomicReferenceArray<T> array, @Nullable Object[] initial) {
    for (int i = 0; i < initial.length; i++) {
      array.setRelease(i, (T) initial[i]);
    }
  }
}
