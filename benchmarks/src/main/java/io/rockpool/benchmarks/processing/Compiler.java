package io.rockpool.benchmarks.processing;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Compiles sources with the compiler of this JVM, and takes the time.
 *
 * <p>It is the processor time of the thread that compiles: what else runs on the machine is not in
 * it, nor is what the JVM's own threads do for the collector and the just-in-time compiler.
 */
final class Compiler {

  /**
   * What a compilation took, and what it left.
   *
   * @param nanos all of it
   * @param nanosOfProcessor the part within the processor; none without one
   * @param generated sources that the processor wrote
   */
  record Outcome(long nanos, long nanosOfProcessor, List<MemoryFile> generated) {}

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final String classPath;

  Compiler(String classPath) {
    this.classPath = classPath;
  }

  /** Compiles, with a processor or with none. */
  Outcome compile(List<MemoryFile> sources, @Nullable TimedProcessor processor) throws IOException {
    StringWriter said = new StringWriter();
    long start = CpuTime.nanos();
    try (StandardJavaFileManager standard =
            compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        MemoryFiles files = new MemoryFiles(standard)) {
      List<String> options =
          List.of("-classpath", classPath, processor == null ? "-proc:none" : "-proc:full");
      JavaCompiler.CompilationTask task =
          compiler.getTask(said, files, null, options, null, sources);
      if (processor != null) {
        task.setProcessors(List.of(processor));
      }
      if (!Boolean.TRUE.equals(task.call())) {
        throw new IllegalStateException(said.toString());
      }
      return new Outcome(
          CpuTime.nanos() - start, processor == null ? 0 : processor.nanos(), files.sources());
    }
  }
}
