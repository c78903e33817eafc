package io.rockpool.processor;

import io.rockpool.Pool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pools of what random objects own. Each object comes as new, and goes back by nothing but the
 * release of its owner: into the very pool that it came from, and once.
 */
final class OwnedStock {

  private final Map<Class<?>, List<Pool<Object>>> pools = new LinkedHashMap<>();

  /** Whether a field's name says that it owns what it holds. */
  static boolean isOwned(String field) {
    return field.startsWith("owned");
  }

  /** An object in use, of a class that has a pool. */
  Object acquire(Class<?> type) {
    List<Pool<Object>> all = pools.computeIfAbsent(type, key -> new ArrayList<>());
    for (Pool<Object> pool : all) {
      Object acquired = pool.tryAcquire();
      if (acquired != null) {
        return acquired;
      }
    }
    try {
      Class<?> poolType = Class.forName(poolOf(type), false, type.getClassLoader());
      all.add(Proof.create(poolType));
      return all.get(all.size() - 1).acquire();
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }

  private static String poolOf(Class<?> type) {
    StringBuilder name = new StringBuilder(type.getSimpleName() + "Pool");
    for (Class<?> outer = type.getDeclaringClass();
        outer != null;
        outer = outer.getDeclaringClass()) {
      name.insert(0, outer.getSimpleName() + "_");
    }
    return type.getPackageName().isEmpty() ? name.toString() : type.getPackageName() + "." + name;
  }

  /** What is wrong once all owners are released: what is still in use, and what is not as new. */
  List<String> differences() {
    List<String> all = new ArrayList<>();
    pools.forEach(
        (type, some) -> {
          for (Pool<Object> pool : some) {
            if (pool.inUse() != 0) {
              all.add(type.getSimpleName() + ": " + pool.inUse() + " owned objects not released");
            }
            for (Object object = pool.tryAcquire(); object != null; object = pool.tryAcquire()) {
              try {
                all.addAll(Likeness.differences(type, Proof.fresh(pool.getClass(), type), object));
              } catch (ReflectiveOperationException failure) {
                throw new AssertionError(failure);
              }
            }
          }
        });
    return all;
  }
}
