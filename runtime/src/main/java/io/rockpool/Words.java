package io.rockpool;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * Longs that threads share, one for each slot of a pool; there can be more later, and none ever
 * moves.
 *
 * <p>They lie in chunks of equal size. Those of a pool that does not grow are all in the first,
 * which is reached without a detour.
 */
final class Words {
  private static final VarHandle WORDS =
      MethodHandles.arrayElementVarHandle(long[].class).withInvokeExactBehavior();

  private static final int LEAST_GROWTH = 1024;

  private final long[] first;

  /** All chunks, the first included. Volatile: a longer array is published with its chunks. */
  private volatile long[][] chunks;

  private final int chunkBits;

  /**
   * Creates words that are zero.
   *
   * @param size how many there are at first
   * @param maximum how many there may be later
   */
  Words(int size, int maximum) {
    int chunk = Math.min(Math.max(size, LEAST_GROWTH), maximum);
    chunkBits = 32 - Integer.numberOfLeadingZeros(chunk - 1);
    first = new long[Math.min(1 << chunkBits, maximum)];
    chunks = new long[][] {first};
  }

  /**
   * Makes sure that there are that many words; for one thread at a time. If memory runs out,
   * nothing has changed.
   */
  void reserve(int size) {
    int present = chunks.length;
    int wanted = (size + (1 << chunkBits) - 1) >>> chunkBits;
    if (wanted > present) {
      long[][] grown = Arrays.copyOf(chunks, wanted);
      for (int i = present; i < wanted; i++) {
        grown[i] = new long[1 << chunkBits];
      }
      chunks = grown;
    }
  }

  /** Reads a word. Acquire: what is read afterwards is at least as new. */
  long get(int index) {
    long[] chunk = first;
    return index < chunk.length
        ? (long) WORDS.getAcquire(chunk, index)
        : (long) WORDS.getAcquire(chunks[index >>> chunkBits], offset(index));
  }

  /** Sets a word from one value to another, if it has that one. Volatile, as in the JDK. */
  boolean compareAndSet(int index, long expected, long next) {
    long[] chunk = first;
    return index < chunk.length
        ? WORDS.compareAndSet(chunk, index, expected, next)
        : WORDS.compareAndSet(chunks[index >>> chunkBits], offset(index), expected, next);
  }

  private int offset(int index) {
    return index & (1 << chunkBits) - 1;
  }
}
