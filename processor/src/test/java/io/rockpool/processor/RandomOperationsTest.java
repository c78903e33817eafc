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
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Random operations on pools of all settings, while constructors, hooks, setters and clearing
 * methods fail at random: after each, the pool agrees with a simple model.
 */
class RandomOperationsTest {

  private static final int OPERATIONS = 10_000;
  private static final int MAXIMUM = 7;

  private static final String FAULTS =
      """
      package com.acme;

      public class Faults {
        public static java.util.function.IntSupplier dice = () -> 1;

        public static class Fault extends RuntimeException {
          private static final long serialVersionUID = 1L;
        }

        static void perhaps() {
          if (dice.getAsInt() == 0) {
            throw new Fault();
          }
        }
      }
      """;

  private static final String SUBJECT =
      """
      package com.acme;

      import io.rockpool.*;
      import java.util.*;
      import java.util.function.BooleanSupplier;

      @Pooled(capacity = 3, onExhausted = Exhaustion.%s, reset = ResetTime.%s%s)
      public %s class Subject implements BooleanSupplier, Runnable {
        private int hidden = 4;
        int quantity = 7;
        long id;
        final Book book = new Book();
        final List<Object> list = new ArrayList<>();
        private boolean locked = true;

        public static class Book {
          int depth;

          void clear() {
            Faults.perhaps();
            depth = 0;
          }
        }

        Subject() {
          Faults.perhaps();
          locked = false;
        }

        int getHidden() {
          return hidden;
        }

        void setHidden(int value) {
          Faults.perhaps();
          hidden = value;
        }

        boolean isLocked() {
          return locked;
        }

        void setLocked(boolean value) {
          locked = value;
        }

        @Pooled.OnAcquire
        void open() {
          list.add("dirt");
          Faults.perhaps();
          list.clear();
        }

        @Pooled.OnAcquire
        void open(long id) {
          this.id = id;
          Faults.perhaps();
        }

        @Pooled.OnRelease
        void close() {
          quantity = -1;
          Faults.perhaps();
        }

        @Override
        public boolean getAsBoolean() {
          return hidden == 4 && quantity == 7 && id == 0 && book.depth == 0 && list.isEmpty() && !locked;
        }

        @Override
        public void run() {
          hidden = 1;
          quantity = 1;
          id = 1;
          book.depth = 1;
          list.add(this);
          locked = true;
        }
      }
      """;

  @ParameterizedTest
  @CsvSource({
    "FAIL, ON_RELEASE, ''",
    "FAIL, ON_ACQUIRE, ''",
    "FAIL, ON_RELEASE, final",
    "FAIL, ON_ACQUIRE, final",
    "GROW, ON_RELEASE, ''",
    "GROW, ON_ACQUIRE, ''",
    "GROW, ON_RELEASE, final",
    "GROW, ON_ACQUIRE, final",
    "UNPOOLED, ON_RELEASE, ''",
    "UNPOOLED, ON_ACQUIRE, ''",
    "UNPOOLED, ON_RELEASE, final",
    "UNPOOLED, ON_ACQUIRE, final"
  })
  void operations_withFailures_agreeWithTheModel(String exhausted, String reset, String kind)
      throws Exception {
    long seed = Long.getLong("rockpool.test.seed", System.nanoTime());
    Random random = new Random(seed);
    String maximum = exhausted.equals("GROW") ? ", maxCapacity = " + MAXIMUM : "";
    Build build = Build.of(SUBJECT.formatted(exhausted, reset, maximum, kind), FAULTS);
    Field dice = build.load("com.acme.Faults").getField("dice");
    for (int run = 0; run < 20; run++) {
      dice.set(null, (IntSupplier) () -> 1);
      Model model = new Model(build, exhausted, random);
      int odds = run % 4 == 0 ? Integer.MAX_VALUE : 2 + random.nextInt(20);
      dice.set(null, (IntSupplier) () -> random.nextInt(odds));
      for (int i = 0; i < OPERATIONS / 20; i++) {
        try {
          model.step();
          model.verify();
        } catch (AssertionError | RuntimeException failure) {
          throw new AssertionError("seed " + seed + ", run " + run + ", step " + i, failure);
        }
      }
      try {
        model.close();
      } catch (AssertionError | RuntimeException failure) {
        throw new AssertionError("seed " + seed + ", run " + run + ", closing", failure);
      }
    }
  }

  /** What must be true of a pool, kept by the simplest means. */
  private static final class Model {

    private final Pool<Object> pool;
    private final Pool<Object> other;
    private final Object stranger;
    private final String exhausted;
    private final Random random;
    private final List<Object> held = new ArrayList<>();
    private final List<Object> unpooled = new ArrayList<>();
    private final List<Object> released = new ArrayList<>();

    @SuppressWarnings("unchecked")
    Model(Build build, String exhausted, Random random) throws ReflectiveOperationException {
      Class<?> type = build.load("com.acme.SubjectPool");
      pool = (Pool<Object>) type.getConstructor().newInstance();
      other = (Pool<Object>) type.getConstructor(int.class).newInstance(2);
      stranger = other.acquire();
      this.exhausted = exhausted;
      this.random = random;
    }

    void step() {
      switch (random.nextInt(8)) {
        case 0, 1 -> acquire(false);
        case 2 -> acquire(true);
        case 3 -> tryAcquire();
        case 4, 5 -> release();
        case 6 -> misuse();
        default -> {
          if (random.nextInt(10) == 0) {
            releaseAll();
          }
        }
      }
    }

    private void acquire(boolean typed) {
      int idle = pool.idle();
      int capacity = pool.capacity();
      boolean possible =
          idle > 0
              || exhausted.equals("UNPOOLED")
              || (exhausted.equals("GROW") && capacity < MAXIMUM);
      Object object;
      try {
        object = typed ? typedAcquire() : pool.acquire();
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
      if (idle == 0 && exhausted.equals("UNPOOLED")) {
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
      released.add(object);
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
      released.addAll(held);
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
      assertThat(pool.capacity()).isLessThanOrEqualTo(MAXIMUM);
      List<Object> stack = array("stack");
      List<Object> idle = stack.subList(stack.size() - pool.idle(), stack.size());
      assertThat(identities(idle)).hasSize(pool.idle()).doesNotContain((Object) null);
      List<Object> all = array("slots").subList(0, pool.capacity());
      assertThat(identities(all)).hasSize(pool.capacity()).doesNotContain((Object) null);
    }

    /** Closes the pool, and releases what outlives it, in any order. */
    void close() {
      try {
        pool.close();
        assertThat(held).isEmpty();
      } catch (PoolMisuseException inUse) {
        assertThat(inUse).hasMessageStartingWith(held.size() + " Subject");
      }
      pool.close();
      assertThat(pool.idle()).isZero();
      Collections.shuffle(held, random);
      while (!held.isEmpty()) {
        assertThat(pool.inUse()).isEqualTo(held.size());
        Object object = held.remove(held.size() - 1);
        letGo(object);
        released.add(object);
      }
      unpooled.forEach(this::letGo);
      released.addAll(unpooled);
      for (Object object : released) {
        assertThatThrownBy(() -> pool.release(object)).isInstanceOf(PoolMisuseException.class);
      }
      assertThat(pool.capacity()).isZero();
      assertThatThrownBy(pool::acquire).hasMessageStartingWith("SubjectPool is closed");
      assertThatThrownBy(pool::tryAcquire).hasMessageStartingWith("SubjectPool is closed");
      assertThatThrownBy(this::typedAcquire).hasMessageStartingWith("SubjectPool is closed");
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
}
