package io.rockpool.benchmarks;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * Counts the instructions of an acquire, a use and a release, and fails if there are more than
 * there may be: seconds depend on the machine and on what else it does, instructions hardly do.
 *
 * <p>Bounds are kept for each JDK, since each has its own compiler; they were counted with valgrind
 * on x86-64, and are five in a hundred above it, since the compiler decides a little differently
 * from run to run.
 */
public final class CountInstructions {

  private record Case(String workload, Contender contender) {
    String name() {
      return workload + "." + contender.name().toLowerCase(Locale.ROOT);
    }
  }

  private static final List<Case> CASES =
      List.of(
          new Case("pair", Contender.STACK),
          new Case("pair", Contender.ROCKPOOL),
          new Case("pair", Contender.ROCKPOOL_OFF),
          new Case("pair", Contender.LEASE),
          new Case("pair", Contender.SHARED),
          new Case("pair", Contender.LOCAL),
          new Case("burst", Contender.STACK),
          new Case("burst", Contender.ROCKPOOL),
          new Case("burst", Contender.SHARED),
          new Case("burst", Contender.LOCAL));

  private CountInstructions() {}

  /**
   * Counts, and compares.
   *
   * @param arguments the file of bounds
   */
  public static void main(String[] arguments) {
    Optional<InstructionCounter> available = InstructionCounter.available();
    if (available.isEmpty()) {
      System.out.println(
          "Instructions cannot be counted here: perf does not count them, and valgrind is not"
              + " installed. Nothing was checked. Install valgrind.");
      return;
    }
    InstructionCounter counter = available.get();
    Properties bounds = read(Path.of(arguments[0]));
    String jdk = "jdk" + Runtime.version().feature() + "." + System.getProperty("os.arch") + ".";
    List<String> exceeded = new ArrayList<>();
    System.out.printf(
        Locale.ROOT,
        "Instructions for each item, counted by %s:%n",
        counter.name().toLowerCase(Locale.ROOT));
    for (Case each : CASES) {
      double count = count(each, counter);
      String bound = bounds.getProperty(jdk + each.name(), "");
      System.out.printf(
          Locale.ROOT,
          "%s%s %.1f %s%n",
          jdk,
          each.name(),
          count,
          bound.isEmpty() ? "(no bound is known)" : "of at most " + bound);
      if (isExceeded(count, bound)) {
        exceeded.add(each.name());
      }
    }
    if (!exceeded.isEmpty()) {
      throw new IllegalStateException(
          "More instructions than before: "
              + String.join(", ", exceeded)
              + ". Look at the machine code of what has changed; if it has to be so, raise the bounds in "
              + arguments[0]
              + ".");
    }
  }

  static boolean isExceeded(double count, String bound) {
    return !bound.isEmpty() && count > Double.parseDouble(bound);
  }

  private static double count(Case of, InstructionCounter counter) {
    int items = counter.items();
    return (double)
            InstructionCounter.difference(
                counter.count(command(of, items)), counter.count(command(of, 2 * items)))
        / items;
  }

  private static List<String> command(Case of, int items) {
    return List.of(
        Machine.java(),
        // One thing after the other, the same each time; and no more threads than needed.
        "-Xbatch",
        "-XX:-TieredCompilation",
        "-XX:+UseSerialGC",
        "-XX:-UsePerfData",
        "-Xms64m",
        "-Xmx64m",
        "-Drockpool.checks=" + of.contender.checks(),
        // The use stays out of line, as in the benchmarks.
        "-XX:CompileCommand=quiet",
        "-XX:CompileCommand=dontinline," + Item.class.getName() + "::use",
        "-classpath",
        System.getProperty("java.class.path"),
        Counted.class.getName(),
        of.workload,
        of.contender.name(),
        String.valueOf(items));
  }

  private static Properties read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot read " + file + ".", failure);
    }
    return properties;
  }
}
