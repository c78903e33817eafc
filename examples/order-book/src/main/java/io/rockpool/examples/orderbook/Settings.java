package io.rockpool.examples.orderbook;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the user asked for, in system properties; a property that is empty counts as not given.
 *
 * @param input a LOBSTER message file, or {@code null} for an order flow of our own
 * @param strict whether a malformed line ends it all
 * @param seed of the order flow
 * @param messages of the order flow
 * @param rate messages that arrive in a second while latency is measured
 * @param heapMegabytes the heap of each run, or 0 for what the book needs and next to nothing more
 */
record Settings(
    @Nullable Path input, boolean strict, long seed, int messages, int rate, int heapMegabytes) {

  private static final int MOST_MESSAGES = 500_000_000;
  private static final int HIGHEST_RATE = 100_000_000;
  private static final int LARGEST_HEAP = 1 << 20;

  /** Reads the properties; a relative path is relative to the directory that is given. */
  static Settings read(Path directory) throws InputException {
    return new Settings(
        input(directory),
        strictness(),
        number("seed", 42, Long.MIN_VALUE, Long.MAX_VALUE),
        (int) number("messages", 5_000_000, 1, MOST_MESSAGES),
        (int) number("rate", 1_000_000, 1, HIGHEST_RATE),
        (int) number("heap", 0, 0, LARGEST_HEAP));
  }

  /** The time between two messages. */
  long intervalNanos() {
    return 1_000_000_000L / rate;
  }

  private static @Nullable Path input(Path directory) throws InputException {
    String input = property("input");
    try {
      return input.isEmpty() ? null : directory.resolve(input).normalize();
    } catch (InvalidPathException e) {
      throw new InputException("-Dinput=" + input + " is not a path: " + e.getReason() + ".");
    }
  }

  private static boolean strictness() throws InputException {
    String strict = property("strict").toLowerCase(Locale.ROOT);
    return switch (strict) {
      case "true" -> true;
      case "false", "" -> false;
      default ->
          throw new InputException(
              "-Dstrict is '" + strict + "'. Use -Dstrict=true or leave it out.");
    };
  }

  private static long number(String name, long usual, long least, long most) throws InputException {
    String text = property(name).replace("_", "");
    long value = usual;
    try {
      value = text.isEmpty() ? usual : Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw outOfRange(name, text, least, most);
    }
    if (value < least || value > most) {
      throw outOfRange(name, text, least, most);
    }
    return value;
  }

  private static InputException outOfRange(String name, String text, long least, long most) {
    return new InputException(
        String.format(
            Locale.ROOT,
            "-D%s is '%s'. Use a whole number from %,d to %,d.",
            name,
            text,
            least,
            most));
  }

  private static String property(String name) {
    return System.getProperty(name, "").strip();
  }
}
