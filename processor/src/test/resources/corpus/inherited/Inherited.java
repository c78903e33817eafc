package corpus.inherited;

import corpus.inherited.base.Detour;
import corpus.inherited.base.Remote;
import io.rockpool.Pooled;
import java.util.ArrayList;
import java.util.List;

public class Inherited {

  @Pooled(capacity = 3)
  public static class FarAway extends Remote<String> {
    int own = 6;
  }

  @Pooled(capacity = 3)
  public static class FarAwayGeneric<K> extends Remote<K> {
    K other;
  }

  /** What is package-private in Near is not inherited by way of another package. */
  @Pooled(capacity = 3)
  public static class ByDetour extends Detour {
    int own = 6;
  }

  static class Top<T> {
    T value;
    int number = 1;
    String text = "top";
    final List<T> list = new ArrayList<>();
    final int[] array = {1, 2};
    Object object;

    @SuppressWarnings("unchecked")
    final T[] items = (T[]) new Object[3];

    @SuppressWarnings("unchecked")
    final T[][] table = (T[][]) new Object[2][3];
  }

  static class Middle<A, B> extends Top<B> {
    A first;
    int number = 2;
    String text = "middle";
    final List<A> list = new ArrayList<>();
    final int[] array = {3, 4, 5};
    Object object;
  }

  @Pooled(capacity = 3)
  static class Concrete extends Middle<Integer, String> {
    int number = 3;
    String text = "concrete";
    final List<String> list = new ArrayList<>();
    final int[] array = {6};
    Object object;
    int value = 8;
  }

  @Pooled(capacity = 3)
  static class StillGeneric<X> extends Middle<X, String> {
    int number = 3;
    String text = "generic";
    final List<X> list = new ArrayList<>();
    Object object;
    X value;
  }

  @Pooled(capacity = 3)
  static class Untouched extends Top<Integer> {}

  interface Constants {
    int number = 77;
    String text = "constant";
  }

  @Pooled(capacity = 3)
  static class Ambiguous extends Top<Integer> implements Constants {}

  @Pooled(capacity = 3)
  static class OwnPrivate extends Near {
    private final int near = 2;

    int near() {
      return near;
    }
  }

  @Pooled(capacity = 3)
  static class PooledParent {
    int a = 1;
    final List<String> list = new ArrayList<>();
  }

  @Pooled(capacity = 3)
  static class PooledChild extends PooledParent {
    int b = 2;
  }

  @Pooled(capacity = 3)
  static class Numeric extends Number {
    private static final long serialVersionUID = 1L;
    int value = 5;

    @Override
    public int intValue() {
      return value;
    }

    @Override
    public long longValue() {
      return value;
    }

    @Override
    public float floatValue() {
      return value;
    }

    @Override
    public double doubleValue() {
      return value;
    }
  }
}
