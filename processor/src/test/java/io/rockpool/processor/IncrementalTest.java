package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockpool.Pooled;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Builds compile what has changed, and take the rest from class files: the pools must not show it.
 */
class IncrementalTest {

  private static final String RUNTIME =
      Pooled.class.getProtectionDomain().getCodeSource().getLocation().getPath();

  @TempDir Path folder;

  static Stream<Arguments> themesAndCompilers() {
    return Corpus.sourcesByTheme().keySet().stream()
        .filter(theme -> !theme.equals("unnamed"))
        .flatMap(
            theme ->
                Stream.of(
                    Arguments.of(theme, "javac", "javac"),
                    Arguments.of(theme, "ecj", "ecj"),
                    Arguments.of(theme, "javac", "ecj")));
  }

  @ParameterizedTest(name = "{0}: all with {1}, one by one with {2}")
  @MethodSource("themesAndCompilers")
  void compile_fileByFile_writesTheSame(String theme, String first, String then)
      throws IOException {
    List<Path> files =
        Corpus.files().stream()
            .filter(file -> file.startsWith(Corpus.ROOT.resolve(theme)))
            .toList();
    Path classes = Files.createDirectories(folder.resolve("classes"));
    compile(first, files, classes, classes);
    Map<String, String> expected = generated(classes);
    // What is there from before is class files alone.
    for (String path : expected.keySet()) {
      Files.delete(classes.resolve(path));
    }

    Map<String, String> actual = new TreeMap<>();
    for (Path file : files) {
      deletePoolsOf(file, classes);
      compile(then, List.of(file), classes, classes);
      Map<String, String> generated = generated(classes);
      actual.putAll(generated);
      for (String path : generated.keySet()) {
        Files.delete(classes.resolve(path));
      }
    }

    assertThat(expected).isNotEmpty();
    assertThat(actual).containsOnlyKeys(expected.keySet());
    expected.forEach((path, text) -> assertThat(actual.get(path)).as(path).isEqualTo(text));
  }

  /** What incremental builds do first: the compiler of Eclipse refuses to write a class anew. */
  private static void deletePoolsOf(Path file, Path classes) throws IOException {
    String name = file.getFileName().toString().replace(".java", "");
    try (var found = Files.walk(classes)) {
      for (Path each : found.toList()) {
        if (each.getFileName().toString().matches("(?U)" + name + "(_\\w+)?Pool(\\$.*)?\\.class")) {
          Files.delete(each);
        }
      }
    }
  }

  private static void compile(String compiler, List<Path> files, Path classPath, Path out)
      throws IOException {
    JavaCompiler tool =
        compiler.equals("ecj") ? new EclipseCompiler() : ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager =
        tool.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<String> options = new ArrayList<>();
      options.addAll(List.of("--release", "17", "-parameters"));
      options.addAll(List.of("-d", out.toString(), "-s", out.toString()));
      // Not what the test itself sees: among that is the corpus, as sources.
      manager.setLocation(
          StandardLocation.CLASS_PATH, List.of(classPath.toFile(), new File(RUNTIME)));
      JavaCompiler.CompilationTask task =
          tool.getTask(
              new StringWriter(),
              manager,
              found,
              options,
              null,
              manager.getJavaFileObjectsFromPaths(files));
      task.setProcessors(List.of(new PooledProcessor()));
      task.call();
    }
    assertThat(found.getDiagnostics())
        .filteredOn(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .extracting(each -> each.getMessage(Locale.ROOT))
        .as("%s", files)
        .isEmpty();
  }

  private static Map<String, String> generated(Path folder) throws IOException {
    Map<String, String> generated = new TreeMap<>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        generated.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return generated;
  }
}
