package corpus.names;

import io.rockpool.Pooled;

@Pooled(capacity = 3, onExhausted = io.rockpool.Exhaustion.GROW)
public class Generated {
  int a = 1;
  Object next;

  @Pooled.OnRelease
  void close() {}
}
