package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;

/**
 * A user's build: compiles sources with the processor, under {@code -Xlint:all -Werror}, and loads
 * the result.
 *
 * <p>Sources are complete files; their names are found in them.
 */
final class Build {

  /** All warnings but that of a constructor which registers its object, as some drawn ones do. */
  private static final String LINT =
      Runtime.version().feature() < 21 ? "-Xlint:all" : "-Xlint:all,-this-escape";

  private static final Pattern PACKAGE = Pattern.compile("(?mU)^package\\s+([\\w.]+)\\s*;");
  private static final Pattern TYPE =
      Pattern.compile(
          "(?mU)^(?:(?:public|final|abstract|sealed|non-sealed|strictfp|@[\\w.]+(?:\\([^)]*\\))?)\\s+)*(?:class|interface|enum|record|@interface)\\s+(\\w+)");

  private final Compilation compilation;
  private final ClassLoader loader;

  private Build(Compilation compilation) {
    this.compilation = compilation;
    // A build that failed has nothing to load.
    this.loader =
        compilation.status() == Compilation.Status.FAILURE
            ? Build.class.getClassLoader()
            : new Loader(compilation);
  }

  /** Builds what must succeed, without a warning. */
  static Build of(String... sources) {
    Build build = attempt(List.of(), sources);
    assertThat(build.compilation.diagnostics())
        .filteredOn(diagnostic -> diagnostic.getKind() != javax.tools.Diagnostic.Kind.NOTE)
        .as(() -> "diagnostics for:\n" + String.join("\n", sources) + "\n" + build.generated())
        .isEmpty();
    assertThat(build.compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
    return build;
  }

  /** Builds what may fail; other processors run before ours. */
  static Build attempt(List<? extends Processor> others, String... sources) {
    List<Processor> processors = new ArrayList<>(others);
    processors.add(new PooledProcessor());
    return attemptWith(processors, sources);
  }

  /** Builds what may fail, with these processors in this order. */
  static Build attemptWith(List<? extends Processor> processors, String... sources) {
    return new Build(
        Compiler.javac()
            .withOptions("-Xlint:all", "-Werror")
            .withProcessors(processors)
            .compile(Arrays.stream(sources).map(Build::file).toList()));
  }

  /**
   * Builds what may fail, however often.
   *
   * @param processors none for a build in which nobody processes annotations
   * @param sources by the qualified name of their type
   */
  static Build attempt(List<? extends Processor> processors, Map<String, String> sources) {
    List<String> options =
        new ArrayList<>(List.of(LINT, "-Werror", "-Xmaxerrs", "100000", "-Xmaxwarns", "100000"));
    if (processors.isEmpty()) {
      options.add("-proc:none");
    }
    return new Build(
        Compiler.javac()
            .withOptions(options)
            .withProcessors(processors)
            .compile(
                sources.entrySet().stream()
                    .map(each -> JavaFileObjects.forSourceString(each.getKey(), each.getValue()))
                    .toList()));
  }

  static JavaFileObject file(String source) {
    return JavaFileObjects.forSourceString(nameOf(source), source);
  }

  /** The qualified name of the first top-level type of a source, or of what annotates a package. */
  static String nameOf(String source) {
    Matcher type = TYPE.matcher(source);
    Matcher home = PACKAGE.matcher(source);
    if (!type.find()) {
      assertThat(home.find()).as("a type or package in:\n%s", source).isTrue();
      return home.group(1) + ".package-info";
    }
    return home.find() ? home.group(1) + "." + type.group(1) : type.group(1);
  }

  Compilation compilation() {
    return compilation;
  }

  /** The errors and warnings, each as its text alone. */
  List<String> messages() {
    return compilation.diagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() != javax.tools.Diagnostic.Kind.NOTE)
        .map(diagnostic -> diagnostic.getMessage(null))
        .toList();
  }

  /** The generated source of a pool. */
  String source(String qualifiedName) {
    return generatedByName().get(qualifiedName.replace('.', '/') + ".java");
  }

  /** All generated sources, for messages. */
  String generated() {
    return String.join("\n", generatedByName().values());
  }

  /** Generated sources by path. */
  Map<String, String> generatedByName() {
    Map<String, String> sources = new LinkedHashMap<>();
    for (JavaFileObject file : compilation.generatedSourceFiles()) {
      String path = file.toUri().getPath().replaceFirst("^/SOURCE_OUTPUT/", "");
      try {
        sources.put(path, file.getCharContent(false).toString());
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return sources;
  }

  /** A class of the build, ready to use. */
  Class<?> load(String qualifiedName) {
    try {
      return Class.forName(qualifiedName, false, loader);
    } catch (ClassNotFoundException failure) {
      throw new AssertionError(failure);
    }
  }

  /** Defines the classes that a compilation left in memory. */
  private static final class Loader extends ClassLoader {

    private final Map<String, JavaFileObject> files = new LinkedHashMap<>();

    Loader(Compilation compilation) {
      super(Build.class.getClassLoader());
      if (compilation.status() == Compilation.Status.FAILURE) {
        return;
      }
      for (JavaFileObject file : compilation.generatedFiles()) {
        if (file.getKind() == JavaFileObject.Kind.CLASS) {
          String path = file.toUri().getPath().replaceFirst("^/CLASS_OUTPUT/", "");
          files.put(path.replaceFirst("\\.class$", "").replace('/', '.'), file);
        }
      }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      JavaFileObject file = files.get(name);
      if (file == null) {
        throw new ClassNotFoundException(name);
      }
      try (InputStream in = file.openInputStream()) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException failure) {
        throw new ClassNotFoundException(name, failure);
      }
    }
  }
}
