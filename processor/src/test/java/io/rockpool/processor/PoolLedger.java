package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockpool.Pool;
import io.rockpool.PoolExhaustedException;
import io.rockpool.PoolMisuseException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What must be true of a pool, kept by the simplest means. */
final class PoolLedger {

  private final Pool<Object> pool;
  private final Object stranger;
  private final RandomSubject subject;
  private final Random random;
  private final List<Object> held = new ArrayList<>();
  private final List<Object> unpooled = new ArrayList<>();
  private final List<Object> released = new ArrayList<>();

  /** All objects that the pool ever had, and those that it has parted with. */
  private Object latest;

  private boolean closed;

  private final Set<Object> created = identities(List.of());

  private final Set<Object> discarded = identities(List.of());

  /** The handles of what is in use, and those of what was. */
  private final Map<Object, Long> handles = new IdentityHashMap<>();

  private final List<Long> stale = new ArrayList<>();

  /** The scopes that are open, the innermost last; of a pool for one thread. */
  private final List<OpenScope> scopes = new ArrayList<>();

  private record OpenScope(ScopeFront scope, Set<Object> holds) {}

  PoolLedger(Build build, RandomSubject subject, Random random)
      throws ReflectiveOperationException {
    this.subject = subject;
    this.random = random;
    pool = subject.pool(build);
    stranger = subject.pool(build).acquire();
    created.addAll(present());
  }

  void step() {
    switch (random.nextInt(subject.isShared() ? 9 : 13)) {
      case 0, 1 -> acquire(false);
      case 2 -> acquire(subject.hooked());
      case 3 -> tryAcquire();
      case 4, 5 -> release();
      case 6 -> misuse();
      case 7 -> handle();
      case 9 -> openScope();
      case 10, 11 -> acquireInScope();
      case 12 -> leaveScope();
      default -> {
        if (random.nextInt(10) == 0) {
          releaseAll();
        }
      }
    }
  }

  /** Asks for the handle of something, and whether all handles find what they should. */
  private void handle() {
    List<Object> owned = random.nextBoolean() || unpooled.isEmpty() ? held : unpooled;
    if (!owned.isEmpty()) {
      Object object = owned.get(random.nextInt(owned.size()));
      long handle = pool.handleOf(object);
      Long before = handles.put(object, handle);
      assertThat(before == null || before == handle).isTrue();
    }
    handles.forEach((object, handle) -> assertThat(pool.resolve(handle)).isSameAs(object));
    stale.forEach(handle -> assertThat(pool.resolve(handle)).isNull());
  }

  /** Notes that an object is not in use any more. */
  private void gone(Object object) {
    Long handle = handles.remove(object);
    if (handle != null) {
      stale.add(handle);
    }
    scopes.forEach(scope -> scope.holds.remove(object));
    released.add(object);
  }

  private void openScope() {
    if (scopes.size() < 3) {
      scopes.add(new OpenScope(PoolFront.of(pool).scope(), identities(List.of())));
    }
  }

  private void acquireInScope() {
    if (scopes.isEmpty()) {
      return;
    }
    OpenScope open = scopes.get(random.nextInt(scopes.size()));
    int before = held.size() + unpooled.size();
    acquire(open.scope::acquire, false);
    if (held.size() + unpooled.size() > before) {
      open.holds.add(latest);
    }
  }

  /** Closes the innermost scope, or takes something out of it. */
  private void leaveScope() {
    if (scopes.isEmpty()) {
      return;
    }
    OpenScope open = scopes.get(scopes.size() - 1);
    if (random.nextBoolean() && !open.holds.isEmpty()) {
      Object kept = open.holds.iterator().next();
      open.scope.keep(kept);
      open.holds.remove(kept);
      assertThatThrownBy(() -> open.scope.keep(kept)).isInstanceOf(PoolMisuseException.class);
      return;
    }
    scopes.remove(open);
    int capacity = pool.capacity();
    try {
      open.scope.close();
      assertThat(pool.capacity()).isEqualTo(closed ? capacity - pooledOf(open) : capacity);
    } catch (RuntimeException failure) {
      assertFault(failure);
      assertThat(pool.capacity()).isBetween(capacity - open.holds.size(), capacity);
    }
    for (Object object : open.holds) {
      held.removeIf(each -> each == object);
      unpooled.removeIf(each -> each == object);
      gone(object);
    }
  }

