package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.of;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** Members of a class, and what its pool says of them; what it does not, after an {@code !}. */
  static Stream<Arguments> members() {
    return Stream.of(
        of(
            "private boolean isOpen; boolean isOpen() { return isOpen; } void setOpen(boolean a) {}",
            "setOpen(Initial.IS_OPEN)"),
        of(
            "private boolean is; boolean is() { return is; } void setIs(boolean a) {} void set(boolean a) {}",
            "setIs(Initial.IS)"),
        of(
            "private int island; int getIsland() { return 1; } void setIsland(int a) {} void setland(int a) {}",
            "setIsland(Initial.ISLAND)"),
        of(
            "private int oslo; int getOslo() { return 1; } void setOslo(int a) {} void setlo(int a) {}",
            "setOslo(Initial.OSLO)"),
        of(
            "private boolean open; boolean getOpen() { return open; } boolean isOpen() { return open; } void setOpen(boolean a) {}",
            "isOpen()"),
        of(
            "private int open; int isOpen() { return open; } int getOpen() { return open; } void setOpen(int a) {}",
            "getOpen()"),
        of(
            "private Thread a; Thread getA() { return a; } void setA(Runnable a) {} void setA(Thread a) {}",
            "setA((Thread) null)"),
        of(
            "private Object a; Object getA() { return a; } void setA(Object a) {} void setA(Object a, int b) {} void put(int a) {}",
            "setA(null)"),
        of("private Thread a; Runnable getA() { return a; } void setA(Thread a) {}", "setA(null)"),
        of(
            "private String a; Object getA() { return a; } void setA(String a) {}",
            "[PooledPrivateField]"),
        of(
            "private static class Part {} private Part a; Part getA() { return a; } void setA(Part a) {} void setA(String a) {}",
            "[PooledPrivateType]"),
        of(
            "final LongAccumulator a = new LongAccumulator(Long::max, 3);",
            ".restore(a, Initial.A)"),
        of("final AtomicLongArray a = new AtomicLongArray(2);", ".restore(a, Initial.A)"),
        of(
            "final AtomicReferenceArray<String> a = new AtomicReferenceArray<>(2);",
            "!Setup.initiallyNull("),
        of(
            "final AtomicReferenceArray<Object> a = new AtomicReferenceArray<>(2);",
            "Setup.initiallyNull(AtomicContent.of(a), 1, "),
        of(
            "final AtomicMarkableReference<String> a = new AtomicMarkableReference<>(null, true);",
            ".getReference(), Initial.A)"),
        of(
            "final AtomicMarkableReference<Object> a = new AtomicMarkableReference<>(null, true);",
            "a.set(null, Initial.A)"),
        of("final AtomicReference<String> a = null;", "a.setRelease(Initial.A)"),
        of("final AtomicReference<Object> a = null;", "a.setRelease(null)"),
        of("final AtomicReference a = null;", "a.setRelease(null)"),
        of(
            "private enum State { OPEN } final AtomicReference<State> a = null;",
            "a.setRelease(null)"),
        of("final AtomicReference<List<String>> a = null;", "a.setRelease(null)"));
  }

  /** The same of a class that is somebody else's. */
  static Stream<Arguments> othersMembers() {
    return Stream.of(
        of("public int a; public void clear() {}", "!clear()"),
        of("public int a; public Object b; public void clear() {}", "clear()"),
        of("public final int a = 1; public int b; public void clear() {}", "!clear()"),
        of("public final byte[] a = {}; public void clear() {}", "clear()"),
        of(
            "private int a; public Integer getA() { return a; } public void setA(int a) {}",
            "setA(Initial.A)"),
        of(
            "private Object a; public Object getA() { return a; } public void setA(Object a) {} public void clear() {}",
            "if (getA() != null)"),
        of("private int a; public void set(int a) {}", "[PooledHiddenField]"));
  }

  @ParameterizedTest
  @MethodSource("members")
  void process_members_decidesSo(String members, String expected) {
    assertDecision("@Pooled(capacity = 4) class Order { " + members + " }", "Order", expected);
  }

  @ParameterizedTest
  @MethodSource("othersMembers")
  void process_membersOfOthers_decidesSo(String members, String expected) {
    assertDecision(
        "@Pooled.Type(value = Part.class, capacity = 4) class Parts {} class Part { "
            + members
            + " }",
        "Part",
        expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "capacity = 1 << 24",
        "capacity = 4, onExhausted = Exhaustion.GROW, maxCapacity = 4",
        "capacity = 4, onExhausted = Exhaustion.GROW, maxCapacity = 1 << 24"
      })
  void process_extremeSettings_accepts(String settings) {
    assertDecision("@Pooled(" + settings + ") class Order { int a; }", "Order", "CAPACITY = ");
  }

  @Test
  void process_factoryOfAnotherClass_usesItThere() {
    String source =
        """
        @Pooled(capacity = 4)
        @Pooled.Type(value = Part.class, capacity = 4)
        class Order {
          int a;
          @Pooled.Create static Part part() { return new Part(); }
        }
        class Part { public int a; }
        """;
    assertDecision(source, "Order", "extends Order");
    assertDecision(source, "Part", "Order.part()");
  }

  @Test
  void process_fieldsOfAnotherFile_ordersThemByName() {
    String base = "package com.acme;\nclass Base { int b; int c; int a; }";
    String order =
        "package com.acme;\n@io.rockpool.Pooled(capacity = 4) class Order extends Base { int z; int y; }";

    assertThat(Processing.of(List.of(base, order)).generated().get("OrderPool.java"))
        .containsSubsequence("a = Initial.A", "b = Init", "c = Init", "z = Init", "y = Init");
  }

  private static void assertDecision(String types, String type, String expected) {
    Processing processed =
        Processing.of(
            List.of(
                "package com.acme;\nimport io.rockpool.*; import java.util.*; import java.util.concurrent.atomic.*;\n"
                    + types));
    String pool = processed.generated().get(type + "Pool.java");
    if (expected.startsWith("[")) {
      assertThat(processed.messages()).hasSize(1).first().asString().contains(expected);
    } else if (expected.startsWith("!")) {
      assertThat(pool).isNotNull().doesNotContain(expected.substring(1));
    } else {
      assertThat(processed.messages()).noneMatch(message -> message.contains(": ERROR "));
      assertThat(pool).contains(expected);
    }
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
