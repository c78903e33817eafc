package io.rockpool.examples.orderbook;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The results side by side, for people. */
final class Table {

  private static final int NAME_WIDTH = 28;
  private static final int WIDTH = 18;

  private final StringBuilder text = new StringBuilder();
  private final Map<Contestant, Result> results;

  private Table(Map<Contestant, Result> results) {
    this.results = results;
  }

  static String of(Map<Contestant, Result> results, int rate) {
    return new Table(results).write(rate);
  }

  private String write(int rate) {
    header("", Contestant::memory);
    header("", Contestant::collector);
    header("", contestant -> "-".repeat(WIDTH - 2));
    row("throughput, flat out", result -> grouped(result.perSecond()) + " /s");
    text.append(String.format(Locale.ROOT, "latency at %,d /s%n", rate));
    row("  p50", result -> time(result.p50()));
    row("  p99", result -> time(result.p99()));
    row("  p99.99", result -> time(result.p9999()));
    row("  maximum", result -> time(result.max()));
    row("  p99.99 of an idle loop", result -> time(result.idleP9999()));
    text.append(String.format("in the steady state%n"));
    row("  allocated", result -> bytes(result.allocatedBytes()));
    row("  collections", result -> grouped(result.gcCount()));
    row("  pauses in total", result -> result.gcMillis() + " ms");
    row("trades", result -> grouped(result.trades()));
    row("checksum", result -> checksum(result.checksum()));
    return text.toString();
  }

  static String checksum(long checksum) {
    return String.format("%016x", checksum);
  }

  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String bytes(long bytes) {
    if (bytes < 10_000) {
      return bytes + " B";
    }
    double kilobytes = bytes / 1024.0;
    return kilobytes < 10_000
        ? String.format(Locale.ROOT, "%,.1f KB", kilobytes)
        : String.format(Locale.ROOT, "%,.1f MB", kilobytes / 1024);
  }

  /** Three digits, in the unit in which they are easiest to read; and in ASCII, for any console. */
  static String time(long nanos) {
    if (nanos < 1_000) {
      return nanos + " ns";
    }
    if (nanos < 1_000_000) {
      return digits(nanos / 1e3) + " us";
    }
    return nanos < 1_000_000_000 ? digits(nanos / 1e6) + " ms" : digits(nanos / 1e9) + " s";
  }

  private static String digits(double number) {
    String format = number < 9.995 ? "%.2f" : number < 99.95 ? "%.1f" : "%,.0f";
    return String.format(Locale.ROOT, format, number);
  }

  private void header(String name, Function<Contestant, String> title) {
    text.append(pad(name, -NAME_WIDTH));
    results.keySet().forEach(contestant -> text.append(pad(title.apply(contestant), WIDTH)));
    text.append(System.lineSeparator());
  }

  private void row(String name, Function<Result, String> figure) {
    text.append(pad(name, -NAME_WIDTH));
    results.values().forEach(result -> text.append(pad(figure.apply(result), WIDTH)));
    text.append(System.lineSeparator());
  }

  private static String pad(String string, int width) {
    return String.format("%" + width + "s", string);
  }
}
