package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The exact text of generated pools, one folder for each idea.
 *
 * <p>{@code -Dgolden.update=true} writes what is generated now: read the difference before it is
 * committed, as a user would read it.
 */
class GoldenTest {

  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  static List<String> ideas() {
    return list(FOLDER).stream().map(folder -> folder.getFileName().toString()).toList();
  }

  @ParameterizedTest
  @MethodSource("ideas")
  void generate_input_isAsExpected(String idea) {
    Map<String, String> generated = new TreeMap<>();
    Build.of(input(idea).toArray(new String[0]))
        .generatedByName()
        .forEach((path, text) -> generated.put(path.replaceFirst(".*/", ""), text));

    if (UPDATE) {
      write(FOLDER.resolve(idea).resolve("expected"), generated);
    }
    assertThat(generated).isNotEmpty();
    assertThat(expected(idea)).containsOnlyKeys(generated.keySet());
    expected(idea).forEach((file, text) -> assertThat(generated.get(file)).isEqualTo(text));
  }

  @ParameterizedTest
  @MethodSource("ideas")
  void generate_inputWithEclipse_isTheSame(String idea, @TempDir Path folder) {
    assertThat(EclipseBuild.generated(folder, input(idea))).isEqualTo(expected(idea));
  }

  /** The sources of an idea. */
  static List<String> input(String idea) {
    return List.copyOf(read(FOLDER.resolve(idea).resolve("input")).values());
  }

  /** The pools that they get, by the name of the file. */
  static Map<String, String> expected(String idea) {
    return read(FOLDER.resolve(idea).resolve("expected"));
  }

  private static void write(Path folder, Map<String, String> files) {
    try {
      Files.createDirectories(folder);
      for (Path old : list(folder)) {
        Files.delete(old);
      }
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Map<String, String> read(Path folder) {
    Map<String, String> files = new TreeMap<>();
    for (Path file : list(folder)) {
      try {
        files.put(file.getFileName().toString(), Files.readString(file));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return files;
  }

  private static List<Path> list(Path folder) {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
