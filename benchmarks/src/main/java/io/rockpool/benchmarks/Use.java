package io.rockpool.benchmarks;

import org.openjdk.jmh.annotations.CompilerControl;

/**
 * What is done with an order.
 *
 * <p>It is kept out of line, as the code of an application mostly is: if the compiler saw acquire,
 * use and release at once, it would leave out what the reset overwrites and the checks whose
 * outcome it knows, and print figures that no user will see.
 */
final class Use {

  private Use() {}

  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  static void fill(Order order, long sequence) {
    order.id = sequence;
    order.price = sequence + 100;
    order.quantity = 5;
    order.side = 1;
  }
}
