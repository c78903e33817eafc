package io.rockpool.benchmarks.processing;

import io.rockpool.benchmarks.Median;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures one contender in this JVM, and prints one line: the first compilation's and the medians
 * of the others', in microseconds per class.
 *
 * <p>Compilations with the processor alternate with such without it, and with such of what it
 * generated, so that a change in the speed of the machine meets all of them.
 */
final class Measure {

  private static final long SEED = 42;

  private final List<MemoryFile> sources;
  private final List<MemoryFile> withGenerated;
  private final Contender contender;
  private final Compiler compiler;

  private Measure(Contender contender, int classes)
      throws IOException, ReflectiveOperationException {
    this.contender = contender;
    this.sources = Sources.of(contender, classes, SEED);
    this.compiler = new Compiler(contender.classPath());
    this.withGenerated = new ArrayList<>(sources);
  }

  /**
   * Runs.
   *
   * @param arguments the contender, how many classes, warm-ups and measurements
   */
  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    int classes = Integer.parseInt(arguments[1]);
    new Measure(Contender.valueOf(arguments[0]), classes)
        .run(classes, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
  }

  private void run(int classes, int warmUps, int measurements)
      throws IOException, ReflectiveOperationException {
    Compiler.Outcome first = withProcessor();
    withGenerated.addAll(first.generated());
    double[] processor = new double[measurements];
    double[] all = new double[measurements];
    double[] withoutCompiling = new double[measurements];
    for (int i = -warmUps; i < measurements; i++) {
      long plain = compiler.compile(sources, null).nanos();
      Compiler.Outcome full = withProcessor();
      long generated = compiler.compile(withGenerated, null).nanos();
      if (i >= 0) {
        processor[i] = full.nanosOfProcessor();
        all[i] = full.nanos() - plain;
        withoutCompiling[i] = full.nanos() - generated;
      }
    }
    double unit = 1000.0 * classes;
    System.out.println(
        String.join(
            " ",
            String.valueOf(first.nanosOfProcessor() / unit),
            String.valueOf(Median.of(processor) / unit),
            String.valueOf(Median.of(withoutCompiling) / unit),
            String.valueOf(Median.of(all) / unit)));
  }

  private Compiler.Outcome withProcessor() throws IOException, ReflectiveOperationException {
    return compiler.compile(sources, new TimedProcessor(contender.processor()));
  }
}
