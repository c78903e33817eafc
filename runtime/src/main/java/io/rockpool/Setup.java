package io.rockpool;

import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is verified while a pool is created; for generated pools.
 *
 * <p>The types of fields do not tell everything: whether a reference starts as {@code null},
 * whether a list can be cleared, whether two objects share it. The first object of each pool is
 * looked at, so that a class which cannot be made as new is refused at start-up, with the remedy,
 * and not found out in production.
 *
 * <p>Fields are named to these methods as {@code Order.fills}.
 */
public final class Setup {

  private Setup() {}

  /**
   * Fails unless a pool of that capacity can be made, and settings can be understood.
   *
   * @param capacity how many objects are wanted
   * @param maximum how many there may be at most
   * @return the capacity
   * @throws IllegalArgumentException if the capacity is out of range
   */
  public static int capacity(int capacity, int maximum) {
    Checks.verifyProperty();
    if (capacity < 1 || capacity > maximum) {
      throw new IllegalArgumentException(
          "capacity is " + capacity + ". Use a value between 1 and " + maximum + ".");
    }
    return capacity;
  }

  /**
   * Makes an array of a generic type, which Java has no expression for.
   *
   * @param <T> the type of the elements
   * @param length how many
   * @param none nothing; it tells the compiler the type
   * @return an array of {@code null}
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // Only the type of the array is used.
  public static <T> T[] array(int length, T... none) {
    return Arrays.copyOf(none, length);
  }

  /**
   * Fails if a factory made no object.
   *
   * @param <T> what it makes
   * @param made what it made
   * @param factory its name, as {@code Order.create}
   * @return the object
   */
  public static <T> T made(@Nullable T made, String factory) {
    if (made == null) {
      throw new PoolSetupException(
          factory + " returned null, so its pool has no object to hand out. Return a new object.");
    }
    return made;
  }

  /**
   * Explains that a factory made an object that it had made before.
   *
   * @param factory its name, as {@code Order.create}
   * @return the exception to throw
   */
  public static PoolSetupException madeTwice(String factory) {
    return new PoolSetupException(
        factory
            + " returned the same object twice, so its pool would hand it to two owners. Return a new"
            + " object each time.");
  }

  /**
   * Fails if two new objects differ in a value: then there is no initial value to go back to.
   *
   * @param value the value in an object as constructed
   * @param initial the value in another
   * @param field the field
   */
  public static void constant(@Nullable Object value, @Nullable Object initial, String field) {
    if (!Objects.equals(value, initial)) {
      throw notConstant(field, String.valueOf(initial), String.valueOf(value));
    }
  }

  /**
   * Fails if a reference is {@code null} in one new object and not in another; for values of which
   * it cannot be told whether they are alike.
   *
   * @param value the value in an object as constructed
   * @param initial the value in another
   * @param field the field
   */
  public static void present(@Nullable Object value, @Nullable Object initial, String field) {
    if ((value == null) != (initial == null)) {
      throw notConstant(field, String.valueOf(initial), String.valueOf(value));
    }
  }

  /**
   * Fails if a reference is not {@code null} to begin with, since what it refers to cannot be made
   * anew.
   *
   * @param value the reference in an object as constructed
   * @param field the field
   */
  public static void initiallyNull(@Nullable Object value, String field) {
    if (value != null) {
      String type = value.getClass().getTypeName();
      throw new PoolSetupException(
          field
              + " is not null in a new object but refers to "
              + (type.startsWith("int") ? "an " : "a ")
              + type
              + (value.getClass().isArray()
                  ? ", which a pool can put back only where the field is final. Make the field final, or"
                      + " mark it"
                  : ", which a pool can neither copy nor share. Mark the field")
              + " @Pooled.Keep if it may stay, or @Pooled.Reset(\"expression\") to say what to assign, or"
              + " let it start as null.");
    }
  }

  /**
   * Fails if an array of references does not start with nothing but {@code null}, since what they
   * refer to cannot be made anew.
   *
   * @param array the array in an object as constructed; arrays within it are looked into
   * @param dimensions how many dimensions belong to the field
   * @param field the field
   */
  public static void initiallyNull(
      @Nullable Object @Nullable [] array, int dimensions, String field) {
    if (array != null) {
      for (Object element : array) {
        if (dimensions > 1) {
          initiallyNull((@Nullable Object @Nullable []) element, dimensions - 1, field);
        } else {
          initiallyNull(element, "An element of " + field);
        }
      }
    }
  }

