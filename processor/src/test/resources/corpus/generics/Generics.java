package corpus.generics;

import io.rockpool.Pooled;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

public class Generics {

  @Pooled(capacity = 3)
  public static class Bounded<N extends Number & Comparable<N>> {
    N number;
    final List<? super N> numbers = new ArrayList<>();
    final int[][] grid = {{1}};
  }

  @Pooled(capacity = 3)
  public static class Recursive<S extends Recursive<S>> {
    S self;
    int count = 1;
  }

  @Pooled(capacity = 3)
  public static class Ordered<E extends Enum<E>> {
    E value;
    String name = "x";
    final String[] names = {"y"};
  }

  @Pooled(capacity = 3)
  public static class Comparing<C extends Comparable<? super C>> {
    C least;
    long seen = 2;
  }

  @Pooled(capacity = 3)
  public static class Entry<K, V extends List<K>> implements Map.Entry<K, V> {
    K key;

    @Pooled.Reset("null")
    V value;

    @Override
    public K getKey() {
      return key;
    }

    @Override
    public V getValue() {
      return value;
    }

    @Override
    public V setValue(V value) {
      return value;
    }
  }

  /** Type variables that are called like classes which the pool mentions. */
  @Pooled(capacity = 3)
  public static class Shadowing<String, Slot, Override, Throwable> {
    String text;
    Slot slot;
    Override override;
    Throwable throwable;
    java.lang.String real = "x";
    final java.util.List<Slot> slots = new ArrayList<>();

    @Pooled.OnAcquire
    void start(String text, Slot slot) {
      this.text = text;
    }
  }

  enum Color {
    RED,
    BLUE
  }

  @Pooled(capacity = 3)
  public static class OfEnum<C extends Color> {
    C color;
    final C fixed = null;
    final List<C> colors = new ArrayList<>();
  }

  @Pooled(capacity = 3, onExhausted = io.rockpool.Exhaustion.GROW, maxCapacity = 9)
  public static final class FinalGeneric<T> {
    T value;
    int count = 3;
    final T[] items = items();

    @SuppressWarnings("unchecked")
    private T[] items() {
      return (T[]) new Object[2];
    }
  }

  @Pooled(capacity = 3, onExhausted = io.rockpool.Exhaustion.UNPOOLED)
  public static final class MadeGeneric<T> {
    T value;
    int count = 3;

    @Pooled.Create
    static <U> MadeGeneric<U> create() {
      return new MadeGeneric<>();
    }
  }

  static class Opening<T> {
    @Pooled.OnAcquire
    void open(T value) {}
  }

  @Pooled(capacity = 3)
  public static class Opened extends Opening<String> {
    @Pooled.OnAcquire
    void start(Object value) {}
  }
}
