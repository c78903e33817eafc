package io.rockpool.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Classes of all shapes that must get a pool, in {@code src/test/resources/corpus}. */
final class Corpus {

  static final Path ROOT = Path.of("src/test/resources/corpus").toAbsolutePath();

  private Corpus() {}

  /** The files, in a fixed order. */
  static List<Path> files() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The sources by the folder directly below the root: what is compiled together. */
  static Map<String, List<String>> sourcesByTheme() {
    return files().stream()
        .collect(
            Collectors.groupingBy(
                file ->
                    file.getParent().equals(ROOT)
                        ? "unnamed"
                        : ROOT.relativize(file).getName(0).toString(),
                TreeMap::new,
                Collectors.mapping(Corpus::read, Collectors.toList())));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
