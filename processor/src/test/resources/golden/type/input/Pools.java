package com.acme;

import com.acme.lib.Cell;
import com.acme.lib.Ledger;
import com.acme.lib.Token;
import io.rockpool.Exhaustion;
import io.rockpool.Pooled;

@Pooled.Type(value = Ledger.class, capacity = 64, clear = "rewind", keep = "cache")
@Pooled.Type(value = Cell.class, capacity = 16)
@Pooled.Type(value = Token.class, capacity = 8, onExhausted = Exhaustion.GROW, maxCapacity = 32)
public class Pools {

  @Pooled.Create
  static Token token(String issuer) {
    return new Token(issuer);
  }
}
