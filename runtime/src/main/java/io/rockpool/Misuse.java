package io.rockpool;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to say to somebody who misused a pool; for generated pools. */
public final class Misuse {

  private Misuse() {}

  /**
   * Explains why nothing can be acquired.
   *
   * @param pool the simple name of the pool's class
   * @param type the simple name of what is pooled
   * @return the exception to throw
   */
  public static PoolMisuseException closed(String pool, String type) {
    return new PoolMisuseException(
        pool
            + " is closed, so it has no "
            + type
            + " to hand out. Close a pool when nobody acquires from it any more, or create another.");
  }

  /**
   * Explains why a thread waits no longer.
   *
   * @param pool the simple name of the pool's class
   * @param type the simple name of what is pooled
   * @return the exception to throw
   */
  static PoolMisuseException closedWhileWaiting(String pool, String type) {
    return new PoolMisuseException(
        pool
            + " was closed while a thread waited for "
            + withArticle(type)
            + ", which cannot come any more. Close a pool when nobody acquires from it any more.");
  }

  /**
   * Explains why a local hands out nothing.
   *
   * @return the exception to throw
   */
  public static PoolMisuseException localClosed() {
    return new PoolMisuseException(
        "This local is closed, so it hands out nothing. Take a new one with local(), or acquire from"
            + " the pool.");
  }

  /**
   * Explains why a local cannot be used by another thread.
   *
   * @param owner the thread that took it
   * @return the exception to throw
   */
  static PoolMisuseException localOfAnotherThread(Thread owner) {
    return new PoolMisuseException(
        "This local belongs to the thread "
            + owner.getName()
            + ", and was used by another one. Take one with local() in each thread, or use the pool.");
  }

  /**
   * Explains why a pool cannot be closed by the very code that it is calling.
   *
   * @param pool the simple name of the pool's class
   * @param type the simple name of what is pooled
   * @return the exception to throw
   */
  public static PoolMisuseException closedInBetween(String pool, String type) {
    return new PoolMisuseException(
        pool
            + " closed by a hook or a setter of "
            + withArticle(type)
            + " that is just being acquired or released, so the pool stays open. Close it when acquire"
            + " and release have returned.");
  }

  /**
   * Explains that objects were in use when their pool was closed.
   *
   * @param pool the simple name of the pool's class
   * @param type the simple name of what is pooled
   * @param held how many were in use, at least one
   * @return the exception to throw
   */
  public static PoolMisuseException neverReleased(String pool, String type, int held) {
    return new PoolMisuseException(
        (held == 1 ? "1 " + type + " was in use" : held + " " + type + " objects were in use")
            + " when "
            + pool
            + " was closed, so "
            + (held == 1 ? "it was" : "they were")
            + " never released. Release each before close, or call releaseAll first if nobody uses"
            + " them any more.");
  }

  /**
   * Explains why an object that is idle already cannot be released.
   *
   * @param type the simple name of what is pooled
   * @return the exception to throw
   */
  public static PoolMisuseException releasedTwice(String type) {
    return new PoolMisuseException(
        type
            + " released twice: it has been idle since its last release, or since releaseAll. Release"
            + " each "
            + type
            + " once, and drop the reference to it there.");
  }

  /**
   * Explains why an object cannot be released that the pool neither handed out nor has idle.
   *
   * @param type the simple name of what is pooled
   * @param object what was to be released
   * @param mark its mark, or {@link Marks#NONE} if it is no pool's
   * @return the exception to throw
   */
  public static PoolMisuseException notInUse(String type, @Nullable Object object, int mark) {
    return mark == Marks.GONE && object != null
        ? releasedTwice(type)
        : notInUse(type, object, Marks.isHandedOut(mark));
  }

  /**
   * Explains why an object cannot be released that the pool neither handed out nor has idle.
   *
   * @param type the simple name of what is pooled
   * @param object what was to be released
   * @param elsewhere whether another pool handed it out
   * @return the exception to throw
   */
  public static PoolMisuseException notInUse(
      String type, @Nullable Object object, boolean elsewhere) {
    if (object == null) {
      return new PoolMisuseException(
          "null released instead of "
              + withArticle(type)
              + ". Release the object that acquire returned.");
    }
    if (elsewhere) {
      return new PoolMisuseException(
          type
              + " released to the wrong pool: it comes from another pool of its class. Release it to"
              + " the pool that handed it out.");
    }
    return new PoolMisuseException(
        type
            + " released to a pool that did not hand it out: it was made by a constructor, is idle in"
            + " another pool, is just being acquired or released, or was discarded because it could not"
            + " be reset. Release only what acquire of this pool returned.");
  }

