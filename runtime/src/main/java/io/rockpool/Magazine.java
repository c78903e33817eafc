package io.rockpool;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A fixed number of cells for places: an array of longs, of which the first tells the magazine's
 * number and some at both ends are left empty, so that two magazines share no cache line.
 *
 * <p>At each moment one thread holds a magazine, or a ring does; only the holder writes. Searching
 * threads read all magazines at any time. It is an array and no object, because a lane then reaches
 * its cells by one reference.
 */
final class Magazine {
  /** The index of the first cell. */
  static final int FIRST = 8;

  private static final VarHandle CELLS =
      MethodHandles.arrayElementVarHandle(long[].class).withInvokeExactBehavior();

  private Magazine() {}

  static long[] of(int size) {
    return new long[FIRST + size + FIRST];
  }

  /** Sets the number of a magazine that no other thread can know of yet. */
  static void number(long[] magazine, int number) {
    magazine[0] = number;
  }

  /** How many cells it has: for a thread that is about to look into it. */
  static int size(long[] magazine) {
    return magazine.length - 2 * FIRST;
  }

  static int number(long[] magazine) {
    return (int) magazine[0];
  }

  /**
   * Reads a cell of the caller's magazine. Plain: the caller wrote it, or got the magazine by a
   * happens-before from who wrote it.
   */
  static long get(long[] magazine, int cell) {
    return magazine[FIRST + cell];
  }

  /**
   * Reads a cell of anybody's magazine. Acquire: who claims the place found there sees the reset
   * that came before it was written.
   */
  static long find(long[] magazine, int cell) {
    return (long) CELLS.getAcquire(magazine, FIRST + cell);
  }

  /**
   * Writes a cell of the caller's magazine. Release: the reset of the object comes before its place
   * can be found.
   */
  static void set(long[] magazine, int cell, long place) {
    CELLS.setRelease(magazine, FIRST + cell, place);
  }
}
