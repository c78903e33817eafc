package corpus.apart;

import io.rockpool.Pooled;

/** Between the fields of its superclass, by their names. */
@Pooled(capacity = 3)
class Lower extends Upper<Kind> {
  int nu = 3;
  Kind kind = Kind.SECOND;
  Pair pair = new Pair(4, Kind.FIRST);
}
