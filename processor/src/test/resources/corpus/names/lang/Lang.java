package corpus.names.lang;

import io.rockpool.Exhaustion;
import io.rockpool.Pooled;

/** A package that hides what is in java.lang. */
class Lang {
  @Pooled(capacity = 3, onExhausted = Exhaustion.GROW)
  static class Order {
    java.lang.Integer number = 3;
    java.lang.String text = "x";
    java.lang.Object object;
    final java.lang.StringBuilder builder = new java.lang.StringBuilder();

    @Pooled.OnAcquire
    void open(java.lang.Long price) {}

    @Pooled.OnRelease
    void close() {}
  }
}

class System {}

class Math {}

class Long {}

class StringBuilder {}
