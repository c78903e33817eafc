package io.rockpool.processor;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** A user's build with the compiler of Eclipse, which wants real files. */
final class EclipseBuild {

  private EclipseBuild() {}

  /**
   * Compiles sources in a folder.
   *
   * @return what was said, each as {@code com/acme/Order.java:7: ERROR text}
   */
  static List<String> diagnostics(Path folder, List<String> sources) {
    return diagnostics(folder, sources, List.of());
  }

  /** The same with options of the compiler. */
  static List<String> diagnostics(Path folder, List<String> sources, List<String> options) {
    return compile(folder, byName(sources), options).said;
  }

  /** The same for sources by the qualified name of their type. */
  static List<String> diagnostics(Path folder, Map<String, String> sources) {
    return compile(folder, sources, List.of()).said;
  }

  /**
   * Compiles sources in a folder.
   *
   * @return the generated sources, by the names of their files
   */
  static Map<String, String> generated(Path folder, List<String> sources) {
    return compile(folder, byName(sources), List.of()).generated;
  }

  private static Map<String, String> byName(List<String> sources) {
    Map<String, String> byName = new LinkedHashMap<>();
    sources.forEach(source -> byName.put(Build.nameOf(source), source));
    return byName;
  }

  private record Result(List<String> said, Map<String, String> generated) {}

  private static Result compile(Path folder, Map<String, String> sources, List<String> more) {
    try {
      Path root = Files.createDirectories(folder.resolve("source"));
      Path classes = Files.createDirectories(folder.resolve("classes"));
      List<Path> files = new ArrayList<>();
      for (Map.Entry<String, String> source : sources.entrySet()) {
        Path file = root.resolve(source.getKey().replace('.', '/') + ".java");
        Files.createDirectories(file.getParent());
        files.add(Files.writeString(file, source.getValue()));
      }
      List<String> options =
          new ArrayList<>(List.of("-17", "-d", classes.toString(), "-s", classes.toString()));
      options.addAll(more);
      DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
      JavaCompiler compiler = new EclipseCompiler();
      try (StandardJavaFileManager manager =
          compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
        JavaCompiler.CompilationTask task =
            compiler.getTask(
                new StringWriter(),
                manager,
                found,
                options,
                null,
                manager.getJavaFileObjectsFromPaths(files));
        task.setProcessors(List.of(new PooledProcessor()));
        task.call();
      }
      Map<String, String> generated = new TreeMap<>();
      try (var written = Files.walk(classes)) {
        for (Path file : written.filter(each -> each.toString().endsWith(".java")).toList()) {
          generated.put(file.getFileName().toString(), Files.readString(file));
        }
      }
      return new Result(
          found.getDiagnostics().stream().map(each -> text(root, each)).toList(), generated);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String text(Path root, Diagnostic<? extends JavaFileObject> found) {
    String where =
        found.getSource() == null
            ? ""
            : root.relativize(Path.of(found.getSource().toUri())).toString();
    return where
        + ":"
        + found.getLineNumber()
        + ": "
        + (found.getKind() == Diagnostic.Kind.OTHER ? Diagnostic.Kind.NOTE : found.getKind())
        + " "
        + found.getMessage(null);
  }
}
