package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is decided about classes, asked of the processor alone: what {@link ErrorsTest}, {@link
 * GoldenTest} and {@link RandomShapesTest} expect, fast enough to be asked again for each mutant of
 * the processor.
 */
class DecisionsTest {

  static List<ErrorCase> cases() {
    return ErrorsTest.cases();
  }

  static List<String> ideas() {
    return GoldenTest.ideas();
  }

  static LongStream seeds() {
    return LongStream.iterate(Specimen.SEED, seed -> seed + 50).limit(2);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void process_brokenClass_saysWhyAndWhere(ErrorCase each) {
    assertThat(Processing.of(each.sources()).messages())
        .containsExactlyInAnyOrderElementsOf(each.messages());
  }

  @ParameterizedTest
  @MethodSource("ideas")
  void process_input_writesAsExpected(String idea) {
    assertThat(Processing.of(GoldenTest.input(idea)).generated())
        .isEqualTo(GoldenTest.expected(idea));
  }

  /** Of fifty random classes at a time, each is refused for its own reasons, or not at all. */
  @ParameterizedTest
  @MethodSource("seeds")
  void process_randomClasses_refusesWhatItMust(long seed) {
    List<Specimen> specimens =
        LongStream.range(seed, seed + 50).mapToObj(SpecimenGenerator::draw).toList();
    Map<String, String> sources = new LinkedHashMap<>();
    specimens.forEach(each -> sources.putAll(each.sources()));
    List<String> messages = Processing.of(sources).messages();
    for (Specimen specimen : specimens) {
      Set<String> expected =
          specimen.expected().stream().map(Problem::name).collect(Collectors.toSet());
      Set<String> found = new TreeSet<>();
      for (String message : messages) {
        String name = message.replaceFirst("\\.java:.*(?s:.*)", "").replace('/', '.');
        if (message.contains(": ERROR ") && Population.idOf(name).equals(specimen.id())) {
          found.add(message.replaceFirst("(?s).*? \\[(Pooled\\w+)\\].*", "$1"));
        }
      }
      assertThat(found).as(specimen.id()).isEqualTo(expected);
    }
  }
}
