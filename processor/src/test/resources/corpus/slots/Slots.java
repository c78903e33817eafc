package corpus.slots;

import io.rockpool.Exhaustion;
import io.rockpool.Pooled;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Classes that cannot be subclassed and have a place for the mark. */
public class Slots {

  @Pooled(capacity = 3)
  static class Leg {
    int quantity = 2;
  }

  @Pooled(capacity = 3)
  public static final class Final {
    @Pooled.Slot int keptSlot;
    int a = 1;
    private int b = 2;
    final int[] numbers = {1, 2};
    final List<String> list = new ArrayList<>(List.of("a"));
    Final next;

    int getB() {
      return b;
    }

    void setB(int value) {
      b = value;
    }

    @Pooled.OnAcquire
    void open(int keptSlot, int mark) {}
  }

  @Pooled(capacity = 3)
  public static sealed class Sealed permits Known, Last {
    @Pooled.Slot volatile int keptSlot;
    int a = 1;
  }

  @Pooled(capacity = 3)
  public static non-sealed class Known extends Sealed {
    int b = 2;
  }

  @Pooled(capacity = 3)
  public static final class Last extends Sealed {
    int keptSlot = 3;
    int c = 2;
  }

  @Pooled(capacity = 3, onExhausted = Exhaustion.GROW)
  public static class Made {
    @Pooled.Slot int keptSlot;
    int a = 1;

    @Pooled.Create
    static Made create() {
      return new Made();
    }
  }

  @Pooled(capacity = 3, onExhausted = Exhaustion.UNPOOLED)
  public static class MadeBeyond {
    @Pooled.Slot int keptSlot;
    int a = 1;

    @Pooled.Create
    static MadeBeyond create(int given) {
      return new MadeBeyond();
    }

    @Pooled.OnAcquire
    void open(int slots) {}
  }

  @Pooled(capacity = 3)
  public static final class Generic<K, V extends Comparable<V>> {
    @Pooled.Slot int keptSlot;
    K key;
    V value;
    final List<K> keys = new ArrayList<>();
    final String text = "x";
    String changing = "y";
    final StringBuilder builder = new StringBuilder("z");
  }

  @Pooled(capacity = 3, onExhausted = Exhaustion.UNPOOLED)
  public static final class Given<T> {
    final String given;
    @Pooled.Keep final T keptOther;
    @Pooled.Slot int keptSlot;
    String text;
    final AtomicInteger count = new AtomicInteger(7);

    @Pooled.Create
    Given(String given, T other) {
      this.given = given;
      this.keptOther = other;
      this.text = given;
    }

    @Pooled.OnRelease
    void close() {}
  }

  @Pooled(capacity = 3)
  public static final class Owner {
    @Pooled.Slot int keptSlot;
    int a = 1;
    @Pooled.Keep int keptForGood;
  }

  @Pooled(capacity = 3)
  public static final class Empty {
    @Pooled.Slot int keptSlot;
  }

  /** Names that generated code uses, too. */
  @Pooled(capacity = 3)
  public static final class Named {
    @Pooled.Slot int keptSlot;
    int mark = 3;
    int initial = 3;
    int stack = 3;
    int top = 3;
    String Initial = "x";

    void reset() {}

    void verify(Named other) {}

    int index() {
      return 0;
    }
  }
}
