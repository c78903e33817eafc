package io.rockpool;

import org.jspecify.annotations.Nullable;

/**
 * Where, when and by which thread something was done with an object.
 *
 * @param line the line of the user's code; null if it was not looked up, or if there is none
 * @param thread what the thread is called; the thread itself is not kept alive
 * @param nanos when, by the clock of {@link System#nanoTime}
 */
record Site(@Nullable StackTraceElement line, String thread, long nanos) {

  private static final long MILLISECOND = 1_000_000;
  private static final long SECOND = 1_000_000_000;

  /** As {@code at com.acme.Gateway.onOrder(Gateway.java:42) by thread main, 1.2 s ago}. */
  String text(long now) {
    return "at "
        + (line == null ? "a line that was not looked up" : line)
        + " by thread "
        + thread
        + ", "
        + age(now)
        + " ago";
  }

  /** As {@code 1.2 s}. */
  String age(long now) {
    long age = now - nanos;
    if (age >= 600 * SECOND) {
      return age / (60 * SECOND) + " min";
    } else if (age >= SECOND) {
      return age / SECOND + "." + age % SECOND / (SECOND / 10) + " s";
    }
    return age >= MILLISECOND ? age / MILLISECOND + " ms" : "less than 1 ms";
  }

  /** What a thread is called; virtual ones have no name of their own. */
  static String name(Thread thread) {
    String name = thread.getName();
    return name.isEmpty() ? "#" + thread.getId() : name;
  }
}
