package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockpool.Pool;
import io.rockpool.PoolExhaustedException;
import io.rockpool.PoolMisuseException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The first promise, tried on one generated pool: what is acquired cannot be told from what is new,
 * whatever was done to it before, and it is made so at the time that was asked for.
 *
 * <p>It knows the pool and the class by reflection, and nothing of the processor.
 */
final class Proof {

  /** What a constructor says that fails on its first call. */
  static final String ONCE = "only once";

  private final Class<?> poolType;
  private final Class<?> type;
  private final boolean onAcquire;
  private final List<String> differences = new ArrayList<>();
  private final OwnedStock stock = new OwnedStock();

  private Proof(Class<?> poolType, boolean onAcquire) {
    this.poolType = poolType;
    this.type = pooled(poolType);
    this.onAcquire = onAcquire;
  }

  /**
   * Soils every object of a new pool, releases and acquires it again, and so once more; and the
   * same of another pool through a local, if it has such.
   *
   * @param onAcquire whether objects are to be made as new on acquire, rather than on release
   * @return where an object differs from a new one, or is made as new at the wrong time
   * @throws InvocationTargetException if the pool cannot be created
   */
  static List<String> differences(Class<?> poolType, boolean onAcquire)
      throws ReflectiveOperationException {
    Proof proof = new Proof(poolType, onAcquire);
    Pool<Object> pool = create(poolType);
    proof.run(pool, PoolFront.of(pool));
    if (PoolFront.hasLocals(poolType)) {
      Pool<Object> other = create(poolType);
      proof.run(other, PoolFront.local(other));
    }
    proof.differences.addAll(proof.stock.differences());
    return proof.differences;
  }

  private void run(Pool<Object> pool, PoolFront front) throws ReflectiveOperationException {
    Object fresh = fresh(poolType, type);
    List<Object> objects = acquireAll(front);
    Set<Object> all = identities(objects);
    assertThat(all).as(poolType.getName()).hasSize(pool.capacity());
    for (int round = 0; round < 2; round++) {
      // What comes from a local may also go back to the pool.
      PoolFront back = round == 0 ? front : PoolFront.of(pool);
      compare(fresh, objects);
      differences.addAll(Slices.overlaps(type, objects));
      soil(objects);
      objects.forEach(object -> release(() -> back.release(object)));
      if (onAcquire) {
        // What is written to an idle object is nobody's loss.
        objects.forEach(object -> Dirt.soil(type, object));
      } else {
        compare(fresh, objects);
      }
      objects = acquireAll(front);
      assertThat(identities(objects)).as(poolType.getName()).isEqualTo(all);
    }
    compare(fresh, objects);
    soil(objects);
    release(pool::releaseAll);
    objects = acquireAll(front);
    compare(fresh, objects);
    if (front.waits()) {
      handOver(objects.get(0), pool, front, fresh);
    } else {
      beyond(front, fresh);
    }
  }

  /** What a pool hands out beyond its capacity, if it does, is as new as the others. */
  private void beyond(PoolFront front, Object fresh) {
    List<Object> more;
    try {
      more = List.of(front.acquire());
    } catch (PoolExhaustedException none) {
      return;
    }
    compare(fresh, more);
    soil(more);
    release(() -> front.release(more.get(0)));
  }

  /** Who waits gets, as new, what another thread releases. */
  private void handOver(Object object, Pool<Object> pool, PoolFront front, Object fresh) {
    soil(List.of(object));
    CompletableFuture<Void> other =
        CompletableFuture.runAsync(() -> release(() -> pool.release(object)));
    List<Object> handed = List.of(front.acquire(Duration.ofSeconds(20)));
    other.join();
    assertThat(handed.get(0)).as(poolType.getName()).isSameAs(object);
    compare(fresh, handed);
    front.release(object);
  }

  /** Releases; what soils owned fields is of no pool, so that it is refused, and forgotten. */
  private void release(Runnable release) {
    try {
      release.run();
    } catch (PoolMisuseException strange) {
      assertThat(poolType.getName()).contains(".owned.");
      assertThat(strange).hasMessageContaining(" that comes from no pool of that class");
    }
  }

  private void compare(Object fresh, List<Object> objects) {
    objects.forEach(object -> differences.addAll(Likeness.differences(type, fresh, object)));
  }

  private void soil(List<Object> objects) {
    objects.forEach(object -> Dirt.soil(type, object, stock));
  }

  private static Set<Object> identities(List<Object> objects) {
    Set<Object> identities = Collections.newSetFromMap(new IdentityHashMap<>());
    identities.addAll(objects);
    return identities;
  }

  private static List<Object> acquireAll(PoolFront front) {
    List<Object> objects = new ArrayList<>();
    for (Object next = front.tryAcquire(); next != null; next = front.tryAcquire()) {
      objects.add(next);
    }
    return objects;
  }

  /** The class that a pool is for. */
  static Class<?> pooled(Class<?> pool) {
    for (Method method : pool.getDeclaredMethods()) {
      if (method.getName().equals("release")
          && Modifier.isPublic(method.getModifiers())
          && !method.isBridge()) {
        return method.getParameterTypes()[0];
      }
    }
    throw new AssertionError(pool);
  }

  /** A new object, made as its pool makes them. */
  static Object fresh(Class<?> pool, Class<?> type) throws ReflectiveOperationException {
    Class<?>[] types = constructor(pool).getParameterTypes();
    for (Method method : type.getDeclaredMethods()) {
      if (method.getName().equals("create") && Arrays.equals(method.getParameterTypes(), types)) {
        return call(method, arguments(types));
      }
    }
    return call(type.getDeclaredConstructor(types), arguments(types));
  }

  /** A pool of a class, made with whatever it wants. */
  @SuppressWarnings("unchecked")
  static Pool<Object> create(Class<?> pool) throws ReflectiveOperationException {
    Constructor<?> constructor = constructor(pool);
    return (Pool<Object>) call(constructor, arguments(constructor.getParameterTypes()));
  }

  /** The constructor of a pool that takes no capacity. */
  private static Constructor<?> constructor(Class<?> pool) {
    Constructor<?>[] constructors = pool.getDeclaredConstructors();
    Arrays.sort(constructors, (a, b) -> a.getParameterCount() - b.getParameterCount());
    return constructors[0];
  }

  private static Object call(Executable made, Object... arguments)
      throws ReflectiveOperationException {
    made.setAccessible(true);
    try {
      return made instanceof Constructor<?> constructor
          ? constructor.newInstance(arguments)
          : ((Method) made).invoke(null, arguments);
    } catch (InvocationTargetException failure) {
      if (ONCE.equals(failure.getCause().getMessage())) {
        return call(made, arguments);
      }
      throw failure;
    }
  }

  private static Object[] arguments(Class<?>[] types) {
    return Arrays.stream(types).map(Proof::argument).toArray();
  }

  private static Object argument(Class<?> type) {
    return type == int.class
        ? 42
        : type == int[].class
            ? new int[] {4, 2}
            : type == StringBuilder.class ? new StringBuilder() : "given";
  }
}
