package io.rockpool.processor;

import java.util.List;

/** Final fields of arrays: their content comes back, to the last depth. */
final class ArrayTraits {

  /** A component type and elements that an array of it may start with. */
  private static final List<List<String>> COMPONENTS =
      List.of(
          List.of("boolean", "true", "false"),
          List.of("byte", "1", "-1"),
          List.of("short", "1", "300"),
          List.of("char", "'a'", "'b'"),
          List.of("int", "1", "2"),
          List.of("long", "1L", "2L"),
          List.of("float", "1f", "-0.0f"),
          List.of("double", "0.5", "2"),
          List.of("java.lang.String", "\"a\"", "null"),
          List.of("java.lang.Integer", "1000", "2"),
          List.of("java.util.concurrent.TimeUnit", "java.util.concurrent.TimeUnit.DAYS", "null"),
          List.of("java.lang.Object", "null", "null"),
          List.of("java.lang.Runnable", "null", "null"),
          List.of("java.util.List<?>", "null", "null"));

  private ArrayTraits() {}

  static Trait flat(Site site) {
    List<String> component = site.any(COMPONENTS);
    String type = component.get(0);
    String a = component.get(1);
    String b = component.get(2);
    String made = site.any("[3]", "[1]", "[0]", "[] {" + a + ", " + b + "}", "[] {" + b + "}");
    return field(site, type + "[]", "new " + type + made);
  }

  static Trait nested(Site site) {
    List<String> component = site.any(COMPONENTS);
    String type = component.get(0);
    String a = component.get(1);
    String b = component.get(2);
    if (site.oneIn(3)) {
      String made =
          site.any(
              "[2][1][2]", "[2][2][]", "[][][] {{{" + a + "}, null}, {}, null, {{" + b + "}}}");
      return site.remembered(field(site, type + "[][][]", "new " + type + made));
    }
    String made =
        site.any(
            "[2][3]",
            "[3][]",
            "[0][0]",
            "[][] {{" + a + ", " + b + "}, {" + b + "}}",
            "[][] {{" + a + "}, null, {}}");
    return site.remembered(field(site, type + "[][]", "new " + type + made));
  }

  private static Trait field(Site site, String type, String made) {
    return ContainerTraits.field(site, site.name(), "array", type, made);
  }
}
