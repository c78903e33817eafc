package io.rockpool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * A class with one deliberate fault, made from its source, on which a test must fail: so it is
 * known that the test can.
 *
 * <p>A program is run on it in a JVM of its own, with the faulty class in front of the class path.
 */
final class Mutant {
  private final Path classes;
  private final List<String> options = new ArrayList<>(List.of("-ea"));

  private Mutant(Path classes) {
    this.classes = classes;
  }

  /** No fault. */
  static Mutant none() throws IOException {
    return new Mutant(Files.createTempDirectory("mutant"));
  }

  /**
   * Compiles a class in which some text has been replaced.
   *
   * @param source where its source is
   * @param present what is there now, once
   * @param fault what is put there instead
   */
  static Mutant of(Path source, String present, String fault) throws IOException {
    // How lines are broken does not matter.
    String text = Files.readString(source).replaceAll("(?m)^ *//.*", "").replaceAll("\\s+", " ");
    assertThat(text.split(Pattern.quote(present), -1)).as("%s in %s", present, source).hasSize(2);
    Path directory = Files.createTempDirectory("mutant");
    Path file = directory.resolve(source.getFileName());
    Files.writeString(file, text.replace(present, fault));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int failed =
        compiler.run(
            null,
            null,
            null,
            "-proc:none",
            "-nowarn",
            "--release",
            "17",
            "-classpath",
            System.getProperty("java.class.path"),
            "-d",
            directory.toString(),
            file.toString());
    assertThat(failed).isZero();
    return new Mutant(directory);
  }

  /** Adds an option of the JVM. */
  Mutant with(String option) {
    options.add(option);
    return this;
  }

  /** Where the source of a class of the runtime is, or of a generated one. */
  static Path source(String type) {
    return type.endsWith("Pool") ? generatedSource(type) : runtimeSource(type);
  }

  static Path runtimeSource(String type) {
    return Path.of(System.getProperty("runtime.sources"), "io", "rockpool", type + ".java");
  }

  static Path generatedSource(String type) {
    return Path.of(
        "target", "generated-test-sources", "test-annotations", "io", "rockpool", type + ".java");
  }

  /** What a program said, and how it ended. */
  record Outcome(int exit, String output) {}

  /** Runs a program with the fault. */
  Outcome run(Class<?> program, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-classpath");
    command.add(
        classes + System.getProperty("path.separator") + System.getProperty("java.class.path"));
    command.add(program.getName());
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile("mutant", ".out");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .directory(classes.toFile())
            .start();
    int exit = process.waitFor();
    return new Outcome(exit, Files.readString(output));
  }
}
