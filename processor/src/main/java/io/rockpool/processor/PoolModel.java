package io.rockpool.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A pool that is to be written, in plain values.
 *
 * @param type the user's class
 * @param variables its type variables
 * @param pool the class to write
 * @param isPublic whether the pool is visible everywhere
 * @param settings what the user chose
 * @param foreign whether the class is named by {@code @Pooled.Type}
 * @param subclassed whether the pool hands out instances of a subclass of its own
 * @param leased whether users can have an object as something to close, which releases it
 * @param maker how instances are made
 * @param acquireHooks what runs on acquire, in order
 * @param releaseHooks what runs on release, in order
 * @param resets how each field becomes as new, in order
 * @param owned what objects own, in the order of the fields
 * @param names the names that generated code uses
 * @param surroundings what generated code has to get along with
 */
record PoolModel(
    ClassName type,
    List<TypeVariableName> variables,
    ClassName pool,
    boolean isPublic,
    Settings settings,
    boolean foreign,
    boolean subclassed,
    boolean leased,
    Maker maker,
    List<Hook> acquireHooks,
    List<Hook> releaseHooks,
    List<Reset> resets,
    List<Owned> owned,
    Names names,
    Surroundings surroundings) {

  /**
   * What generated code has to get along with.
   *
   * @param generated the annotation of the JDK for generated code, null if the user's module does
   *     not see it
   * @param nullable the annotation for what may be null, null if the user's module does not see it
   * @param serializable whether the class is serializable
   * @param externalizable whether it is so by its own code, for which javac wants a public
   *     constructor without parameters
   * @param suppressed the warnings that the user's own declarations cause wherever they are used
   * @param qualified simple names that mean something else inside the class
   * @param hasEquals whether a class that objects inherit from has an {@code equals} of its own
   * @param importsJavaLang whether classes of the package hide some of {@code java.lang}
   */
  record Surroundings(
      @Nullable ClassName generated,
      @Nullable ClassName nullable,
      boolean serializable,
      boolean externalizable,
      List<String> suppressed,
      Set<String> qualified,
      boolean hasEquals,
      boolean importsJavaLang) {}

  /** How users call the class: {@code Order}, {@code Outer.Inner}. */
  String displayName() {
    return String.join(".", type.simpleNames());
  }

  /**
   * Whether each pool has initial values of its own, because they depend on what its constructor is
   * given.
   */
  boolean hasOwnInitialValues() {
    return !maker.parameters().isEmpty();
  }

  /** Whether objects own others, which are released with them. */
  boolean owns() {
    return !owned.isEmpty();
  }

  /** Whether the field at a place owns something. */
  boolean isOwned(Place place) {
    return owned.stream().anyMatch(each -> each.place().equals(place));
  }

  /** The field of an object in which the pool keeps its mark; null if it has it elsewhere. */
  @Nullable Place markField() {
    for (Reset reset : resets) {
      if (reset instanceof Reset.Mark mark) {
        return mark.place();
      }
    }
    return null;
  }

  /** Whether the pool finds what it knows of an object in a table. */
  boolean hasTable() {
    return !subclassed && markField() == null;
  }

  /** Whether there is anything to do to make an object as new. */
  boolean resetsAnything() {
    return resets.stream().anyMatch(Reset::acts);
  }

  /** Whether the pool keeps an entry beside each object, rather than all in the object itself. */
  boolean hasEntries() {
    return !subclassed && (isShared() || markField() == null);
  }

  /** Whether resetting an object can throw; then the object may have to be discarded. */
  boolean resetMayFail() {
    return resets.stream().anyMatch(Reset::mayFail);
  }

  /** Whether an object can ever have to be discarded. */
  boolean discards() {
    return resetMayFail() && anythingMayFail();
  }

  /** The fields that have a slice of a block each. */
  List<Reset.Slice> slices() {
    return resets.stream()
        .filter(Reset.Slice.class::isInstance)
        .map(Reset.Slice.class::cast)
        .toList();
  }

  boolean hasSlices() {
    return !slices().isEmpty();
  }

  /** Whether there are blocks that somebody must give back. */
  boolean hasSegments() {
    return slices().stream().anyMatch(slice -> slice.slab().isSegment());
  }

  boolean resetsOnAcquire() {
    return settings.resetOnAcquire();
  }

  /** Whether threads use the pool at the same time. */
  boolean isShared() {
    return settings.shared();
  }

  boolean waits() {
    return settings.exhaustion() == Settings.Exhaustion.WAIT;
  }

  boolean grows() {
    return settings.exhaustion() == Settings.Exhaustion.GROW;
  }

  boolean handsOutUnpooled() {
    return settings.exhaustion() == Settings.Exhaustion.UNPOOLED;
  }

  /** What runs in every acquire, with or without arguments. */
  List<Hook> plainAcquireHooks() {
    return acquireHooks.stream().filter(hook -> !hook.hasParameters()).toList();
  }

  /** Whether anything that an acquire does can throw after the object was taken. */
  boolean acquireMayFail(List<Hook> hooks) {
    return !hooks.isEmpty() || (resetsOnAcquire() && resetMayFail());
  }

  /** Whether anything that a release does can throw. */
  boolean releaseMayFail() {
    return owns() || !releaseHooks.isEmpty() || (!resetsOnAcquire() && resetMayFail());
  }

  /** Whether an object can ever be found in a state between idle and in use. */
  boolean anythingMayFail() {
    return releaseMayFail() || acquireMayFail(acquireHooks);
  }
}
