package corpus.drawn;

import corpus.drawn.base.Distant;
import io.rockpool.Exhaustion;
import io.rockpool.Pooled;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Shapes that nobody thought of before they were drawn at random. */
public class Drawn {

  /** The compiler cannot infer the type of the object and that of its entry at once. */
  @Pooled(capacity = 3)
  static final class Bounded<T extends Comparable<T>> {
    T value;
  }

  /** One with a wildcard is as immutable as one without. */
  @Pooled(capacity = 3)
  static class Wildcards {
    final Optional<? extends Integer> fixed = Optional.of(3);
    Optional<? extends Integer> free = Optional.of(4);
  }

  /** To tell which null is meant takes the whole type. */
  @Pooled(capacity = 3)
  static class Overloaded {
    private Supplier<String> supplier;
    private List<String>[] lists;

    Supplier<String> supplier() {
      return supplier;
    }

    void supplier(Supplier<String> value) {
      supplier = value;
    }

    void supplier(Thread value) {}

    List<String>[] lists() {
      return lists;
    }

    void lists(List<String>[] value) {
      lists = value;
    }

    void lists(Thread value) {}
  }

  @Pooled(capacity = 3)
  static class Keywords {
    private int yield = 1;
    private int record = 2;

    int yield() {
      return yield;
    }

    void yield(int value) {
      yield = value;
    }

    int record() {
      return record;
    }

    void record(int value) {
      record = value;
    }
  }

  @Pooled(capacity = 3, onExhausted = Exhaustion.UNPOOLED)
  static final class Parameters<T> {
    T value;

    @Pooled.OnAcquire
    void open(int Setup, int Marks, int Checks) {}
  }

  @Pooled(capacity = 3, onExhausted = Exhaustion.GROW)
  static class Growing {
    int a = 1;

    @Pooled.Create
    Growing(int Math, int System, int Setup) {}
  }

  /** The hidden field has its accessors below, or none that are its own. */
  @Pooled(capacity = 3)
  static class Hiding extends Distant {
    private int price = 5;

    @Override
    public int getPrice() {
      return price;
    }

    @Override
    public void setPrice(int value) {
      price = value;
    }
  }

  /** An accessor that a class below refines is still one of the field. */
  @Pooled(capacity = 3)
  static class Refining extends Distant {
    @Override
    public int getQuantity() {
      return super.getQuantity();
    }
  }
}
