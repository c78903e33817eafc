package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random classes of all shapes: each gets a pool that compiles without a warning and hands out what
 * is as new; or it is refused, by a message of ours or when its pool is created, for exactly what
 * is wrong with it.
 *
 * <p>{@code -Drockpool.test.shapes} sets how many, {@code -Drockpool.test.seed} the seed of the
 * first; the next one's is greater by one.
 */
class RandomShapesTest {

  private static final int TOGETHER = 250;
  private static final int ECLIPSE = Integer.getInteger("rockpool.test.eclipse", 100);
  private static final int SHRUNK = Integer.getInteger("rockpool.test.shrunk", 5);

  @Test
  void pool_randomClass_isAsNewOrRefused() {
    long seed = Long.getLong("rockpool.test.seed", Specimen.SEED);
    int shapes = Integer.getInteger("rockpool.test.shapes", 500);
    System.out.println("Random shapes: seed " + seed);
    Map<Specimen, String> failures = new LinkedHashMap<>();
    ShapeFigures figures = new ShapeFigures();
    for (int from = 0; from < shapes; from += TOGETHER) {
      List<Specimen> specimens =
          LongStream.range(seed + from, seed + Math.min(shapes, from + TOGETHER))
              .mapToObj(SpecimenGenerator::draw)
              .toList();
      specimens.forEach(figures::count);
      failures.putAll(Population.failures(specimens));
    }
    System.out.println(figures);
    assertThat(reports(failures)).as("seed %s", seed).isEmpty();
  }

  /** A sample, with the compiler of Eclipse: it refuses what ours do, and nothing else. */
  @Test
  void pool_randomClassWithEclipse_compilesOrIsRefused(@TempDir Path folder) {
    long seed = Long.getLong("rockpool.test.seed", Specimen.SEED);
    System.out.println("Random shapes with Eclipse: seed " + seed);
    Map<String, String> sources = new LinkedHashMap<>();
    Set<String> expected = new TreeSet<>();
    for (long each = seed; each < seed + ECLIPSE; each++) {
      Specimen specimen = SpecimenGenerator.draw(each);
      sources.putAll(specimen.sources());
      specimen.expected().forEach(problem -> expected.add(problem.name()));
    }
    List<String> errors =
        EclipseBuild.diagnostics(folder, sources).stream()
            .filter(message -> message.contains(": ERROR "))
            .toList();

    assertThat(errors).as("seed %s", seed).allMatch(error -> error.contains(" ERROR [Pooled"));
    assertThat(errors.stream().map(error -> error.replaceFirst("(?s).*\\[(Pooled\\w+)\\].*", "$1")))
        .as("seed %s", seed)
        .allMatch(expected::contains);
  }

  /** One report for each sort of failure, with the smallest class that shows it. */
  private static List<String> reports(Map<Specimen, String> failures) {
    Map<String, List<Specimen>> bySort = new TreeMap<>();
    failures.forEach(
        (specimen, failure) ->
            bySort.computeIfAbsent(Shrinker.sort(failure), key -> new ArrayList<>()).add(specimen));
    List<String> reports = new ArrayList<>();
    bySort.forEach(
        (sort, specimens) -> {
          Specimen first = specimens.get(0);
          String failure = failures.get(first);
          String source = "";
          if (reports.size() < SHRUNK) {
            Specimen smallest = Shrinker.shrink(first, failure);
            failure = Population.failures(List.of(smallest)).getOrDefault(smallest, failure);
            source = "\n" + smallest;
          }
          reports.add(
              "\n%s classes, the first of seed %s: %s%s\n"
                  .formatted(specimens.size(), first.seed(), failure, source));
        });
    return reports;
  }
}