  private int pooledOf(OpenScope scope) {
    return (int) scope.holds.stream().filter(identities(held)::contains).count();
  }

  private void acquire(boolean typed) {
    acquire(typed ? this::typedAcquire : pool::acquire, typed);
  }

  private void acquire(Supplier<Object> acquiring, boolean typed) {
    int idle = pool.idle();
    int capacity = pool.capacity();
    boolean possible =
        idle > 0
            || subject.exhausted().equals("UNPOOLED")
            || (subject.exhausted().equals("GROW") && made() < subject.maximum());
    Object object;
    try {
      object = acquiring.get();
    } catch (PoolExhaustedException none) {
      assertThat(possible).as("exhausted with %s idle of %s", idle, capacity).isFalse();
      assertThat(pool.idle()).isEqualTo(idle);
      return;
    } catch (RuntimeException failure) {
      assertFault(failure);
      assertThat(pool.inUse()).isEqualTo(held.size());
      return;
    }
    assertThat(possible).isTrue();
    if (idle == 0 && subject.exhausted().equals("UNPOOLED")) {
      take(object, unpooled, typed);
      assertThat(pool.capacity()).isEqualTo(capacity);
    } else {
      take(object, held, typed);
    }
  }

  private void tryAcquire() {
    int idle = pool.idle();
    Object object;
    try {
      object = pool.tryAcquire();
    } catch (RuntimeException failure) {
      assertFault(failure);
      return;
    }
    assertThat(object == null).isEqualTo(idle == 0);
    if (object != null) {
      take(object, held, false);
    }
  }

  private void take(Object object, List<Object> owned, boolean typed) {
    assertThat(typed || ((BooleanSupplier) object).getAsBoolean()).as("as new").isTrue();
    assertThat(identities(held)).doesNotContain(object);
    assertThat(identities(unpooled)).doesNotContain(object);
    released.removeIf(each -> each == object);
    ((Runnable) object).run();
    owned.add(object);
    latest = object;
  }

  private void release() {
    List<Object> owned = random.nextBoolean() || unpooled.isEmpty() ? held : unpooled;
    if (owned.isEmpty()) {
      return;
    }
    Object object = owned.remove(random.nextInt(owned.size()));
    int capacity = pool.capacity();
    try {
      pool.release(object);
      assertThat(pool.capacity()).isEqualTo(capacity);
    } catch (RuntimeException failure) {
      assertFault(failure);
      assertThat(pool.capacity()).isBetween(capacity - 1, capacity);
    }
    gone(object);
  }

  private void releaseAll() {
    int capacity = pool.capacity();
    int before = held.size();
    try {
      pool.releaseAll();
      assertThat(pool.capacity()).isEqualTo(capacity);
    } catch (RuntimeException failure) {
      assertFault(failure);
      assertThat(pool.capacity()).isBetween(capacity - before, capacity);
    }
    held.forEach(this::gone);
    held.clear();
  }

  private void misuse() {
    int idle = pool.idle();
    int capacity = pool.capacity();
    Object object =
        switch (random.nextInt(3)) {
          case 0 -> null;
          case 1 -> stranger;
          default -> released.isEmpty() ? null : released.get(random.nextInt(released.size()));
        };
    try {
      pool.release(object);
      throw new AssertionError("released " + object);
    } catch (PoolMisuseException expected) {
      assertThat(pool.idle()).isEqualTo(idle);
      assertThat(pool.capacity()).isEqualTo(capacity);
    }
  }

