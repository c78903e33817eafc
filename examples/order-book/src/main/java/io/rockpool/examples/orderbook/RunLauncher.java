package io.rockpool.examples.orderbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts each {@link Run} in a JVM of its own, passes on its progress and takes its result. */
final class RunLauncher {

  private final Jvm jvm;
  private final Path tape;
  private final long intervalNanos;

  RunLauncher(Jvm jvm, Path tape, long intervalNanos) {
    this.jvm = jvm;
    this.tape = tape;
    this.intervalNanos = intervalNanos;
  }

  Result run(Contestant contestant, PrintStream out)
      throws IOException, InterruptedException, RunException {
    List<String> command = jvm.command(contestant, tape.toString(), Long.toString(intervalNanos));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    Thread killer = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(killer);
    List<String> rest = new ArrayList<>();
    Result result = null;
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int percent = Progress.percent(line);
        if (percent >= 0) {
          out.printf("  %-20s %3d %%%n", contestant.title(), percent);
        } else if (Result.isResult(line)) {
          result = Result.parse(line);
          out.printf("  %-20s done%n", contestant.title());
        } else {
          rest.add(line);
        }
      }
    }
    int exit = process.waitFor();
    Runtime.getRuntime().removeShutdownHook(killer);
    return verify(contestant, exit, result, rest);
  }

  private Result verify(Contestant contestant, int exit, @Nullable Result result, List<String> rest)
      throws RunException {
    if (exit == 0 && result != null) {
      return result;
    }
    throw new RunException(
        "The run '"
            + contestant.title()
            + "' ended with exit code "
            + exit
            + " and "
            + (result == null ? "no result" : "a result")
            + ", in a heap of "
            + jvm.heapMegabytes()
            + " MB, which -Dheap changes. It said:"
            + System.lineSeparator()
            + String.join(System.lineSeparator(), rest));
  }
}
