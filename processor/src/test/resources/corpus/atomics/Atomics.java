package corpus.atomics;

import io.rockpool.Pooled;
import java.util.concurrent.atomic.*;

public class Atomics {

  static class Client {}

  enum Side {
    BUY,
    SELL
  }

  @Pooled(capacity = 3)
  public static class Numbers {
    final AtomicInteger integer = new AtomicInteger(5);
    final AtomicLong big = new AtomicLong(Long.MIN_VALUE);
    final AtomicBoolean truth = new AtomicBoolean(true);
    final LongAdder adder = new LongAdder();
    final LongAdder filled = new LongAdder();
    final DoubleAdder real = new DoubleAdder();
    final LongAccumulator maximum = new LongAccumulator(Long::max, Long.MIN_VALUE);
    final LongAccumulator begun = new LongAccumulator(Long::max, Long.MIN_VALUE);
    final LongAccumulator odd = new LongAccumulator(Long::sum, 5);
    final DoubleAccumulator minimum = new DoubleAccumulator(Double::min, Double.POSITIVE_INFINITY);
    final AtomicIntegerArray integers = new AtomicIntegerArray(new int[] {1, 2});
    final AtomicLongArray bigs = new AtomicLongArray(3);

    {
      filled.add(7);
      real.add(1.5);
      begun.accumulate(3);
    }
  }

  @Pooled(capacity = 3)
  public static class Holders<T> {
    final AtomicReference<String> text = new AtomicReference<>("new");
    final AtomicReference<Side> side = new AtomicReference<>(Side.SELL);
    final AtomicReference<Client> client = new AtomicReference<>();
    final AtomicReference<T> generic = new AtomicReference<>();
    final AtomicReference<?> unknown = new AtomicReference<>();
    final AtomicReferenceArray<String> texts = new AtomicReferenceArray<>(new String[] {"a", null});
    final AtomicReferenceArray<Client> clients = new AtomicReferenceArray<>(2);
    final AtomicReferenceArray<T> generics = new AtomicReferenceArray<>(2);
    final AtomicStampedReference<String> stamped = new AtomicStampedReference<>("a", 3);
    final AtomicStampedReference<T> stampedGeneric = new AtomicStampedReference<>(null, 3);
    final AtomicMarkableReference<Side> marked = new AtomicMarkableReference<>(Side.BUY, true);
    final AtomicMarkableReference<Client> markedClient = new AtomicMarkableReference<>(null, true);
  }
}
