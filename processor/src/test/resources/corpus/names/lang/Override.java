package corpus.names.lang;

import io.rockpool.Pooled;

@Pooled(capacity = 3)
class Override {
  int a = 1;
  java.lang.Object next;
}
