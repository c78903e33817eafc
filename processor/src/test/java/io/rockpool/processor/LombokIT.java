package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Classes that Lombok completes are as good as any, whether it runs before us or after. */
class LombokIT {

  private static final Path LOMBOK = Tool.jarOf("lombok.Getter");
  private static final Path SOURCES = Path.of("src/test/resources/lombok").toAbsolutePath();

  private static final Pattern MESSAGE =
      Pattern.compile("(?s)(\\[Pooled(?!Table)\\w+\\] .*?\\.)(?=\\R)");

  @TempDir Path folder;

  /** How Lombok comes into a compiler. */
  enum Way {
    FIRST_ON_PROCESSOR_PATH,
    LAST_ON_PROCESSOR_PATH,
    AGENT_OF_ECLIPSE;

    Tool.Result compile(Path sources, Path classes) throws IOException {
      String classPath = Tool.RUNTIME + ":" + LOMBOK;
      String processor = Tool.PROCESSOR + ":" + Tool.RUNTIME;
      List<String> arguments = new ArrayList<>();
      if (this == AGENT_OF_ECLIPSE) {
        String main = "org.eclipse.jdt.internal.compiler.batch.Main";
        arguments.addAll(List.of("-javaagent:" + LOMBOK + "=ECJ", "-cp"));
        arguments.addAll(List.of(Tool.jarOf(main).toString(), main, "-nowarn"));
        arguments.addAll(List.of("--release", "17", "-s", classes.toString()));
        // A class path that came later would make it forget the processor path.
        arguments.addAll(List.of("-cp", classPath));
        arguments.addAll(List.of("-processorpath", processor));
      } else {
        // Lombok claims none of its annotations.
        arguments.addAll(List.of("-Xlint:all,-processing", "-Werror"));
        arguments.addAll(List.of("-cp", classPath, "-processorpath"));
        arguments.add(
            this == FIRST_ON_PROCESSOR_PATH ? LOMBOK + ":" + processor : processor + ":" + LOMBOK);
      }
      arguments.addAll(List.of("-encoding", "UTF-8", "-d", classes.toString()));
      try (var files = Files.walk(sources)) {
        files.filter(Files::isRegularFile).forEach(file -> arguments.add(file.toString()));
      }
      return Tool.run(this == AGENT_OF_ECLIPSE ? "java" : "javac", arguments);
    }
  }

  @ParameterizedTest
  @EnumSource
  void compile_classesOfLombok_objectsAreAsNew(Way way) throws Exception {
    Tool.Result compiled = way.compile(SOURCES.resolve("good"), folder);

    assertThat(compiled.status()).as(compiled.output()).isZero();
    List<String> differences = new ArrayList<>();
    List<String> pools = pools();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, LombokIT.class.getClassLoader())) {
      for (String pool : pools) {
        differences.addAll(AsNewTest.differences(loader.loadClass(pool), false));
      }
    }
    assertThat(differences).isEmpty();
    assertThat(pools).hasSize(17);
  }

  @ParameterizedTest
  @EnumSource
  void compile_classesThatLombokCloses_areRefusedAlike(Way way) throws IOException {
    Tool.Result compiled = way.compile(SOURCES.resolve("bad"), folder);

    assertThat(compiled.status()).isNotZero();
    assertThat(MESSAGE.matcher(compiled.output()).results().map(match -> match.group(1)).toList())
        .containsExactlyInAnyOrder(
            "[PooledConstructor] Refused.Quote has no accessible constructor without parameters, so"
                + " Refused_QuotePool cannot create one. Use @Data instead of @Value, whose objects"
                + " never change, or mark another constructor or a static factory with"
                + " @Pooled.Create.",
            "[PooledConstructor] Refused.Built has no accessible constructor without parameters, so"
                + " Refused_BuiltPool cannot create one. Add @NoArgsConstructor and"
                + " @AllArgsConstructor, or mark another constructor or a static factory with"
                + " @Pooled.Create.",
            "[PooledConstructor] Refused.Full has no accessible constructor without parameters, so"
                + " Refused_FullPool cannot create one. Add @NoArgsConstructor, or mark another"
                + " constructor or a static factory with @Pooled.Create.",
            "[PooledConstructor] Refused.Closed has no accessible constructor without parameters, so"
                + " Refused_ClosedPool cannot create one. Make 'Closed()' package-private, or mark"
                + " another constructor or a static factory with @Pooled.Create.",
            "[PooledPrivateField] Field 'closed' is private and has no usable setter"
                + " ('setClosed(int)' is private), so Refused_HiddenPool cannot reset it. Make it"
                + " package-private, or mend 'setClosed(int)', or mark it @Pooled.Keep.",
            "[PooledPrivateField] Field 'missing' is private and has no usable setter, so"
                + " Refused_HiddenPool cannot reset it. Make it package-private, or add 'void"
                + " setMissing(int value)', or mark it @Pooled.Keep.",
            "[PooledPrivateField] Field 'root' is private and has no usable getter ('getRoot()'"
                + " returns double), so Refused_LazyPool cannot reset it. Make it package-private,"
                + " or mend 'getRoot()', or mark it @Pooled.Keep.");
    assertThat(pools()).isEmpty();
  }

  /** The names of all compiled pools. */
  private List<String> pools() throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString())
          .filter(file -> file.endsWith("Pool.class"))
          .map(file -> file.replaceFirst("\\.class$", "").replace('/', '.'))
          .sorted()
          .toList();
    }
  }
}
