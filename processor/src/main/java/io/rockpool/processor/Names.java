package io.rockpool.processor;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * The names in generated code that must keep clear of the user's.
 *
 * @param object a variable that holds an object of the pool: {@code order}
 * @param slot the nested class of what the pool keeps; users know it as {@code Lease}, if they may
 * @param initial the nested class of initial values
 * @param values the parameter by which a slot is given the initial values
 * @param mark the field that holds an object's mark
 * @param place the field that holds the place with which an object was last acquired
 * @param released the field that holds the place with which it was last released
 * @param stray the field that tells whether an object was handed out but not pooled
 * @param gone the field that tells whether an object was discarded
 * @param local the nested class of what is confined to one thread
 * @param scope the nested class of what releases all that was acquired through it
 * @param engine the nested class by which the runtime reaches the places
 * @param pool the field that holds the pool of an object
 * @param below the field that links an object to what waits to be released
 * @param leaving the field that says of an object under release that it does not come back
 * @param cascade the parameter by which a slot is given the release that it is part of
 * @param letGo the method that forgets what was owned
 * @param releaseToOrigin the method of a pool that finds out whose an object is
 * @param reset the method that makes an object as new
 * @param verify the method that looks at the first object
 * @param show the method that shows the fields of an object
 */
record Names(
    String object,
    String slot,
    String initial,
    String values,
    String mark,
    String place,
    String released,
    String stray,
    String gone,
    String local,
    String scope,
    String engine,
    String pool,
    String below,
    String leaving,
    String cascade,
    String letGo,
    String releaseToOrigin,
    String reset,
    String verify,
    String show) {

  /** The fields of a pool, and variables of its methods that are not named after the class. */
  static final Set<String> OF_POOL =
      Set.of(
          "arena",
          "arenas",
          "before",
          "block",
          "byThread",
          "capacity",
          "cascade",
          "cascades",
          "closed",
          "current",
          "discarded",
          "exhausted",
          "exhaustions",
          "failure",
          "first",
          "found",
          "grown",
          "grownSlots",
          "grownStack",
          "growth",
          "growths",
          "handle",
          "handles",
          "held",
          "i",
          "index",
          "initial",
          "inner",
          "lane",
          "known",
          "lanes",
          "last",
          "live",
          "made",
          "mark",
          "more",
          "moving",
          "next",
          "outer",
          "outermost",
          "outliving",
          "peak",
          "place",
          "pool",
          "release",
          "releases",
          "scope",
          "second",
          "slot",
          "slots",
          "stack",
          "stray",
          "strayHandles",
          "strays",
          "table",
          "timeout",
          "top",
          "unpooled",
          "waiters",
          "watch",
          "written",
          "BYPASSED",
          "CAPACITY",
          "MAX_CAPACITY",
          "POOLS");

  /** Classes whose static methods generated code calls where a parameter would hide them. */
  static final Set<String> OF_CLASSES =
      Set.of(
          "Arrays",
          "Checks",
          "Failures",
          "Lane",
          "Lanes",
          "Marks",
          "Math",
          "Misuse",
          "Releases",
          "Setup",
          "System",
          "Waiters",
          "Watch");

  /**
   * Chooses names.
   *
   * @param simpleName of the class
   * @param types names of types that generated code may mention, or that the class has as members
   * @param leased whether users can have an object as something to close
   * @param fields names of the class's fields, inherited ones too
   * @param methods names of the class's methods, inherited ones too
   */
  static Names choose(
      String simpleName,
      boolean leased,
      Set<String> types,
      Set<String> fields,
      Set<String> methods) {
    // A field would hide a type of its name.
    Set<String> namesOfTypes = new TreeSet<>(types);
    namesOfTypes.addAll(fields);
    return new Names(
        free(OF_POOL, variable(simpleName), "object"),
        leased
            ? free(namesOfTypes, "Lease", simpleName + "Lease")
            : free(namesOfTypes, "Slot", simpleName + "Slot"),
        free(namesOfTypes, "Initial", simpleName + "Initial"),
        free(fields, "initial", "initialValues"),
        free(fields, "mark", "poolMark"),
        free(fields, "place", "poolPlace"),
        free(fields, "released", "releasedPlace"),
        free(fields, "stray", "isStray"),
        free(fields, "gone", "isGone"),
        free(namesOfTypes, "Local", simpleName + "Local"),
        free(namesOfTypes, "Scope", simpleName + "Scope"),
        free(namesOfTypes, "Engine", simpleName + "Engine"),
        free(fields, "pool", "ownPool"),
        free(fields, "below", "ownerBelow"),
        free(fields, "leaving", "isLeaving"),
        free(fields, "cascade", "poolCascade"),
        free(methods, "forgetOwned", "forgetAllOwned"),
        free(methods, "releaseToOrigin", "releaseToOwnPool"),
        free(methods, "reset", "resetFields"),
        free(methods, "verify", "verifyFields"),
        free(methods, "show", "showFields"));
  }

  /** The first candidate that is not taken, or the last one made different. */
  static String free(Collection<String> taken, String... candidates) {
    for (String candidate : candidates) {
      if (!taken.contains(candidate)) {
        return candidate;
      }
    }
    String name = candidates[candidates.length - 1] + "_";
    while (taken.contains(name)) {
      name += "_";
    }
    return name;
  }

  /** A type's name as that of a variable: {@code order}, {@code urlRequest}; never a keyword. */
  static String variable(String simpleName) {
    int capitals = 0;
    while (capitals < simpleName.length() && Character.isUpperCase(simpleName.charAt(capitals))) {
      capitals++;
    }
    boolean acronym = capitals > 1 && capitals < simpleName.length();
    int lowered = Math.max(1, acronym ? capitals - 1 : capitals);
    String name =
        simpleName.substring(0, lowered).toLowerCase(Locale.ROOT) + simpleName.substring(lowered);
    return SourceVersion.isKeyword(name) || name.equals(simpleName) ? "object" : name;
  }

  /** A name made different by that of a class: {@code orderCapacity}. */
  static String prefixed(TypeElement type, String name) {
    return variable(type.getSimpleName().toString()) + FieldReader.capitalized(name);
  }

  /** What generated code calls the blocks and slices of a field; different from those before. */
  static Reset.Slice.Labels ofSlab(String field, List<String> before) {
    return new Reset.Slice.Labels(
        constant(field, before), free(before, field + "Block"), free(before, field + "Slice"));
  }

  /** A field's name as that of a constant: {@code UNIT_PRICE}; different from those before. */
  static String constant(String field, List<String> before) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      boolean word =
          i > 0 && Character.isUpperCase(c) && Character.isLowerCase(field.charAt(i - 1));
      name.append(word ? "_" : "").append(Character.toUpperCase(c));
    }
    return free(before, name.toString(), name + "_");
  }
}
