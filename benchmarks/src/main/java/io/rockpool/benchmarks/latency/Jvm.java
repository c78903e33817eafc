package io.rockpool.benchmarks.latency;

import io.rockpool.benchmarks.Machine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The JVM that measures: the same as this one, with other options.
 *
 * @param version of Java in full
 * @param processors that all its threads have to share
 * @param options that were asked for beside those of the configuration, separated by spaces
 */
record Jvm(String version, int processors, String options) {

  static Jvm current(List<String> options) {
    return new Jvm(
        System.getProperty("java.vm.version", ""),
        Runtime.getRuntime().availableProcessors(),
        String.join(" ", options));
  }

  static Jvm of(Row row) {
    return new Jvm(row.text("jdk"), (int) row.number("processors"), row.text("options"));
  }

  Row row() {
    return new Row().put("jdk", version).put("processors", processors).put("options", options);
  }

  /** As 17 or 25. */
  int feature() {
    return Runtime.Version.parse(version).feature();
  }

  /** Measures in a JVM of its own, whose log and files are called as given. */
  void run(Configuration configuration, Row arguments, Path directory, String name)
      throws IOException, InterruptedException {
    Path out = directory.resolve(name + ".out");
    Row all = configuration.row().putAll(arguments).put("directory", directory).put("name", name);
    Process process =
        new ProcessBuilder(command(configuration, all, gcLog(directory, name)))
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    Thread killer = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(killer);
    int exit = process.waitFor();
    Runtime.getRuntime().removeShutdownHook(killer);
    if (exit != 0) {
      throw new IOException("The JVM ended with exit code " + exit + ": see " + out);
    }
  }

  static Path gcLog(Path directory, String name) {
    return directory.resolve(name + ".gc.log");
  }

  private List<String> command(Configuration configuration, Row arguments, Path log) {
    List<String> command = new ArrayList<>();
    command.add(Machine.java());
    int heap = configuration.situation().heap();
    command.add("-Xms" + heap + "m");
    command.add("-Xmx" + heap + "m");
    // Nothing of the heap is touched for the first time while we measure.
    command.add("-XX:+AlwaysPreTouch");
    // Else the JVM writes its counters to a file on disk at every safepoint, and may wait for it.
    command.add("-XX:+PerfDisableSharedMem");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.addAll(configuration.collector().options(Runtime.version().feature()));
    if (!options.isEmpty()) {
      command.addAll(List.of(options.split(" ", -1)));
    }
    // No thread waits for the file.
    command.add("-Xlog:async");
    command.add(GcLog.OPTION + log + GcLog.DECORATIONS);
    command.add("-XX:CompileCommand=quiet");
    command.add("-XX:CompileCommand=dontinline," + LiveQuotes.class.getName() + "::fill");
    command.add("-classpath");
    command.add(System.getProperty("java.class.path"));
    command.add(Load.class.getName());
    command.addAll(arguments.pairs());
    return command;
  }
}
