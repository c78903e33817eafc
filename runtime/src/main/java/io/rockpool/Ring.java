package io.rockpool;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A bounded queue of small numbers, first in first out, for any number of threads, of which none
 * can hold up the others.
 *
 * <p>Each entry is one long: how many times the ring has gone round before it was written, and the
 * number, or none. To offer is to replace <i>none of this round</i> by <i>number of this round</i>,
 * to poll is to replace <i>number of this round</i> by <i>none of the next</i>, by one
 * compare-and-set on the entry. That decides; head and tail only follow, and whoever finds one that
 * lags moves it on. So a thread that stops between the two steps stops nobody, unlike in queues
 * that reserve a position first and fill it later. Array queues in this manner go back to Tsigas
 * and Zhang (SPAA 2001).
 *
 * <p>An entry never has the same value twice, since rounds only grow, so a late compare-and-set
 * fails: they would come back after 2<sup>40</sup> rounds.
 *
 * <p>All accesses are volatile: they are rare, one for each magazine. What a thread did before it
 * offered a number happens-before what another does after it polled that number.
 */
final class Ring {
  private static final VarHandle WORDS =
      MethodHandles.arrayElementVarHandle(long[].class).withInvokeExactBehavior();

  private static final int NUMBER_BITS = 24;
  private static final int NUMBER_MASK = (1 << NUMBER_BITS) - 1;

  /** Where head and tail lie: each 128 bytes away from whatever else is written. */
  static final int HEAD = 16;

  static final int TAIL = 32;
  static final int FIRST = 48;

  private final long[] words;
  private final int sizeBits;
  private final int sizeMask;

  /** Creates an empty ring for at least that many numbers. */
  Ring(int size) {
    sizeBits = 32 - Integer.numberOfLeadingZeros(size - 1);
    sizeMask = (1 << sizeBits) - 1;
    words = new long[FIRST + (1 << sizeBits) + 16];
  }

  /**
   * Adds a number at the end.
   *
   * @return false if the ring is full
   */
  boolean offer(int number) {
    for (; ; ) {
      long tail = (long) WORDS.getVolatile(words, TAIL);
      int index = FIRST + ((int) tail & sizeMask);
      long round = tail >>> sizeBits;
      long entry = (long) WORDS.getVolatile(words, index);
      if (entry == round << NUMBER_BITS) {
        if (WORDS.compareAndSet(words, index, entry, entry + number + 1)) {
          WORDS.compareAndSet(words, TAIL, tail, tail + 1);
          return true;
        }
      } else if (entry >>> NUMBER_BITS < round) {
        return false;
      } else {
        WORDS.compareAndSet(words, TAIL, tail, tail + 1);
      }
    }
  }

  /**
   * Takes the number at the front.
   *
   * @return the number, or -1 if the ring is empty
   */
  int poll() {
    for (; ; ) {
      long head = (long) WORDS.getVolatile(words, HEAD);
      int index = FIRST + ((int) head & sizeMask);
      long round = head >>> sizeBits;
      long entry = (long) WORDS.getVolatile(words, index);
      if (entry == round << NUMBER_BITS) {
        return -1;
      }
      if (entry >>> NUMBER_BITS == round) {
        if (WORDS.compareAndSet(words, index, entry, (round + 1) << NUMBER_BITS)) {
          WORDS.compareAndSet(words, HEAD, head, head + 1);
          return ((int) entry & NUMBER_MASK) - 1;
        }
      } else {
        WORDS.compareAndSet(words, HEAD, head, head + 1);
      }
    }
  }
}
