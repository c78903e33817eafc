package io.rockpool.benchmarks;

import org.openjdk.jmh.annotations.CompilerControl;

/**
 * What contenders pool.
 *
 * <p>A JVM uses one kind only, so that calls of it are as if there were no other. The use is kept
 * out of line, as the code of an application mostly is: if the compiler saw acquire, use and
 * release at once, it would leave out what the reset overwrites and the checks whose outcome it
 * knows, and print figures that no user will see.
 */
abstract class Item {

  /** Writes what depends on a number; allocates nothing. */
  abstract void fill(long sequence);

  /** Reads some of what was written. */
  abstract long read();

  /** The reset that somebody writes by hand. */
  abstract void clear();

  /** What is done with an item that was acquired. */
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  static void use(Item item, long sequence) {
    item.fill(sequence);
  }

  /** What is done with an item that another thread filled. */
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  static long look(Item item) {
    return item.read();
  }
}
