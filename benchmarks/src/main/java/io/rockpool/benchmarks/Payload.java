package io.rockpool.benchmarks;

import java.util.function.Supplier;

/** What is pooled. */
public enum Payload {
  /** The item of all contenders: five fields. */
  B40("40 bytes", () -> new Trade.Making()),
  /** One field. */
  B16("16 bytes", () -> new Item16.Making()),
  /** Two fields. */
  B24("24 bytes", () -> new Item24.Making()),
  /** Seven fields. */
  B64("64 bytes", () -> new Item64.Making()),
  /** 31 fields. */
  B256("256 bytes", () -> new Item256.Making()),
  /** Numbers and references. */
  FIELDS20("20 fields", () -> new Fields20.Making()),
  /** Numbers and references. */
  FIELDS100("100 fields", () -> new Fields100.Making()),
  /** A list, a deque, a text, a bit set. */
  CONTAINERS("collections", () -> new Containers.Making()),
  /** Three arrays. */
  ARRAYS("arrays", () -> new Levels.Making()),
  /** Two other pooled objects. */
  OWNED("two owned objects", () -> new Spread.Making()),
  /** Nothing to fill: it is acquired with arguments. */
  ARGUMENTS("acquired with arguments", () -> new Request.Making());

  private final String label;

  // Lambdas without state, of which the type does not tell. A reference to a constructor would load
  // the class.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Supplier<Kind> kind;

  Payload(String label, Supplier<Kind> kind) {
    this.label = label;
    this.kind = kind;
  }

  /** The name in tables. */
  String label() {
    return label;
  }

  /** What makes it. */
  Kind kind() {
    return kind.get();
  }

  /** Whether a contender needs to know no more of it than how to make it. */
  boolean isAnything() {
    return this != OWNED && this != ARGUMENTS;
  }
}
