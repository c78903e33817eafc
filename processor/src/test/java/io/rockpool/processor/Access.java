package io.rockpool.processor;

import java.util.ArrayList;
import java.util.List;

/**
 * How a field of a random class can be reached.
 *
 * @param modifier its visibility
 * @param methods its accessors
 * @param usable whether generated code has a way to it
 */
record Access(String modifier, List<String> methods, boolean usable) {

  private static final String BODY = " { return %2$s; }";

  /** Draws a way to a field; one in many is none. */
  static Access to(Site site, String name, String type, boolean assigned) {
    if (!site.oneIn(4)) {
      return new Access(site.visible(), List.of(), true);
    }
    String hidden = site.near || site.oneIn(2) ? "private " : "";
    boolean bad = site.oneIn(12);
    List<String> methods = new ArrayList<>();
    if (!bad || site.oneIn(2)) {
      methods.add(getter(site, name, type));
    }
    if (assigned && !bad) {
      methods.add(setter(site, name, type));
    } else if (assigned && site.oneIn(2)) {
      methods.add(badSetter(site, name, type));
    }
    boolean usable = methods.size() == (assigned ? 2 : 1) && !bad;
    return new Access(hidden, List.copyOf(methods), usable || (!assigned && !methods.isEmpty()));
  }

  private static String getter(Site site, String name, String type) {
    String getter =
        type.equals("boolean")
            ? site.any("is" + capitalized(name), name)
            : site.any("get" + capitalized(name), name);
    return site.visibleMethod() + (type + " %1$s()" + BODY).formatted(getter, name);
  }

  private static String setter(Site site, String name, String type) {
    String setter = site.any("set" + capitalized(name), "set" + capitalized(name), name);
    String signature = "%s(%s%s value_)".formatted(setter, site.any("", "final "), type);
    String visible = site.visibleMethod();
    String store = "this." + name + " = value_;";
    return switch (site.random.nextInt(4)) {
      case 0 -> visible + "java.lang.Object " + signature + " { " + store + " return this; }";
      case 1 -> visible + "synchronized void " + signature + " { " + store + " }";
      case 2 ->
          visible
              + "void "
              + signature
              + " throws java.lang.IllegalStateException { "
              + store
              + " }\n  "
              + visible
              + "void %s(java.lang.Thread.Builder_ value_) {}"
                  .formatted(setter)
                  .replace("java.lang.Thread.Builder_", "java.lang.ThreadGroup");
      default -> visible + "void " + signature + " { " + store + " }";
    };
  }

  private static String badSetter(Site site, String name, String type) {
    String setter = "set" + capitalized(name);
    return site.any(
        "private void %s(%s value_) { this.%s = value_; }".formatted(setter, type, name),
        "public void %s(%s value_) throws java.io.IOException { this.%s = value_; }"
            .formatted(setter, type, name),
        (site.variables.isEmpty()
                ? "public static void %s(%s value_) {}"
                : "private void %s(%s value_) {}")
            .formatted(setter, type),
        "public void %s() {}".formatted(setter));
  }

  static String capitalized(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
