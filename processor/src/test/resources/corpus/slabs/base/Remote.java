package corpus.slabs.base;

import io.rockpool.Pooled;
import java.nio.ShortBuffer;

/** A superclass of another package. */
public class Remote {
  @Pooled.Slab(length = 4) protected ShortBuffer remote = ShortBuffer.allocate(4);
}
