package io.rockpool.benchmarks.latency;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.HdrHistogram.Histogram;

/** Measures one configuration in this JVM, and writes the latencies and what else it knows. */
public final class Load {

  /** What the thread of the load is called. */
  static final String THREAD = "load";

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Configuration configuration;
  private final Histogram latencies = Latencies.create();
  private final Thread background;
  private final LiveQuotes quotes;
  private final OpenLoop loop;

  private Load(Configuration configuration) {
    this.configuration = configuration;
    Situation situation = configuration.situation();
    background = new Thread(new BackgroundAllocation(situation.background()), "background");
    background.setDaemon(true);
    quotes = new LiveQuotes(configuration.variant().create(situation.live()), situation.live());
    loop = new OpenLoop(System::nanoTime, quotes, latencies, situation.rate());
  }

  /**
   * Runs.
   *
   * @param arguments as {@code key=value}: {@code collector}, {@code heap}, {@code live}, {@code
   *     rate}, {@code background} and {@code variant}; {@code warmUp} and {@code seconds}, the
   *     length of both parts; {@code directory} and {@code name} of the files
   * @throws IOException if these cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Thread.currentThread().setName(THREAD);
    Row row = Row.ofPairs(List.of(arguments));
    Load load = new Load(Configuration.of(row));
    Measurement measurement = load.measure((int) row.number("warmUp"), (int) row.number("seconds"));
    Path directory = Path.of(row.text("directory"));
    String name = row.text("name");
    Latencies.write(load.latencies, directory, name);
    Row found = measurement.row().put("turnover", load.quotes.turnover());
    Files.write(directory.resolve(name + ".csv"), List.of(found.header(), found.line()));
  }

  private Measurement measure(int warmUpSeconds, int seconds) {
    long rate = configuration.situation().rate();
    if (configuration.situation().background() > 0) {
      background.start();
    }
    // What was made at the start is old when it matters, as in a server that has run for a day.
    System.gc();
    loop.run(warmUpSeconds * rate);
    latencies.reset();
    long backgroundBefore = backgroundBytes();
    long before = THREADS.getCurrentThreadAllocatedBytes();
    long cpu = THREADS.getCurrentThreadCpuTime();
    Outcome outcome = loop.run(seconds * rate);
    cpu = THREADS.getCurrentThreadCpuTime() - cpu;
    double bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
    long backgroundBytes = backgroundBytes() - backgroundBefore;
    return new Measurement(outcome, cpu, bytes / outcome.handled(), backgroundBytes);
  }

  private long backgroundBytes() {
    return Math.max(0, THREADS.getThreadAllocatedBytes(background.getId()));
  }
}
