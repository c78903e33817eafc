package corpus.oddities;

import io.rockpool.Pooled;

public class Outdated {

  /** What is deprecated, used where that is allowed. */
  @Deprecated
  public enum OldSide {
    BUY,
    SELL
  }

  @Deprecated(since = "1", forRemoval = true)
  public static class Going {}

  @Pooled(capacity = 3)
  public static class Members {
    @Deprecated int a = 1;

    @Deprecated(since = "1", forRemoval = true)
    int b = 2;

    @Deprecated
    @Pooled.OnAcquire
    void open(int a) {}
  }

  @Pooled(capacity = 3)
  public static class Types {
    OldSide side = OldSide.SELL;

    @SuppressWarnings("removal")
    Going going;

    @SuppressWarnings("removal")
    @Pooled.OnAcquire
    void open(Going going) {}
  }

  @Deprecated(since = "1", forRemoval = true)
  @Pooled(capacity = 3)
  public static class Gone<T> {
    int a = 1;
  }
}
