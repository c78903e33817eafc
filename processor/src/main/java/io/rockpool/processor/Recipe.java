package io.rockpool.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a kind of object is brought back in place to what its constructor made it.
 *
 * <p>The codes are JavaPoet formats with names: {@code value} is the object, {@code prototype} the
 * one that serves as the model, {@code initial} what was kept of it, {@code label} the field in
 * messages, and the classes in {@link #TYPES}.
 *
 * @param initialType the type of what is kept of the prototype, null if nothing is
 * @param initial the expression that keeps it
 * @param verify statements that fail if the object as constructed could not be brought back
 * @param restore statements that bring it back
 * @param perObject whether it is kept for each object, rather than of the prototype alone
 * @param mayFail whether restoring calls code that could throw
 * @param effect what a reader of the pool's documentation is told of the field
 */
record Recipe(
    @Nullable TypeName initialType,
    String initial,
    String verify,
    String restore,
    boolean perObject,
    boolean mayFail,
    Effect effect) {

  /** What an object that was acquired has in a field. */
  enum Effect {
    INITIAL,
    SLICE,
    NULL,
    CLEARED,
    EXPRESSION,
    KEPT,
    MARK,
    TRUSTED
  }

  /** The classes of the runtime that the codes mention. */
  static final Map<String, ClassName> TYPES =
      Map.of(
          "array", ClassName.get("io.rockpool", "ArrayContent"),
          "nested", ClassName.get("io.rockpool", "NestedArrayContent"),
          "atomic", ClassName.get("io.rockpool", "AtomicContent"),
          "buffer", ClassName.get("io.rockpool", "BufferContent"),
          "collection", ClassName.get("io.rockpool", "CollectionContent"),
          "bits", ClassName.get("java.util", "BitSet"),
          "ownership", RuntimeTypes.OWNERSHIP,
          "setup", ClassName.get("io.rockpool", "Setup"));

  /** Cleared by a method of its own, that leaves nothing to put back. */
  static Recipe cleared(String verify, String restore) {
    return new Recipe(null, "", verify, restore, false, true, Effect.CLEARED);
  }

  /** Brought back to what was kept of the prototype, by classes of the JDK that do not fail. */
  static Recipe kept(TypeName type, String initial, String restore) {
    return new Recipe(type, initial, "", restore, false, false, Effect.INITIAL);
  }

  Recipe verifiedBy(String code) {
    return new Recipe(initialType, initial, code, restore, perObject, mayFail, effect);
  }

  Recipe failing() {
    return new Recipe(initialType, initial, verify, restore, perObject, true, effect);
  }

  Recipe forEachObject() {
    return new Recipe(initialType, initial, verify, restore, true, mayFail, effect);
  }
}