  /**
   * Fails unless the field for the pool's mark starts as zero.
   *
   * @param mark what it starts as
   * @param field the field
   */
  public static void unmarked(int mark, String field) {
    if (mark != Marks.NONE) {
      throw new PoolSetupException(
          field
              + " is "
              + mark
              + " in a new object, where the pool is to keep its mark. Let it start as 0, and assign"
              + " it nowhere.");
    }
  }

  /**
   * Fails if a factory made an object that the pool has already; for objects that bear their mark
   * themselves.
   *
   * @param <T> what it makes
   * @param made what it made
   * @param mark the mark of that
   * @param slots what the pool has, {@code null} where it has nothing yet
   * @param count how many of them to look at
   * @param factory its name, as {@code Order.create}
   */
  public static <T> void madeAnew(T made, int mark, T[] slots, int count, String factory) {
    boolean had = mark != Marks.NONE;
    for (int i = 0; i < count && !had; i++) {
      had = slots[i] == made;
    }
    if (had) {
      throw madeTwice(factory);
    }
  }

  /**
   * Fails if a factory made an object twice; for objects that bear their mark themselves.
   *
   * @param slots all objects of the pool, old and new
   * @param factory its name, as {@code Order.create}
   */
  public static void distinct(Object[] slots, String factory) {
    IdentityHashMap<Object, Object> seen = new IdentityHashMap<>(slots.length);
    for (Object slot : slots) {
      if (seen.put(slot, slot) != null) {
        throw madeTwice(factory);
      }
    }
  }

  /**
   * Fails if a field that is to be reset in place holds nothing.
   *
   * @param value what the field holds
   * @param field the field
   */
  public static void held(@Nullable Object value, String field) {
    if (value == null) {
      throw new PoolSetupException(
          field
              + " is final and null in a new object, so there is nothing to reset. Mark it @Pooled.Keep.");
    }
  }

  /**
   * Fails if what a field holds is missing, or is shared by two objects, in part or as a whole:
   * then it is not theirs to reset. Fails also if it holds something else in one than in the other,
   * or something that nobody could put back: then there is no initial content to go back to.
   *
   * @param value what the field of one object holds
   * @param other what the same field of another object holds
   * @param field the field
   */
  public static void owned(@Nullable Object value, @Nullable Object other, String field) {
    held(value, field);
    boolean same = value == other;
    if (same || NewContent.isShared(value, other)) {
      throw new PoolSetupException(
          (same ? field : "A row of " + field)
              + " is the same object in each new instance, so to reset one would harm the others. "
              + (same ? "Mark it" : "Mark the field")
              + " @Pooled.Keep, or give each instance its own.");
    }
    if (value != null && NewContent.isLostWhenCleared(value)) {
      throw new PoolSetupException(
          field
              + " is not empty in a new object, and what it contains cannot be put back. Mark the field"
              + " @Pooled.Keep if its content may stay, or @Pooled.Clear(\"reset\") if it may be lost, or"
              + " fill it in a @Pooled.OnAcquire method.");
    }
    if (value != null && other != null && !NewContent.isAlike(value, other)) {
      throw new PoolSetupException(
          field
              + " does not hold the same in one new object as in the next, so there is no initial content"
              + " to go back to. Mark it @Pooled.Keep if that belongs to the object for good, or give it"
              + " the same content in each object.");
    }
  }

  /**
   * Fails if two looks at the same field show different objects: then a copy would be reset, and
   * the field not.
   *
   * @param first what the getter returned
   * @param second what it returned next
   * @param getter the getter, as {@code Order.getFills()}
   */
  public static void same(@Nullable Object first, @Nullable Object second, String getter) {
    if (first != second) {
      throw new PoolSetupException(
          getter
              + " returns another object each time, so the field behind it cannot be reset through it."
              + " Return the field itself, or make the field package-private, or mark it @Pooled.Keep.");
    }
  }

  /**
   * Fails unless a collection is empty to begin with and can be cleared. What it would contain
   * cannot be made anew.
   *
   * @param collection the collection in an object as constructed
   * @param field the field
   */
  public static void initiallyEmpty(Collection<?> collection, String field) {
    if (!collection.isEmpty()) {
      throw notEmpty(field, collection.iterator().next());
    }
    clearable(collection, field);
  }

  /**
   * Fails unless a map is empty to begin with and can be cleared. What it would contain cannot be
   * made anew.
   *
   * @param map the map in an object as constructed
   * @param field the field
   */
  public static void initiallyEmpty(Map<?, ?> map, String field) {
    if (!map.isEmpty()) {
      throw notEmpty(field, map.values().iterator().next());
    }
    clearable(map, field);
  }

