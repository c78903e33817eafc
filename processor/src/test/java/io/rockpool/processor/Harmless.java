package io.rockpool.processor;

import io.rockpool.ArrayContent;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells why a fault in a pool is none for its class, by what a new object of the class looks like:
 * such as that a statement is missing which puts back nothing.
 */
final class Harmless {

  /** A field of an object, or its getter; what is before the last dot is of no interest. */
  private static final String ACCESS =
      "(?:(?:\\(\\([^()]+\\) )?[\\w$]+\\)?\\.)?([\\w$]+)(?:\\(\\))?";

  /** What a statement of a reset is about, by the form of its first line. */
  private static final List<Pattern> FORMS =
      Stream.of(
              "^(?:if \\()!?(?:Objects\\.equals\\(|\\w+\\.compare\\()?ACCESS\\b.*\\{$",
              "\\.releaseOwned\\(.*, \"[\\w$.]*\\.([\\w$]+)\", \\w+\\);",
              "\\.restore\\(([\\w$]+?)Slice_*\\)",
              "\\.(?:restore|of|putBack)\\(ACCESS[,)]",
              "^([\\w$]+?)Content_*\\.restore\\(\\);",
              "^([\\w$]+?)Slice_*\\.\\w+\\(.*;",
              "^ACCESS(?<=\\))\\.\\w+\\(.*;",
              "^ *ACCESS\\.(?:clear|append|or|add|reset|rewind|flip|set\\w*)\\(.*;",
              "^ACCESS = ",
              "^(?:(?:\\(\\([^()]+\\) )?[\\w$]+\\)?\\.)?([\\w$]+)\\(.+\\);")
          .map(form -> form.replace("ACCESS", ACCESS))
          .map(form -> Pattern.compile(form, Pattern.UNICODE_CHARACTER_CLASS | Pattern.MULTILINE))
          .toList();

  private final Class<?> pool;
  private final Class<?> type;
  private final Object fresh;
  private final Set<String> soilable;

  private Harmless(Class<?> pool) throws ReflectiveOperationException {
    this.pool = pool;
    this.type = Proof.pooled(pool);
    this.fresh = Proof.fresh(pool, type);
    Object soiled = Proof.fresh(pool, type);
    Dirt.soil(type, soiled);
    this.soilable =
        Likeness.differences(type, fresh, soiled).stream()
            .map(difference -> difference.split("[.:\\[]")[1])
            .collect(Collectors.toSet());
  }

