package com.acme;

/** Code of a user's, for tests that look for its lines: it is not of the runtime's package. */
public final class Gateway {

  private Gateway() {}

  /** Does something on line 10. */
  public static void onOrder(Runnable task) {
    task.run();
  }

  /** Does something on line 15. */
  public static void onFill(Runnable task) {
    task.run();
  }
}
