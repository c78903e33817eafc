package com.acme;

import io.rockpool.Pooled;

class Pools {
  // note: [PooledTrust] Field 'seed' of Dice cannot safely be set from outside, so DicePool trusts reset() to make it as new. Look whether it does, or name others in clear.
  // fix 1: @Pooled.Type(value = com.acme.lib.Dice.class, capacity = 4, clear = {"reset", "rewind"}, keep = "next")
  @Pooled.Type(value = com.acme.lib.Dice.class, capacity = 4, clear = "reset", keep = "next")
  static class A {}
}

package com.acme.lib;

public class Dice {
  private int next;
  private int seed;

  public void rewind() {
    next = 0;
    seed = 0;
  }

  public void reset() {
    seed = 0;
  }
}
