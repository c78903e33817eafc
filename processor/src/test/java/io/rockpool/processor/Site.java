package io.rockpool.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Where traits of a random class grow: what they have to know of it, and what was chosen before.
 */
final class Site {

  /** Names that generated code uses too, that mean something elsewhere, or that look odd. */
  private static final List<String> NAMES =
      List.of(
          "mark",
          "poolMark",
          "top",
          "stack",
          "slot",
          "slots",
          "index",
          "capacity",
          "initial",
          "prototype",
          "PROTOTYPE",
          "reset",
          "verify",
          "acquire",
          "release",
          "take",
          "make",
          "pool",
          "object",
          "failure",
          "first",
          "table",
          "record",
          "var",
          "yield",
          "sealed",
          "permits",
          "when",
          "module",
          "value",
          "values",
          "Slot",
          "Initial",
          "Setup",
          "Checks",
          "Marks",
          "Pool",
          "ArrayContent",
          "NestedArrayContent",
          "CollectionContent",
          "String",
          "Object",
          "Override",
          "System",
          "Math",
          "_a",
          "$",
          "a$b",
          "größe",
          "ÄRA",
          "名",
          "i",
          "j",
          "id",
          "price",
          "unitPrice",
          "URL",
          "isOpen",
          "unpooled",
          "exhausted",
          "grownSlots",
          "x1",
          "setX",
          "getX");

  final Random random;

  /** The simple name of the class that is pooled. */
  final String pooled;

  /** Whether the class that the traits are for is that class, and not a superclass. */
  final boolean own;

  /** Whether the class that the traits are for is in the package of the pool. */
  final boolean near;

  /** Whether it is, and all classes between it and the pool's too. */
  final boolean nearAllTheWay;

  /** Whether the pool hands out instances of a subclass. */
  final boolean subclassed;

  /** The type variables of the class. */
  final List<String> variables;

  /** Whether the pooled class has no constructor without parameters. */
  final boolean parameterized;

  /**
   * Whether the mark of the pool is in a field of the class, which leaves no room for more unless
   * threads share it.
   */
  final boolean slotted;

  /** Whether threads share the pool. */
  final boolean shared;

  /** Names of the whole hierarchy, without regard to case, since accessors look alike. */
  private final Set<String> taken;

  /** Names of fields of the classes below, which a field here may bear too. */
  private final List<String> below;

  Site(
      Random random,
      String pooled,
      boolean own,
      boolean near,
      boolean nearAllTheWay,
      boolean subclassed,
      List<String> variables,
      boolean parameterized,
      boolean slotted,
      boolean shared,
      Set<String> taken,
      List<String> below) {
    this.random = random;
    this.pooled = pooled;
    this.own = own;
    this.near = near;
    this.nearAllTheWay = nearAllTheWay;
    this.subclassed = subclassed;
    this.variables = variables;
    this.parameterized = parameterized;
    this.slotted = slotted;
    this.shared = shared;
    this.taken = taken;
    this.below = new ArrayList<>(below);
  }

  boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  <E> E any(List<E> list) {
    return list.get(random.nextInt(list.size()));
  }

  @SafeVarargs
  final <E> E any(E... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** A name that nothing else of the hierarchy has. */
  String name() {
    return name("");
  }

  /** The same with a prefix. */
  String name(String prefix) {
    String name = prefix + any(NAMES);
    while (!taken.add(name.toLowerCase(Locale.ROOT))) {
      name = name + random.nextInt(10);
    }
    return name;
  }

  /** A positive number that nothing else of the hierarchy has drawn. */
  int number() {
    int number = 1 + random.nextInt(64);
    while (!taken.add("number " + number)) {
      number++;
    }
    return number;
  }

  /** A name for a field that the pool leaves alone, which the comparison then passes over. */
  String keptName() {
    return name("kept");
  }

  /** A name that a class below has for a field of its own, or null; no two times the same. */
  String hiddenName() {
    return below.isEmpty() ? null : below.remove(random.nextInt(below.size()));
  }

  /** What the pool has to remember for each object, if it has a place for that. */
  Trait remembered(Trait trait) {
    return slotted && !shared && trait.refused().isEmpty()
        ? trait.refusedBy(Problem.PooledSlot)
        : trait;
  }

  /** A modifier with which generated code sees a field of the class itself. */
  String visible() {
    return near ? any("", "", "protected ", "public ") : visibleMethod();
  }

  /**
   * The same for a method, which cannot be reached by a cast: what is package-private is not
   * inherited by way of another package.
   */
  String visibleMethod() {
    return nearAllTheWay
        ? any("", "", "protected ", "public ")
        : near || subclassed ? any("protected ", "public ") : "public ";
  }

  /** A modifier with which it sees a type, a method of another object, or a field after a cast. */
  String visibleEverywhere() {
    return near ? any("", "", "public ") : "public ";
  }
}
