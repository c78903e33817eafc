package io.rockpool.benchmarks.latency;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.HdrHistogram.HistogramLogWriter;

/** Histograms of nanoseconds: how they are made, written and read. */
final class Latencies {

  private static final long LONGEST = TimeUnit.MINUTES.toNanos(10);
  private static final int DIGITS = 3;

  private Latencies() {}

  /** One that has room for all there will be, and never grows. */
  static Histogram create() {
    Histogram histogram = new Histogram(1, LONGEST, DIGITS);
    histogram.setAutoResize(false);
    return histogram;
  }

  /** Writes it twice: whole, for tools and for ourselves, and as percentiles, to be plotted. */
  static void write(Histogram histogram, Path directory, String name) throws IOException {
    try (PrintStream out = open(log(directory, name))) {
      HistogramLogWriter log = new HistogramLogWriter(out);
      log.outputLogFormatVersion();
      log.outputLegend();
      log.outputIntervalHistogram(0, 0, histogram, 1);
    }
    try (PrintStream out = open(directory.resolve(name + ".hgrm"))) {
      histogram.outputPercentileDistribution(out, 1.0);
    }
  }

  private static PrintStream open(Path file) throws IOException {
    return new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8);
  }

  static Histogram read(Path directory, String name) throws FileNotFoundException {
    try (HistogramLogReader log = new HistogramLogReader(log(directory, name).toFile())) {
      if (log.nextIntervalHistogram() instanceof Histogram histogram) {
        return histogram;
      }
    }
    throw new IllegalStateException("There is no histogram in " + log(directory, name) + ".");
  }

  private static Path log(Path directory, String name) {
    return directory.resolve(name + ".hlog");
  }
}
