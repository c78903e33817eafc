package io.rockpool.benchmarks.processing;

import io.rockpool.benchmarks.Median;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures all contenders in turn, in a fresh JVM each, several times over, and prints medians. */
public final class CompareProcessors {

  private static final int FIGURES = 4;

  private CompareProcessors() {}

  /**
   * Runs the comparison.
   *
   * @param arguments how many rounds, classes, warm-ups and measurements; 5, 200, 15 and 11 unless
   *     given
   * @throws IOException if a JVM cannot be started
   * @throws InterruptedException if interrupted
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int rounds = argument(arguments, 0, 5);
    List<String> counts =
        List.of(
            String.valueOf(argument(arguments, 1, 200)),
            String.valueOf(argument(arguments, 2, 15)),
            String.valueOf(argument(arguments, 3, 11)));
    System.out.printf(
        Locale.ROOT,
        "%s %s, %d rounds of a fresh JVM each; %s classes of 10 fields, %s warm-ups, %s compilations;"
            + " microseconds per class%n%n",
        System.getProperty("java.vm.name"),
        System.getProperty("java.vm.version"),
        rounds,
        counts.get(0),
        counts.get(1),
        counts.get(2));
    Map<Contender, double[][]> figures = new EnumMap<>(Contender.class);
    for (int round = 0; round < rounds; round++) {
      for (Contender contender : Contender.values()) {
        double[] measured = measure(contender, counts);
        double[][] each = figures.computeIfAbsent(contender, name -> new double[FIGURES][rounds]);
        for (int i = 0; i < FIGURES; i++) {
          each[i][round] = measured[i];
        }
      }
    }
    System.out.println(
        "| | within the processor, first compilation | within the processor, warm | added to the"
            + " build, without compiling what is generated | added to the build |");
    System.out.println("| --- | --- | --- | --- | --- |");
    figures.forEach(
        (contender, each) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.0f | %.0f |%n",
                contender.label(),
                Median.of(each[0]),
                Median.of(each[1]),
                Median.of(each[2]),
                Median.of(each[3])));
  }

  private static int argument(String[] arguments, int index, int otherwise) {
    return index < arguments.length ? Integer.parseInt(arguments[index]) : otherwise;
  }

  private static double[] measure(Contender contender, List<String> counts)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms1g",
                "-Xmx1g",
                "-classpath",
                System.getProperty("java.class.path"),
                Measure.class.getName(),
                contender.name(),
                counts.get(0),
                counts.get(1),
                counts.get(2))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String line;
    try (InputStream out = process.getInputStream()) {
      line = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException(contender + " failed: " + line);
    }
    String[] figures = line.substring(line.lastIndexOf('\n') + 1).split(" ", -1);
    double[] measured = new double[FIGURES];
    for (int i = 0; i < FIGURES; i++) {
      measured[i] = Double.parseDouble(figures[i]);
    }
    return measured;
  }
}
