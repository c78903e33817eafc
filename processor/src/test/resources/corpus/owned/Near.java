package corpus.owned;

import io.rockpool.Pooled;

/** A superclass by way of another package; the pool of what it owns is not public. */
public class Near {

  @Pooled.Owned protected Stage stage;

  @Pooled(capacity = 3)
  static class Stage {
    int number = 4;
  }
}