  void verify() {
    assertThat(pool.inUse()).isEqualTo(held.size());
    assertThat(pool.idle() + pool.inUse()).isEqualTo(pool.capacity());
    assertThat(pool.capacity()).isLessThanOrEqualTo(subject.maximum());
    if (!subject.isShared()) {
      List<Object> stack = array("stack");
      List<Object> idle = stack.subList(stack.size() - pool.idle(), stack.size());
      assertThat(identities(idle)).hasSize(pool.idle()).doesNotContain((Object) null);
    }
    Set<Object> present = identities(present());
    assertThat(present).hasSize(pool.capacity());
    assertThat(discarded).noneMatch(present::contains);
    created.addAll(present);
    created.stream().filter(each -> !present.contains(each)).forEach(discarded::add);
    assertThat(created).hasSize(pool.idle() + pool.inUse() + discarded.size());
  }

  /** Closes the pool, and releases what outlives it, in any order. */
  void close() {
    handle();
    try {
      pool.close();
      assertThat(held).isEmpty();
    } catch (PoolMisuseException inUse) {
      assertThat(inUse).hasMessageStartingWith(held.size() + " Subject");
    }
    closed = true;
    pool.close();
    handles.forEach((object, handle) -> assertThat(pool.resolve(handle)).isSameAs(object));
    while (!scopes.isEmpty()) {
      leaveScope();
    }
    assertThat(pool.idle()).isZero();
    Collections.shuffle(held, random);
    while (!held.isEmpty()) {
      assertThat(pool.inUse()).isEqualTo(held.size());
      Object object = held.remove(held.size() - 1);
      letGo(object);
      gone(object);
    }
    unpooled.forEach(this::letGo);
    unpooled.forEach(this::gone);
    stale.forEach(handle -> assertThat(pool.resolve(handle)).isNull());
    for (Object object : released) {
      assertThatThrownBy(() -> pool.release(object)).isInstanceOf(PoolMisuseException.class);
    }
    assertThat(pool.capacity()).isZero();
    assertThatThrownBy(pool::acquire).hasMessageStartingWith("SubjectPool is closed");
    assertThatThrownBy(pool::tryAcquire).hasMessageStartingWith("SubjectPool is closed");
    if (subject.hooked()) {
      assertThatThrownBy(this::typedAcquire).hasMessageStartingWith("SubjectPool is closed");
    }
  }

  private void letGo(Object object) {
    try {
      pool.release(object);
    } catch (RuntimeException failure) {
      assertFault(failure);
    }
  }

  private Object typedAcquire() {
    try {
      return pool.getClass().getMethod("acquire", long.class).invoke(pool, 5L);
    } catch (InvocationTargetException failure) {
      if (failure.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new AssertionError(failure);
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }

  /** How many objects count for the maximum: a shared pool replaces none that it discarded. */
  private int made() {
    return subject.isShared() ? array("slots").size() : pool.capacity();
  }

  private List<Object> present() {
    List<Object> slots = array("slots");
    return subject.isShared()
        ? slots.stream().filter(slot -> !isGone(slot)).toList()
        : slots.subList(0, pool.capacity());
  }

  /** A shared pool marks what it discarded, if it can happen at all. */
  private static boolean isGone(Object slot) {
    try {
      Field gone = slot.getClass().getDeclaredField("gone");
      gone.setAccessible(true);
      return gone.getBoolean(slot);
    } catch (NoSuchFieldException never) {
      return false;
    } catch (IllegalAccessException failure) {
      throw new AssertionError(failure);
    }
  }

  private List<Object> array(String name) {
    try {
      Field field = pool.getClass().getDeclaredField(name);
      field.setAccessible(true);
      return Arrays.asList((Object[]) field.get(pool));
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }

  private static void assertFault(RuntimeException failure) {
    assertThat(failure.getClass().getSimpleName()).isEqualTo("Fault");
  }

  private static Set<Object> identities(List<Object> objects) {
    Set<Object> identities = Collections.newSetFromMap(new IdentityHashMap<>());
    identities.addAll(objects);
    return identities;
  }
}
