package io.rockpool.examples.orderbook;

import io.rockpool.Pool;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * The JVM that a {@link Run} gets, apart from its collector.
 *
 * @param home of the JDK
 * @param heapMegabytes its heap, from the first moment to the last
 */
record Jvm(Path home, int heapMegabytes) {

  /** What fits into every heap besides the book: the JVM's own objects, the histogram, lines. */
  private static final int BASE_MEGABYTES = 12;

  private static final int BYTES_PER_ORDER = 128;
  private static final int BYTES_PER_LEVEL = 256;

  /** One whose heap has room for the book in pools, and for next to no garbage. */
  static Jvm tight(Path home, long orders, long levels) {
    long book = orders * BYTES_PER_ORDER + levels * BYTES_PER_LEVEL;
    return new Jvm(home, BASE_MEGABYTES + (int) (book >> 20));
  }

  /** How to start a run. */
  List<String> command(Contestant contestant, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin").resolve("java").toString());
    command.add("-Xms" + heapMegabytes + "m");
    command.add("-Xmx" + heapMegabytes + "m");
    // Nothing of the heap is touched for the first time while we measure.
    command.add("-XX:+AlwaysPreTouch");
    // Else the JVM writes its counters to a file on disk at every safepoint, and may wait for it.
    command.add("-XX:+PerfDisableSharedMem");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.addAll(contestant.options());
    command.add("-classpath");
    command.add(classPath());
    command.add(Run.class.getName());
    command.add(contestant.name());
    command.addAll(List.of(arguments));
    return command;
  }

  /** Where this JVM has its classes from; under Maven that is not in a property. */
  private static String classPath() {
    return Stream.of(Run.class, Pool.class, Histogram.class)
        .map(Jvm::origin)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String origin(Class<?> part) {
    try {
      URI origin = part.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(origin).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
