package io.rockpool.processor;

import io.rockpool.Pool;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;

/**
 * A class whose constructor, hooks, setters and clearing method fail when a dice says so, with
 * random settings of its pool.
 *
 * @param threading which threads may use the pool
 * @param exhausted what happens on exhaustion
 * @param reset when objects are made as new
 * @param kind whether it is plain, final, sealed, made by a factory, or marked in a field of its
 *     own
 * @param parameters what instances are made with, empty for nothing
 * @param hooked whether it has hooks
 * @param capacity how many objects the pool begins with
 * @param maximum how many it may have
 */
record RandomSubject(
    String threading,
    String exhausted,
    String reset,
    String kind,
    String parameters,
    boolean hooked,
    int capacity,
    int maximum) {

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

      @Pooled(
          capacity = CAPACITY,
          threading = Threading.THREADING,
          onExhausted = Exhaustion.EXHAUSTED,
          reset = ResetTime.RESET
          MAXIMUM)
      public KIND class Subject implements BooleanSupplier, Runnable {
        MEMBERS
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

        MAKER
        Subject(PARAMETERS) {
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

        HOOKS
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

  private static final String HOOKS =
      """
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
      """;

  /** Draws what is not given. */
  static RandomSubject draw(
      String threading, String exhausted, String reset, String kind, Random random) {
    int capacity = 1 + random.nextInt(4);
    return new RandomSubject(
        threading,
        exhausted,
        reset,
        kind,
        random.nextInt(3) == 0 ? "long number, String name" : "",
        random.nextInt(4) > 0,
        capacity,
        exhausted.equals("GROW") ? capacity + random.nextInt(5) : capacity);
  }

  boolean isShared() {
    return threading.equals("SHARED");
  }

  Build build() {
    return Build.of(source(), FAULTS);
  }

  private String source() {
    boolean made = kind.equals("factory");
    boolean marked = kind.equals("marked");
    String arguments = parameters.isEmpty() ? "" : "number, name";
    return SUBJECT
        .replace("CAPACITY", "" + capacity)
        .replace("THREADING", threading)
        .replace("EXHAUSTED", exhausted)
        .replace("RESET", reset)
        .replace("MAXIMUM", exhausted.equals("GROW") ? ", maxCapacity = " + maximum : "")
        .replace("KIND", made || kind.equals("plain") ? "" : marked ? "final" : kind)
        .replace(
            "MAKER",
            (made
                ? "@Pooled.Create static Subject create(PARAMETERS) { return new Subject(%s); }"
                    .formatted(arguments)
                : "@Pooled.Create"))
        .replace(
            "MEMBERS",
            kind.equals("sealed")
                ? "static final class Leaf extends Subject { Leaf() { super(%s); } }"
                    .formatted(parameters.isEmpty() ? "" : "1, null")
                : marked ? "@Pooled.Slot int slot;" : "")
        .replace("PARAMETERS", parameters)
        .replace("HOOKS", hooked ? HOOKS : "");
  }

  /** A new pool of it. */
  @SuppressWarnings("unchecked")
  Pool<Object> pool(Build build) throws ReflectiveOperationException {
    Constructor<?>[] constructors = build.load("com.acme.SubjectPool").getDeclaredConstructors();
    Arrays.sort(constructors, Comparator.comparing(Constructor::getParameterCount));
    return (Pool<Object>)
        (parameters.isEmpty()
            ? constructors[0].newInstance()
            : constructors[0].newInstance(1L, "name"));
  }
}
