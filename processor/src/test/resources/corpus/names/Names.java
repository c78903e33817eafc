package corpus.names;

import io.rockpool.Pooled;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Names that generated code uses too. */
public class Names {

  @Pooled(capacity = 3)
  public static class Slot {
    int a = 1;
    Slot next;
  }

  @Pooled(capacity = 3)
  public static class Initial {
    int a = 1;
    Object next;
  }

  @Pooled(capacity = 3)
  public static class Prototype {
    int a = 1;
    Object next;
  }

  @Pooled(capacity = 3)
  public static final class Found {
    int a = 1;
    Object next;
  }

  @Pooled(capacity = 3)
  public static class Mark {
    int mark = 1;
    int poolMark = 2;
  }

  @Pooled(capacity = 3)
  public static class Int {
    int a = 1;
  }

  @Pooled(capacity = 3)
  public static class I {
    int i = 1;
    final List<I> is = new ArrayList<>();
  }

  @Pooled(capacity = 3)
  public static class lower {
    int a = 1;
  }

  @Pooled(capacity = 3)
  public static class Größe {
    int länge = 1;
    int ÄRA = 2;
    String straße = "ß";
    private int über = 3;

    int getÜber() {
      return über;
    }

    void setÜber(int wert) {
      über = wert;
    }
  }

  @Pooled(capacity = 3)
  public static class Fields {
    int mark = 1;
    int top = 2;
    int stack = 3;
    int slot = 4;
    int initial = 5;
    int reset = 6;
    int verify = 7;
    int prototype = 8;
    int PROTOTYPE = 9;
    int Initial = 10;
    int Slot = 11;
    int capacity = 12;
    int CAPACITY = 13;
    int object = 14;
    int fields = 15;
    int first = 16;
    int $ = 17;
    int _a$b = 18;
    int price = 19;
    int PRICE = 20;
    int Price = 21;
    final int[][] rows = {{1}};
    int rowsContent = 22;
    final int[][] rowsContent_ = {{2}};
    Object Setup;
    Object Checks;
    final int[] ArrayContent = {3};
    final List<String> CollectionContent = new ArrayList<>(List.of("a"));
  }

  @Pooled(capacity = 3)
  public static class Roots {
    Object java;
    Object io;
    Object corpus;
    int names = 1;
    final int[] numbers = {1};
    final List<String> texts = new ArrayList<>(List.of("a"));
    final BitSet bits = BitSet.valueOf(new long[] {1});
  }

  @Pooled(capacity = 3)
  public static class Methods {
    int a = 1;
    Object object;

    void reset() {
      throw new AssertionError();
    }

    private void reset(int again) {
      throw new AssertionError(again);
    }

    void resetFields() {
      reset(1);
    }

    void verify() {}

    Methods make() {
      return this;
    }

    void release(Methods other) {}

    void acquire() {}

    void take() {}

    int mark() {
      return 1;
    }
  }

  @Pooled(capacity = 3, onExhausted = io.rockpool.Exhaustion.GROW)
  public static class Hooks {
    long sum;

    @Pooled.OnAcquire
    void open(int mark, int top, int hooks, int failure, int slot, int capacity, int initial) {}

    @Pooled.OnAcquire
    void open(String acquired, String hooks, String thrown, String failure, String record) {}

    @Pooled.OnAcquire
    void stack(long stack, long slots, long index, long sealed, long yield, long $) {}
  }

  @Pooled(capacity = 3, onExhausted = io.rockpool.Exhaustion.UNPOOLED)
  public static final class TableHooks {
    long sum;

    @Pooled.OnAcquire
    void open(int table, int slot, int tableHooks, int acquired, int unpooled, int mark) {}
  }

  @Pooled(capacity = 3)
  public static class Members {
    int a = 1;
    java.lang.String text = "x";
    java.lang.Object next;

    static class String {}

    static class Object {}

    static class Slot {}

    static class Initial {}

    static class Setup {}

    static class Marks {}

    static class Checks {}

    static class Pool {}

    @interface Override {}

    private static class Throwable {}

    java.lang.Object use() {
      return new Throwable();
    }
  }
}
