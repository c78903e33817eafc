package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The first promise: what is acquired cannot be told from what is new, whatever was done to it
 * before. Every class of the corpus is soiled by reflection, released, acquired again, and compared
 * with a new instance.
 */
class AsNewTest {

  private static final Map<String, Build> BUILDS = new TreeMap<>();

  static Stream<Arguments> themes() {
    return Corpus.sourcesByTheme().keySet().stream()
        .flatMap(
            theme ->
                Stream.of(
                    Arguments.of(Named.of(theme + ", reset on release", theme), "RELEASE"),
                    Arguments.of(Named.of(theme + ", reset on acquire", theme), "ACQUIRE"),
                    Arguments.of(Named.of(theme + ", shared", theme), "SHARED")));
  }

  @ParameterizedTest
  @MethodSource("themes")
  void acquire_soiledObject_isAsNew(String theme, String variant) {
    List<String> differences = new ArrayList<>();
    Build build = build(theme, variant);
    for (String path : build.generatedByName().keySet()) {
      Class<?> pool = build.load(path.replaceFirst("\\.java$", "").replace('/', '.'));
      differences.addAll(differences(pool, variant.equals("ACQUIRE")));
    }

    assertThat(differences).isEmpty();
  }

  /** The oracle itself: it must see what was soiled. */
  @ParameterizedTest
  @MethodSource("themes")
  void soil_newObject_differsInEveryField(String theme, String variant) throws Exception {
    Build build = build(theme, variant);
    for (String path : build.generatedByName().keySet()) {
      Class<?> pool = build.load(path.replaceFirst("\\.java$", "").replace('/', '.'));
      Class<?> type = Proof.pooled(pool);
      Object fresh = Proof.fresh(pool, type);
      Object soiled = Proof.fresh(pool, type);
      assertThat(Likeness.differences(type, fresh, soiled)).isEmpty();
      Dirt.soil(type, soiled);
      List<String> differences = Likeness.differences(type, fresh, soiled);
      for (var field : Fields.of(type)) {
        if (!Modifier.isFinal(field.getModifiers())) {
          assertThat(differences)
              .as("%s", field)
              .anyMatch(
                  difference ->
                      difference.split("[:\\[]")[0].matches(
                          "(?U)\\w+\\.\\Q" + field.getName() + "\\E(\\..*)?"));
        }
      }
    }
  }

  @Test
  void corpus_isNotEmpty() {
    assertThat(Corpus.files()).hasSizeGreaterThan(20);
  }

  private static Build build(String theme, String variant) {
    return BUILDS.computeIfAbsent(
        theme + variant,
        key ->
            Build.of(
                Corpus.sourcesByTheme().get(theme).stream()
                    .map(source -> varied(source, variant))
                    .toArray(String[]::new)));
  }

  private static String varied(String source, String variant) {
    return switch (variant) {
      case "ACQUIRE" -> with(source, "reset = io.rockpool.ResetTime.ON_ACQUIRE");
      case "SHARED" -> with(source, "threading = io.rockpool.Threading.SHARED");
      default -> source;
    };
  }

  private static String with(String source, String setting) {
    return source.replaceAll("@Pooled\\(capacity", "@Pooled(" + setting + ", capacity");
  }

  /** Where objects that a pool hands out differ from new ones. */
  static List<String> differences(Class<?> poolType, boolean onAcquire) {
    try {
      return Proof.differences(poolType, onAcquire);
    } catch (InvocationTargetException failure) {
      throw new AssertionError(poolType.getName(), failure.getCause());
    } catch (ReflectiveOperationException | RuntimeException failure) {
      throw new AssertionError(poolType.getName(), failure);
    }
  }
}
