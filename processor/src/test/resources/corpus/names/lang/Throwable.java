package corpus.names.lang;

import io.rockpool.Pooled;

@Pooled(capacity = 3)
class Throwable {
  int a = 1;
  java.lang.Object next;
}
