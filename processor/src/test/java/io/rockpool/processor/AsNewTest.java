package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockpool.Pool;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
                    Arguments.of(Named.of(theme + ", reset on release", theme), false),
                    Arguments.of(Named.of(theme + ", reset on acquire", theme), true)));
  }

  @ParameterizedTest
  @MethodSource("themes")
  void acquire_soiledObject_isAsNew(String theme, boolean onAcquire) {
    List<String> differences = new ArrayList<>();
    Build build = build(theme, onAcquire);
    for (String path : build.generatedByName().keySet()) {
      Class<?> pool = build.load(path.replaceFirst("\\.java$", "").replace('/', '.'));
      differences.addAll(differences(pool));
    }

    assertThat(differences).isEmpty();
  }

  /** The oracle itself: it must see what was soiled. */
  @ParameterizedTest
  @MethodSource("themes")
  void soil_newObject_differsInEveryField(String theme, boolean onAcquire) throws Exception {
    Build build = build(theme, onAcquire);
    for (String path : build.generatedByName().keySet()) {
      Class<?> pool = build.load(path.replaceFirst("\\.java$", "").replace('/', '.'));
      Class<?> type = pooled(pool);
      Object fresh = fresh(pool, type);
      Object soiled = fresh(pool, type);
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

  private static Build build(String theme, boolean onAcquire) {
    return BUILDS.computeIfAbsent(
        theme + onAcquire,
        key ->
            Build.of(
                Corpus.sourcesByTheme().get(theme).stream()
                    .map(source -> onAcquire ? resetOnAcquire(source) : source)
                    .toArray(String[]::new)));
  }

  private static String resetOnAcquire(String source) {
    return source.replaceAll(
        "@Pooled\\(capacity", "@Pooled(reset = io.rockpool.ResetTime.ON_ACQUIRE, capacity");
  }

  /** Where objects that a pool hands out differ from new ones. */
  static List<String> differences(Class<?> poolType) {
    try {
      return differencesOf(poolType);
    } catch (InvocationTargetException failure) {
      throw new AssertionError(poolType.getName(), failure.getCause());
    } catch (ReflectiveOperationException | RuntimeException failure) {
      throw new AssertionError(poolType.getName(), failure);
    }
  }

  private static List<String> differencesOf(Class<?> poolType) throws ReflectiveOperationException {
    Class<?> type = pooled(poolType);
    Pool<Object> pool = pool(poolType);
    Object fresh = fresh(poolType, type);
    List<String> differences = new ArrayList<>();
    List<Object> objects = acquireAll(pool);
    Set<Object> all = identities(objects);
    assertThat(all).as(poolType.getName()).hasSize(3);
    for (int round = 0; round < 2; round++) {
      for (Object object : objects) {
        differences.addAll(Likeness.differences(type, fresh, object));
        Dirt.soil(type, object);
      }
      objects.forEach(pool::release);
      objects = acquireAll(pool);
      assertThat(identities(objects)).as(poolType.getName()).isEqualTo(all);
    }
    objects.forEach(object -> differences.addAll(Likeness.differences(type, fresh, object)));
    objects.forEach(object -> Dirt.soil(type, object));
    pool.releaseAll();
    acquireAll(pool)
        .forEach(object -> differences.addAll(Likeness.differences(type, fresh, object)));
    return differences;
  }

  private static Set<Object> identities(List<Object> objects) {
    Set<Object> identities = Collections.newSetFromMap(new IdentityHashMap<>());
    identities.addAll(objects);
    return identities;
  }

  private static List<Object> acquireAll(Pool<Object> pool) {
    List<Object> objects = new ArrayList<>();
    for (Object next = pool.tryAcquire(); next != null; next = pool.tryAcquire()) {
      objects.add(next);
    }
    return objects;
  }

  private static Class<?> pooled(Class<?> pool) {
    for (Method method : pool.getDeclaredMethods()) {
      if (method.getName().equals("release") && !method.isBridge()) {
        return method.getParameterTypes()[0];
      }
    }
    throw new AssertionError(pool);
  }

  /** The constructor of a pool that takes no capacity. */
  private static Constructor<?> constructor(Class<?> pool) {
    Constructor<?>[] constructors = pool.getDeclaredConstructors();
    Arrays.sort(constructors, (a, b) -> a.getParameterCount() - b.getParameterCount());
    constructors[0].setAccessible(true);
    return constructors[0];
  }

  @SuppressWarnings("unchecked")
  private static Pool<Object> pool(Class<?> pool) throws ReflectiveOperationException {
    Constructor<?> constructor = constructor(pool);
    return (Pool<Object>) constructor.newInstance(arguments(constructor.getParameterTypes()));
  }

  private static Object fresh(Class<?> pool, Class<?> type) throws ReflectiveOperationException {
    Class<?>[] types = constructor(pool).getParameterTypes();
    try {
      Method factory = type.getDeclaredMethod("create", types);
      factory.setAccessible(true);
      return factory.invoke(null, arguments(types));
    } catch (NoSuchMethodException none) {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(arguments(types));
    }
  }

  private static Object[] arguments(Class<?>[] types) {
    return Arrays.stream(types).map(AsNewTest::argument).toArray();
  }

  private static Object argument(Class<?> type) {
    return type == int.class
        ? 42
        : type == int[].class
            ? new int[] {4, 2}
            : type == StringBuilder.class ? new StringBuilder() : "given";
  }
}
