package io.rockpool.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a run was measured with. */
public final class Machine {
  private static final double GIGABYTE = 1 << 30;

  private Machine() {}

  /**
   * The command that starts another JVM of the same kind.
   *
   * @return a path
   */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Notes processor, memory, system and JVM. */
  static void describe(Figures figures) {
    com.sun.management.OperatingSystemMXBean system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    figures.note(
        "machine",
        String.format(
            Locale.ROOT,
            "%d processors (%s), %.0f GB, %s %s",
            Runtime.getRuntime().availableProcessors(),
            processor(),
            system.getTotalMemorySize() / GIGABYTE,
            system.getName(),
            system.getArch()));
    figures.note("jdk", Runtime.version().toString());
    figures.note("vm", System.getProperty("java.vm.name"));
  }

  private static String processor() {
    Path file = Path.of("/proc/cpuinfo");
    try {
      List<String> lines = Files.isReadable(file) ? Files.readAllLines(file) : List.of();
      return lines.stream()
          .filter(line -> line.startsWith("model name"))
          .findFirst()
          .map(line -> line.substring(line.indexOf(':') + 1).trim())
          .orElse("of an unknown kind");
    } catch (IOException unreadable) {
      return "of an unknown kind";
    }
  }
}
