package corpus.names;

import io.rockpool.Exhaustion;
import io.rockpool.Pooled;

/** Names that leases, handles and scopes use too. */
public class Leases {

  @Pooled(capacity = 3)
  public static class Lease {
    int a = 1;
    Lease next;
  }

  @Pooled(capacity = 3)
  public static class Scope {
    int a = 1;
    Scope next;
  }

  @Pooled(capacity = 3)
  public static class Held {
    int held = 1;
    Held handles;
  }

  @Pooled(capacity = 3, onExhausted = Exhaustion.UNPOOLED)
  public static class Closeable {
    int a = 1;
  }

  @Pooled(capacity = 3)
  public static class Outer {
    int outer = 1;
    Object inner;
    long depth;
    Object Held;
    Object Lease;
    Object Closeable;
    Object Marks;

    @Pooled.OnAcquire
    void open(int held, long handle, Object scope, Object current, int outermost) {}

    @Pooled.OnAcquire
    void open(int slot, long handles, int capacity, int found, Object outer, long inner) {}

    int lease() {
      return outer;
    }

    int scope() {
      return outer;
    }

    void hold(Outer other) {}

    void keep(Outer other) {}

    void end() {}

    void endHandle() {}

    long handleOf(Outer other) {
      return depth;
    }
  }

  @Pooled(capacity = 3, onExhausted = Exhaustion.GROW)
  public static class Members {
    int a = 1;

    static class Lease {}

    static class Scope {}

    static class Held {}

    static class Handles {}

    interface Closeable {}

    @Pooled.OnAcquire
    void open(int held, long handle, Object scope, int lane, int timeout) {}
  }

  @Pooled(capacity = 3)
  public static class Generic<Lease, Scope extends Comparable<Scope>> {
    Lease lease;
    Scope scope;
  }
}
