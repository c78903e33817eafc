package com.acme;

import io.rockpool.Pooled;
import java.util.function.Supplier;

@Pooled(capacity = 8)
class Order {
  // error: [PooledReset] Field 'id' is final, so OrderPool cannot assign anything to it with @Pooled.Reset. Make it non-final, or use @Pooled.Clear or @Pooled.Keep.
  // fix 1: @Pooled.Reset("7") long id = 1;
  // fix 2: @Pooled.Keep final long id = 1;
  @Pooled.Reset("7") final long id = 1;

  // error: [PooledReset] The expression is empty, so OrderPool cannot assign it to 'a'. Write what could stand to the right of 'a ='.
  // fix 1: @Pooled.Reset("1") int a;
  @Pooled.Reset(" ") int a;

  // error: [PooledReset] The expression has a ';', which ends a statement, so OrderPool cannot assign it to 'b'. Write what could stand to the right of 'b ='.
  // fix 1: @Pooled.Reset("1") int b;
  @Pooled.Reset("1;") int b;

  // error: [PooledReset] The expression has a '(' that is not closed, so OrderPool cannot assign it to 'c'. Write what could stand to the right of 'c ='.
  // fix 1: @Pooled.Reset("(1)") int c;
  @Pooled.Reset("(1") int c;

  // error: [PooledReset] The expression has a ')' that closes nothing, so OrderPool cannot assign it to 'd'. Write what could stand to the right of 'd ='.
  // fix 1: @Pooled.Reset("(1)") int d;
  @Pooled.Reset("[1)") int d;

  // error: [PooledReset] The expression has a literal that is not closed, so OrderPool cannot assign it to 'e'. Write what could stand to the right of 'e ='.
  // fix 1: @Pooled.Reset("\"none\"") String e;
  @Pooled.Reset("\"none") String e;

  // error: [PooledReset] The expression has a comment, so OrderPool cannot assign it to 'f'. Write what could stand to the right of 'f ='.
  // fix 1: @Pooled.Reset("1") int f;
  @Pooled.Reset("1 // one") int f;

  // error: [PooledReset] The expression begins with a '{', as an array does only where it is declared, so OrderPool cannot assign it to 'g'. Write what could stand to the right of 'g ='.
  // fix 1: @Pooled.Reset("new int[] {1, 2}") int[] g;
  @Pooled.Reset("{1, 2}") int[] g;

  // error: [PooledReset] The expression has a ',' outside of brackets, so OrderPool cannot assign it to 'h'. Write what could stand to the right of 'h ='.
  // fix 1: @Pooled.Reset("Math.max(1, 2)") int h;
  @Pooled.Reset("1, 2") int h;

  @Pooled.Reset("2 > 1 ? new java.util.HashMap<String, Integer>() : null") Object map;
  @Pooled.Reset("\";) // '\"") String fine;
  @Pooled.Reset("';'") char alsoFine;
  @Pooled.Reset("() -> { return \"x\"; }") Supplier<String> supplier;
  @Pooled.Reset("\"\"\"\n a \"quoted\" ; word\"\"\"") String block;
  @Pooled.Reset("8 / 2") int half;
}
