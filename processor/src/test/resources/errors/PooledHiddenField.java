package com.acme;

import com.acme.lib.Dice;
import com.acme.lib.Vase;
import io.rockpool.Pooled;

class Pools {
  // error: [PooledHiddenField] Fields 'next' and 'seed' of Dice cannot be set from outside and no method is known to clear them, so DicePool cannot reset them. Name the method that does: clear = "rewind", or leave them alone: keep = {"next", "seed"}.
  // fix 1: @Pooled.Type(value = Dice.class, capacity = 4, clear = "rewind")
  // fix 2: @Pooled.Type(value = Dice.class, capacity = 4, keep = {"next", "seed"})
  @Pooled.Type(value = Dice.class, capacity = 4)
  static class A {}

  // error: [PooledHiddenField] Field 'flowers' of Vase cannot be set from outside and no method is known to clear it, so VasePool cannot reset it. If there is a method that does, name it in clear, or leave it alone: keep = "flowers".
  // fix 1: @Pooled.Type(value = Vase.class, capacity = 4, clear = "tip")
  // fix 2: @Pooled.Type(value = Vase.class, capacity = 4, keep = "flowers")
  @Pooled.Type(value = Vase.class, capacity = 4)
  static class B {}

  // error: [PooledHiddenField] What the JDK hides in Random cannot be set from outside and no method is known to clear them, so RandomPool cannot reset them. If there is a method that does, name it in clear, or leave them alone: keep = "Random".
  // fix 1: @Pooled.Type(value = java.util.Random.class, capacity = 4, keep = "Random")
  @Pooled.Type(value = java.util.Random.class, capacity = 4)
  static class C {}
}

package com.acme.lib;

public class Dice {
  private int next;
  private int seed;

  public void rewind() {
    next = 0;
    seed = 0;
  }
}

package com.acme.lib;

public class Vase {
  private final java.util.List<Object> flowers = new java.util.ArrayList<>();

  public void tip() {
    flowers.clear();
  }
}
