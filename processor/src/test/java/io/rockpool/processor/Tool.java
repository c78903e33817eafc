package io.rockpool.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program of the JDK that runs the tests, started as users do, with our jars as they are shipped.
 */
final class Tool {

  static final Path PROCESSOR = jar(Path.of("target"), "rockpool-processor-*.jar");
  static final Path RUNTIME = jar(Path.of("../runtime/target"), "rockpool-runtime-*.jar");

  /** What lives for seconds only is done earlier without the last of the JVM's compilers. */
  private static final List<String> BRIEF = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  /** How a program ended, and all that it printed. */
  record Result(int status, String output) {}

  private Tool() {}

  /** Runs a program of the JDK to its end. */
  static Result run(String program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", program).toString());
    for (String option : BRIEF) {
      command.add(program.equals("java") ? option : "-J" + option);
    }
    command.addAll(arguments);
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes());
      return new Result(process.waitFor(), output);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupt) {
      throw new AssertionError(interrupt);
    }
  }

  /** The jar, or the folder, that a class of the test's class path comes from. */
  static Path jarOf(String className) {
    try {
      Class<?> type = Class.forName(className, false, Tool.class.getClassLoader());
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (ClassNotFoundException | URISyntaxException failure) {
      throw new AssertionError(failure);
    }
  }

  private static Path jar(Path folder, String pattern) {
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, pattern)) {
      for (Path jar : jars) {
        if (!jar.toString().endsWith("-sources.jar") && !jar.toString().endsWith("-javadoc.jar")) {
          return jar.toAbsolutePath().normalize();
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    throw new AssertionError("no " + pattern + " in " + folder.toAbsolutePath());
  }
}
