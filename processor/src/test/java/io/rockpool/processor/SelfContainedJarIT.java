package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A user has two jars and nothing else: with them, the whole corpus compiles without a warning,
 * however the compiler is called.
 */
class SelfContainedJarIT {

  @TempDir Path folder;

  @Test
  void jar_containsNothingOfOthers() throws IOException {
    try (JarFile jar = new JarFile(Tool.PROCESSOR.toFile())) {
      List<String> names = jar.stream().map(JarEntry::getName).toList();

      assertThat(names)
          .filteredOn(name -> name.endsWith(".class") && !name.equals("module-info.class"))
          .isNotEmpty()
          .allMatch(name -> name.startsWith("io/rockpool/processor/"));
      assertThat(text(jar, "META-INF/services/javax.annotation.processing.Processor"))
          .isEqualToIgnoringNewLines("io.rockpool.processor.PooledProcessor");
      assertThat(text(jar, "META-INF/gradle/incremental.annotation.processors"))
          .isEqualToIgnoringNewLines("io.rockpool.processor.PooledProcessor,isolating");
    }
  }

  @Test
  void module_providesTheProcessorAndRequiresTheCompilerOnly() throws IOException {
    try (JarFile jar = new JarFile(Tool.PROCESSOR.toFile());
        InputStream in = jar.getInputStream(jar.getEntry("module-info.class"))) {
      ModuleDescriptor module = ModuleDescriptor.read(in);

      assertThat(module.name()).isEqualTo("io.rockpool.processor");
      assertThat(module.exports()).isEmpty();
      assertThat(module.requires())
          .extracting(ModuleDescriptor.Requires::name)
          .containsExactlyInAnyOrder("java.base", "java.compiler");
      assertThat(module.provides())
          .extracting(ModuleDescriptor.Provides::service, ModuleDescriptor.Provides::providers)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(
                  "javax.annotation.processing.Processor",
                  List.of("io.rockpool.processor.PooledProcessor")));
    }
  }

  @Test
  void javac_onClassPath_compilesTheCorpusWithoutWarning() {
    List<String> arguments = options("-Xlint:all");
    arguments.addAll(List.of("-cp", Tool.RUNTIME.toString()));
    arguments.addAll(List.of("-processorpath", Tool.PROCESSOR + ":" + Tool.RUNTIME));
    Corpus.files().forEach(file -> arguments.add(file.toString()));

    assertSilent(Tool.run("javac", arguments));
    assertThat(generated()).hasSizeGreaterThan(80);
  }

  @Test
  void javac_withModularProcessor_compilesTheCorpusWithoutWarning() {
    List<String> arguments = options("-Xlint:all");
    arguments.addAll(List.of("-cp", Tool.RUNTIME.toString()));
    arguments.addAll(List.of("--processor-module-path", Tool.PROCESSOR.toString()));
    Corpus.files().forEach(file -> arguments.add(file.toString()));

    assertSilent(Tool.run("javac", arguments));
    assertThat(generated()).hasSizeGreaterThan(80);
  }

  @Test
  void javac_inModule_compilesTheCorpusWithoutWarning() throws IOException {
    Path module = folder.resolve("module-info.java");
    StringBuilder exports = new StringBuilder();
    Corpus.sourcesByTheme().keySet().stream()
        .filter(theme -> !theme.equals("unnamed"))
        .forEach(theme -> exports.append("  exports corpus.").append(theme).append(";\n"));
    Files.writeString(
        module,
        """
        @SuppressWarnings("module")
        module corpus {
          requires io.rockpool;
        %s}
        """
            .formatted(exports));
    // The corpus does without constructors, its pools do not; and it shows what it does not export.
    List<String> arguments = options("-Xlint:all,-missing-explicit-ctor,-exports");
    arguments.addAll(List.of("-p", Tool.RUNTIME.toString()));
    arguments.addAll(List.of("-processorpath", Tool.PROCESSOR + ":" + Tool.RUNTIME));
    arguments.add(module.toString());
    Corpus.files().stream()
        .filter(file -> !file.getParent().equals(Corpus.ROOT))
        .forEach(file -> arguments.add(file.toString()));

    assertSilent(Tool.run("javac", arguments));
  }

  @Test
  void javac_inModuleThatExportsItsPools_isSilentInEveryRespect() throws IOException {
    Files.createDirectories(folder.resolve("com/acme"));
    Files.writeString(
        folder.resolve("module-info.java"),
        "module com.acme {\n  requires io.rockpool;\n  exports com.acme;\n}\n");
    Files.writeString(
        folder.resolve("com/acme/Order.java"),
        """
        package com.acme;

        import io.rockpool.Pooled;

        @Pooled(capacity = 8)
        public class Order {
          long price = 5;
          final java.util.List<String> fills = new java.util.ArrayList<>();

          public Order() {}

          @Pooled.OnAcquire
          void open(long price) {
            this.price = price;
          }
        }
        """);
    List<String> arguments = options("-Xlint:all");
    arguments.addAll(List.of("-p", Tool.RUNTIME.toString()));
    arguments.addAll(List.of("-processorpath", Tool.PROCESSOR + ":" + Tool.RUNTIME));
    arguments.add(folder.resolve("module-info.java").toString());
    arguments.add(folder.resolve("com/acme/Order.java").toString());

    assertSilent(Tool.run("javac", arguments));
    assertThat(generated()).hasSize(1);
  }

  @Test
  void eclipseCompiler_withDefaultWarnings_hasNoneForGeneratedCode() throws IOException {
    Path sources = Files.createDirectories(folder.resolve("sources"));
    List<String> arguments = new ArrayList<>();
    arguments.addAll(
        List.of("-cp", Tool.jarOf("org.eclipse.jdt.internal.compiler.batch.Main").toString()));
    arguments.add("org.eclipse.jdt.internal.compiler.batch.Main");
    arguments.addAll(List.of("--release", "17", "-encoding", "UTF-8"));
    arguments.addAll(List.of("-d", folder.resolve("classes").toString(), "-s", sources.toString()));
    arguments.addAll(List.of("-cp", Tool.RUNTIME.toString()));
    arguments.addAll(List.of("-processorpath", Tool.PROCESSOR + ":" + Tool.RUNTIME));
    Corpus.files().forEach(file -> arguments.add(file.toString()));

    Tool.Result result = Tool.run("java", arguments);

    assertThat(result.status()).as(result.output()).isZero();
    assertThat(generated()).hasSizeGreaterThan(80);
    assertThat(result.output().split("----------\n"))
        .filteredOn(report -> report.contains(sources.toString()))
        // What the compiler says of the user's class as well.
        .filteredOn(report -> !report.contains("The type parameter "))
        .filteredOn(report -> !report.contains("Unsupported @SuppressWarnings(\"try\")"))
        .filteredOn(report -> !report.contains("Unnecessary @SuppressWarnings(\"removal\")"))
        // A remark: it looks for leaks only in part, unless it is told to.
        .filteredOn(report -> !report.contains("in category 'resource' is not analysed"))
        .isEmpty();
  }

  private List<String> options(String lint) {
    List<String> options = new ArrayList<>();
    options.addAll(List.of(lint, "-Werror", "-encoding", "UTF-8"));
    options.addAll(List.of("-d", folder.resolve("classes").toString()));
    return options;
  }

  private static void assertSilent(Tool.Result result) {
    assertThat(result.output().lines())
        .filteredOn(line -> line.contains("warning:") || line.contains("error:"))
        .as(result.output())
        .isEmpty();
    assertThat(result.status()).as(result.output()).isZero();
  }

  /** The generated sources. */
  private List<Path> generated() {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith("Pool.java")).toList();
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private static String text(JarFile jar, String name) throws IOException {
    try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
      return new String(in.readAllBytes());
    }
  }
}
