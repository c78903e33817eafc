package com.acme;

import io.rockpool.Pooled;

class Pools {
  // error: [PooledTypeMember] Dice has no field 'sede' in an object, so Pools_DicePool cannot leave it alone. Write keep = "seed".
  // fix 1: @Pooled.Type(value = Dice.class, capacity = 4, keep = "seed")
  @Pooled.Type(value = Dice.class, capacity = 4, keep = "sede")
  static class A {}

  static class Dice {
    static int thrown;
    int seed;
  }

  // error: [PooledTypeMember] Cup has no field 'saucer' in an object, so Pools_CupPool cannot leave it alone. Remove it from keep.
  // error: [PooledTypeMember] Cup has no method 'rinse', so Pools_CupPool cannot clear an object with it. Write clear = "empty".
  // error: [PooledTypeMember] Cup has no method 'empty()', so Pools_CupPool cannot clear an object with it. Write the name alone: clear = "empty".
  // error: [PooledTypeMember] Method 'fill' of Cup takes arguments, so Pools_CupPool cannot clear an object with it. Write clear = "empty".
  // error: [PooledTypeMember] Method 'all' of Cup is static, so Pools_CupPool cannot clear an object with it. Write clear = "empty".
  // error: [PooledTypeMember] Method 'hide' of Cup is private, so Pools_CupPool cannot clear an object with it. Write clear = "empty".
  // error: [PooledTypeMember] Method 'drop' of Cup declares the checked exception Exception, so Pools_CupPool cannot clear an object with it. Write clear = "empty".
  // fix 1: @Pooled.Type(value = Cup.class, capacity = 4, clear = "empty")
  @Pooled.Type(value = Cup.class, capacity = 4, keep = "saucer", clear = {"rinse", "empty()", "fill", "all", "hide", "drop"})
  static class B {}

  static class Cup {
    int seed;

    void empty() {}

    void fill(int i) {}

    static void all() {}

    private void hide() {}

    void drop() throws Exception {}
  }

  // error: [PooledTypeMember] Plate has no method 'wash', so Pools_PlatePool cannot clear an object with it. Name a method that takes nothing and can be called.
  // fix 1: @Pooled.Type(value = Plate.class, capacity = 4)
  @Pooled.Type(value = Plate.class, capacity = 4, clear = "wash")
  static class C {}

  static class Plate {
    int seed;
  }

  // fix 1: @Pooled.Type(value = Bowl.class, capacity = 4)
  @Pooled.Type(value = Bowl.class, capacity = 4)
  static class D {
    // error: [PooledCreate] Method 'plate' of D returns Dice, which no @Pooled.Type beside it names, so Pools_BowlPool cannot create instances with it. Let it return Bowl, or remove @Pooled.Create.
    // fix 1: static Dice plate() {
    @Pooled.Create static Dice plate() {
      return null;
    }
  }


  static class Bowl {
    int seed;
  }
}
