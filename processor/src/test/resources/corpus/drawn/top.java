package corpus.drawn;

import io.rockpool.Pooled;

/** A class whose name is that of a field of its pool. */
public class top {

  @Pooled(capacity = 3)
  public static class mark {
    int a = 1;
    int top = 2;

    private mark() {}

    @Pooled.Create
    static mark create() {
      return new mark();
    }
  }
}