  /**
   * Fails unless a collection can be cleared and filled again.
   *
   * @param collection a collection in an object as constructed; its content is as before afterwards
   * @param field the field
   */
  public static void clearable(Collection<?> collection, String field) {
    try {
      @Nullable Object[] content = CollectionContent.of(collection);
      collection.clear();
      CollectionContent.putBack(collection, content);
    } catch (RuntimeException failure) {
      throw notClearable(field, failure);
    }
  }

  /**
   * Fails unless a map can be cleared and filled again.
   *
   * @param map a map in an object as constructed; its content is as before afterwards
   * @param field the field
   */
  public static void clearable(Map<?, ?> map, String field) {
    try {
      @Nullable Object[] content = CollectionContent.of(map);
      map.clear();
      CollectionContent.putBack(map, content);
    } catch (RuntimeException failure) {
      throw notClearable(field, failure);
    }
  }

  /**
   * Fails if the setters, called with the values that they should restore, leave something else
   * behind.
   *
   * @param value what the getter returns now
   * @param initial what it returned at first
   * @param field the field
   */
  public static void restored(@Nullable Object value, @Nullable Object initial, String field) {
    if (!Objects.equals(value, initial)) {
      throw new PoolSetupException(
          field
              + " is not as in a new object after the setters of its class were called with the initial"
              + " values. Let its setter store what it is given, and let no other setter change it; or"
              + " make the field package-private.");
    }
  }

  /**
   * Fails if a setter does not store the very object that it is given.
   *
   * @param value what the getter returns
   * @param given what the setter was called with
   * @param field the field
   */
  public static void stored(@Nullable Object value, Object given, String field) {
    if (value != given) {
      throw new PoolSetupException(
          field
              + " is not the slice that its setter was called with, so the objects of the pool would not"
              + " share a block. Let the setter store what it is given, and the getter return it; or make"
              + " the field package-private.");
    }
  }

  /**
   * Fails if the methods that clear an object leave something else in a field than the constructor
   * did. A getter that fails on a new object may do so on a cleared one.
   *
   * @param <T> the class
   * @param cleared a new object that was cleared
   * @param fresh another, that was not
   * @param getter reads the field
   * @param field the field
   * @param methods what was called, as {@code clear()}
   */
  public static <T> void cleared(
      T cleared, T fresh, Function<? super T, ?> getter, String field, String methods) {
    Object value = seen(getter, cleared);
    Object initial = seen(getter, fresh);
    if (!Objects.equals(value, initial)) {
      throw new PoolSetupException(
          field
              + " is "
              + initial
              + " in a new object and "
              + value
              + " after "
              + methods
              + ", and nothing else sets it. Name other methods in clear of @Pooled.Type, or name the field"
              + " in keep if what it has may stay.");
    }
  }

  private static <T> @Nullable Object seen(Function<? super T, ?> getter, T object) {
    try {
      return getter.apply(object);
    } catch (RuntimeException failure) {
      return failure.getClass();
    }
  }

  /**
   * Explains what is wrong with a class that is not the user's own and cannot be annotated.
   *
   * @param failure what is wrong, and what to do with a class of one's own
   * @return the exception to throw
   */
  public static PoolSetupException ofType(PoolSetupException failure) {
    String message = String.valueOf(failure.getMessage());
    return message.contains("@Pooled.Keep")
        ? new PoolSetupException(
            message
                + " This class is named by @Pooled.Type: there, the name of the field in keep stands for"
                + " @Pooled.Keep.",
            failure)
        : failure;
  }

  private static PoolSetupException notConstant(String field, String one, String other) {
    return new PoolSetupException(
        field
            + " is "
            + one
            + " in one new object and "
            + other
            + " in the next, so there is no initial value to go back to. Mark it @Pooled.Keep if it belongs"
            + " to the object for good, or @Pooled.Reset(\"expression\") to say what to assign.");
  }

  private static PoolSetupException notEmpty(String field, @Nullable Object element) {
    return new PoolSetupException(
        field
            + " is not empty in a new object but contains "
            + (element == null ? "null" : "a " + element.getClass().getName())
            + ", which a pool can neither copy nor share. Mark the field @Pooled.Keep if its content may"
            + " stay, or @Pooled.Clear(\"clear\") if it may be lost, or fill it in a @Pooled.OnAcquire"
            + " method.");
  }

  private static PoolSetupException notClearable(String field, RuntimeException failure) {
    return new PoolSetupException(
        field
            + " cannot be cleared and filled again ("
            + failure
            + "). Use a collection that can be changed, or mark the field @Pooled.Keep.",
        failure);
  }

  /**
   * Stands for the pool of an object that belongs to none: the prototype, which nobody releases.
   *
   * @param <P> the class of the pool
   * @return null, which no caller looks at
   */
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  public static <P> P noPool() {
    return null;
  }
}
