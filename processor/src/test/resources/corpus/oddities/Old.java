package corpus.oddities;

import io.rockpool.Pooled;

@Deprecated
@Pooled(capacity = 3)
public class Old {
  int a = 1;
}
