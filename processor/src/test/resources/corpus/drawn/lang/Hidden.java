package corpus.drawn.lang;

import io.rockpool.Pooled;
import java.util.function.Supplier;

/** Hides a field of a superclass, so that there is a cast. */
@Pooled(capacity = 3)
class Hidden extends Integer {
  int price = 5;
  private Supplier<java.lang.Integer> supplier;

  Supplier<java.lang.Integer> getSupplier() {
    return supplier;
  }

  void setSupplier(Supplier<java.lang.Integer> value) {
    supplier = value;
  }

  void setSupplier(Thread value) {}
}
