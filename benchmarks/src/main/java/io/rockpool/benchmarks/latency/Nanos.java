package io.rockpool.benchmarks.latency;

import java.util.Locale;

/** Writes durations with three digits, in the unit that suits them. */
final class Nanos {

  private static final String[] UNITS = {"ns", "us", "ms", "s"};
  private static final int STEP = 1000;

  private Nanos() {}

  /** Of a power of ten, without decimals. */
  static String roundText(long nanos) {
    return text(nanos).replaceFirst("\\.0+ ", " ");
  }

  static String text(long nanos) {
    double value = nanos;
    int unit = 0;
    // What would be rounded to 1000 belongs to the next unit.
    while (value >= STEP - 0.5 && unit < UNITS.length - 1) {
      value /= STEP;
      unit++;
    }
    int decimals = unit == 0 || value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + decimals + "f %s", value, UNITS[unit]);
  }
}
