package io.rockpool.benchmarks;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A figure that the project wants to reach.
 *
 * @param work of what
 * @param aim in words
 * @param figure how it comes from what was measured, if all that it needs was
 * @param bound what it must not exceed, or must reach
 * @param atMost which of both
 */
record Goal(
    String work,
    String aim,
    Function<Figures, OptionalDouble> figure,
    double bound,
    boolean atMost) {

  /** Of figures that differ by less, nobody can say which is the smaller. */
  private static final double ROUNDING = 0.005;

  static Goal atMost(
      String work, double bound, String aim, Function<Figures, OptionalDouble> figure) {
    return new Goal(work, "≤ " + number(bound) + " " + aim, figure, bound, true);
  }

  static Goal atLeast(
      String work, double bound, String aim, Function<Figures, OptionalDouble> figure) {
    return new Goal(work, "≥ " + number(bound) + " " + aim, figure, bound, false);
  }

  /** A row of a table. */
  String row(Figures figures) {
    OptionalDouble value = figure.apply(figures);
    String state =
        value.isEmpty()
            ? "not measured | "
            : number(value.getAsDouble())
                + " | "
                + (isMet(value.getAsDouble()) ? "met" : "**missed**");
    return "| " + work + " | " + aim + " | " + state + " |";
  }

  private boolean isMet(double value) {
    return atMost ? value < bound + ROUNDING : value > bound - ROUNDING;
  }

  private static String number(double value) {
    return value >= 20 || value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, value < 0.1 ? "%.3f" : "%.2f", value);
  }
}
