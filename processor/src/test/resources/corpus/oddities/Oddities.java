package corpus.oddities;

import io.rockpool.Pooled;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

public class Oddities {

  @Pooled(capacity = 3)
  public static class Serial implements Serializable {
    private static final long serialVersionUID = 1L;
    int a = 1;
    final ArrayList<String> list = new ArrayList<>();
    final int[][] grid = {{1}};
  }

  @Pooled(capacity = 3)
  public static class Closing implements AutoCloseable {
    int a = 1;
    Object next;

    @Override
    public void close() {}
  }

  @Pooled(capacity = 3, onExhausted = io.rockpool.Exhaustion.UNPOOLED)
  @SuppressWarnings("try")
  public static class ClosingBadly implements AutoCloseable {
    int a = 1;
    Object next;

    @Pooled.OnAcquire
    void open(int a) {}

    @Override
    public void close() throws Exception {}
  }

  @Pooled(capacity = 3)
  public static final class ClosingInTable implements java.io.Closeable {
    int a = 1;
    Object next;

    @Override
    public void close() throws java.io.IOException {}
  }

  @Pooled(capacity = 3)
  public static class Sorted implements Comparable<Sorted> {
    int a = 1;

    @Override
    public int compareTo(Sorted other) {
      return Integer.compare(a, other.a);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Sorted that && a == that.a;
    }

    @Override
    public int hashCode() {
      return a;
    }
  }

  @Pooled(capacity = 3)
  public static class Copied implements Cloneable {
    int a = 1;

    @Override
    public Copied clone() throws CloneNotSupportedException {
      return (Copied) super.clone();
    }
  }

  @Pooled(capacity = 3)
  public static class Cycle {
    static final Oddities_CyclePool POOL = new Oddities_CyclePool();
    Oddities_CyclePool own;
    Cycle next;
    int a = 1;
    final List<Oddities_CyclePool> pools = new ArrayList<>();

    @Pooled.OnAcquire
    void open(Oddities_CyclePool from) {
      own = from;
    }
  }

  @Pooled(capacity = 3)
  public static class Functional {
    Runnable task;

    @Pooled.OnAcquire
    void run(Runnable task) {}

    @Pooled.OnAcquire
    void call(java.util.concurrent.Callable<String> task) {}
  }

  @Pooled(capacity = 3)
  public static class Synchronized {
    private int a = 1;

    synchronized int getA() {
      return a;
    }

    synchronized void setA(int value) {
      a = value;
    }
  }
}