  /**
   * Explains why an owned object that is not in use cannot be released with its owner.
   *
   * @param field the field that owns it, as {@code Order.leg}
   * @param type the simple name of its class
   * @return the exception to throw
   */
  static PoolMisuseException ownedButIdle(String field, String type) {
    return new PoolMisuseException(
        field
            + " owns "
            + withArticle(type)
            + " that is not in use, so it cannot be released with its owner: it was released by itself"
            + " before, or has another owner too. Let each "
            + type
            + " have one owner, and drop the reference to it where it is released by itself.");
  }

  /**
   * Explains why an object that no pool made cannot be released with its owner.
   *
   * @param field the field that owns it, as {@code Order.leg}
   * @param type the simple name of its class
   * @return the exception to throw
   */
  static PoolMisuseException ownedButStrange(String field, String type) {
    return new PoolMisuseException(
        field
            + " owns "
            + withArticle(type)
            + " that comes from no pool of that class, so it cannot be released with its owner: it was"
            + " made by a constructor, or is of another class. Let it own only what acquire of a pool"
            + " of "
            + type
            + " returned.");
  }

  /**
   * Explains that an object was used by somebody who had released it.
   *
   * @param type the simple name of what is pooled
   * @param changes what was written, as {@code Order.price is 7 and was 0}
   * @return the exception to throw
   */
  static PoolMisuseException writtenAfterRelease(String type, List<String> changes) {
    return new PoolMisuseException(
        type
            + " written after its release: "
            + String.join(", ", changes)
            + ", so it is not as new for whoever acquires it next. Drop the reference to each "
            + type
            + " where it is released.");
  }

  /**
   * Explains that a pool for one thread was used by two.
   *
   * @param pool the simple name of the pool's class
   * @param type the simple name of what is pooled
   * @param owner what the thread is called that uses it
   * @param held how many objects are in use
   * @return the exception to throw
   */
  static PoolMisuseException wrongThread(String pool, String type, String owner, int held) {
    return new PoolMisuseException(
        pool
            + " used by the thread "
            + Site.name(Thread.currentThread())
            + ", but it belongs to the thread "
            + owner
            + " as long as something is in use ("
            + (held == 1 ? "1 " + type : held + " " + type + " objects")
            + " now), so both may get the same object. Give each thread a pool of its own, or declare"
            + " @Pooled(threading = Threading.SHARED).");
  }

  /**
   * Explains why there is no handle of an object.
   *
   * @param type the simple name of what is pooled
   * @param object what a handle was asked for
   * @return the exception to throw
   */
  public static PoolMisuseException noHandle(String type, @Nullable Object object) {
    return new PoolMisuseException(
        (object == null
                ? "There is no handle of null. "
                : "There is no handle of " + withArticle(type) + " that is not in use here. ")
            + "Ask the pool that handed it out, while it is in use.");
  }

  /**
   * Explains why a scope hands out nothing.
   *
   * @return the exception to throw
   */
  static PoolMisuseException scopeClosed() {
    return new PoolMisuseException(
        "This scope is closed, so it hands out nothing. Open a new one with scope(), or acquire from"
            + " the pool.");
  }

  /**
   * Explains why a scope cannot keep an object.
   *
   * @param type the simple name of what is pooled
   * @return the exception to throw
   */
  public static PoolMisuseException notInScope(String type) {
    return new PoolMisuseException(
        type
            + " kept by a scope that does not hold it: it was acquired elsewhere, or was kept before,"
            + " or the scope is closed. Let each scope keep what it acquired itself, and once.");
  }

  /**
   * Explains that scopes were closed in the wrong order.
   *
   * @return the exception to throw
   */
  public static PoolMisuseException scopeInside() {
    return new PoolMisuseException(
        "A scope was closed before one that was opened within it, so that one is closed too, and what"
            + " it held is released. Close scopes in the reverse order, best by try-with-resources.");
  }

  private static String withArticle(String type) {
    return ("AEIOU".indexOf(type.charAt(0)) >= 0 ? "an " : "a ") + type;
  }
}