  /**
   * Why what was changed is no fault, or null if it is one.
   *
   * @param pool the pool without a fault
   */
  static String reason(Mutant mutant, Class<?> pool) {
    try {
      return new Harmless(pool).reason(mutant);
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }

  private String reason(Mutant mutant) throws ReflectiveOperationException {
    if (soilable.isEmpty()) {
      return "nothing that could be soiled";
    }
    List<Field> fields = fields(mutant);
    return switch (mutant.kind()) {
      case Mutant.DELETED -> ofDeleted(mutant.change(), fields);
      case Mutant.WRONG_CONSTANT -> ofWrongConstant(mutant.change(), fields);
      case Mutant.SHALLOW -> fields.stream().noneMatch(this::isDeep) ? "nothing that deep" : null;
      case Mutant.FEWER_ROWS ->
          fields.stream().allMatch(each -> isEmptyArray(value(each))) ? "no rows" : null;
      case Mutant.NOT_RELEASED ->
          !fields.isEmpty()
                  && fields.stream().allMatch(each -> isFinal(each) && isEmptyArray(value(each)))
              ? "no room for what could be owned"
              : null;
      default -> null;
    };
  }

  private String ofDeleted(String change, List<Field> fields) {
    if (fields.isEmpty()) {
      return null;
    }
    Field field = fields.get(0);
    if (field.getName().startsWith("kept")) {
      return "a field that the comparison passes over";
    }
    if (fields.stream().noneMatch(each -> soilable.contains(each.getName()))) {
      return "nothing that could be soiled";
    }
    return Pattern.compile("\\.(append|or|add|putBack)\\(").matcher(change).find()
            && List.of("", "{}", "[]", "0", "0.0").contains(String.valueOf(value(field)))
        ? "nothing to put back"
        : null;
  }

  private String ofWrongConstant(String change, List<Field> fields)
      throws ReflectiveOperationException {
    List<Object> constants = new ArrayList<>();
    Matcher names = Pattern.compile("(?<=Initial\\.)[^\\s;.,()]+").matcher(change);
    while (names.find()) {
      constants.add(constant(names.group()));
    }
    // The statement has one, and what became of it another.
    Object right = constants.get(0);
    Object wrong = constants.get(constants.size() - 1);
    if (Likeness.areAlike(right, wrong)) {
      return "constants of one value";
    }
    if (right instanceof ArrayContent && get("content", right) == get("content", wrong)) {
      // Neither has any, and then the array alone says how many zeros are written.
      return "nothing but zeros";
    }
    Object value = fields.isEmpty() ? null : value(fields.get(0));
    if (value instanceof Buffer buffer && buffer.isReadOnly()) {
      return Stream.of("position", "limit", "mark", buffer instanceof ByteBuffer ? "order" : "mark")
              .allMatch(each -> Objects.equals(get(each, right), get(each, wrong)))
          ? "content that nobody can change"
          : null;
    }
    return isAbsorbed(value, wrong) ? "accumulated without a trace" : null;
  }

  /** Whether an accumulator that begins anew makes nothing of a value, as a minimum may. */
  private static boolean isAbsorbed(Object value, Object wrong) {
    if (value instanceof LongAccumulator accumulator) {
      String before = accumulator.toString();
      accumulator.accumulate((long) wrong);
      return accumulator.toString().equals(before);
    }
    if (value instanceof DoubleAccumulator accumulator) {
      String before = accumulator.toString();
      accumulator.accumulate((double) wrong);
      return accumulator.toString().equals(before);
    }
    return false;
  }

  private static boolean isFinal(Field field) {
    return Modifier.isFinal(field.getModifiers());
  }

  private static boolean isEmptyArray(Object value) {
    return value != null && value.getClass().isArray() && Array.getLength(value) == 0;
  }

  /** Whether an array has a third dimension with anything in it. */
  private boolean isDeep(Field field) {
    return value(field) instanceof Object[][] planes
        && Arrays.stream(planes)
            .filter(Objects::nonNull)
            .flatMap(Arrays::stream)
            .anyMatch(row -> row != null && row.getClass().isArray() && Array.getLength(row) > 0);
  }

  /** The fields that a change is about; more than one if they have the same name. */
  private List<Field> fields(Mutant mutant) {
    for (Pattern form : FORMS) {
      List<String> names =
          form.matcher(mutant.change()).results().map(Harmless::lastGroup).distinct().toList();
      List<Field> fields = names.stream().flatMap(this::fields).toList();
      if (!fields.isEmpty()) {
        return fields;
      }
    }
    return List.of();
  }

  private static String lastGroup(MatchResult found) {
    return found.group(found.groupCount());
  }

  /** The fields of a name, or else those of which it is the accessor. */
  private Stream<Field> fields(String name) {
    List<Field> all = allFields();
    for (String prefix : List.of("", "get", "is", "set")) {
      List<Field> found =
          all.stream()
              .filter(
                  field ->
                      name.equals(
                          prefix.isEmpty()
                              ? field.getName()
                              : prefix + Access.capitalized(field.getName())))
              .toList();
      if (!found.isEmpty()) {
        return found.stream();
      }
    }
    return Stream.of();
  }

  /** All fields, those too that the comparison passes over. */
  private List<Field> allFields() {
    List<Field> fields = new ArrayList<>();
    for (Class<?> owner = type; owner != Object.class; owner = owner.getSuperclass()) {
      fields.addAll(List.of(owner.getDeclaredFields()));
    }
    return fields;
  }

  private Object value(Field field) {
    field.setAccessible(true);
    return Fields.get(field, fresh);
  }

  private Object constant(String name) throws ReflectiveOperationException {
    for (Class<?> nested : pool.getDeclaredClasses()) {
      List<Class<?>> places = new ArrayList<>(List.of(nested.getDeclaredClasses()));
      places.add(nested);
      for (Class<?> place : places) {
        for (Field field : place.getDeclaredFields()) {
          if (field.getName().equals(name) && Modifier.isStatic(field.getModifiers())) {
            field.setAccessible(true);
            return field.get(null);
          }
        }
      }
    }
    throw new AssertionError(name + " in " + pool);
  }

  private static Object get(String name, Object object) {
    try {
      Field field = object.getClass().getDeclaredField(name);
      field.setAccessible(true);
      return field.get(object);
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }
}
