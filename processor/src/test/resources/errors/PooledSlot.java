package com.acme;

import com.acme.base.Base;
import io.rockpool.Pooled;

@Pooled(capacity = 8)
class Order {
  // error: [PooledSlot] Order is neither final nor sealed nor made by a factory, so OrderPool keeps its mark in a subclass, and 'slot' is of no use. Remove the annotation.
  // fix 1: int slot;
  @Pooled.Slot int slot;

  @Pooled(capacity = 8)
  static final class Leg {
    // error: [PooledSlot] Field 'slot' is no int, so Order_LegPool cannot keep its mark in 'slot'. Make it an int.
    // fix 1: @Pooled.Slot int slot;
    @Pooled.Slot long slot;
  }

  @Pooled(capacity = 8)
  static final class Fill {
    // error: [PooledSlot] Field 'slot' is final, so Order_FillPool cannot keep its mark in 'slot'. Make it non-final.
    // fix 1: @Pooled.Slot int slot = 0;
    @Pooled.Slot final int slot = 0;
  }

  @Pooled(capacity = 8)
  static final class Quote {
    // error: [PooledSlot] Field 'slot' is private, so Order_QuotePool cannot keep its mark in 'slot'. Make it package-private.
    // fix 1: @Pooled.Slot int slot;
    @Pooled.Slot private int slot;

    int getSlot() {
      return slot;
    }

    void setSlot(int value) {
      slot = value;
    }
  }

  @Pooled(capacity = 8)
  static final class Trade {
    @Pooled.Slot int slot;

    // error: [PooledSlot] Field 'slot' is marked @Pooled.Slot too, so Order_TradePool cannot tell where to keep its mark. Mark only one of them.
    // fix 1: int other;
    @Pooled.Slot int other;
  }

  @Pooled(capacity = 8)
  static final class Book {
    @Pooled.Slot int slot;

    // error: [PooledSlot] Field 'levels' is an array of arrays, whose rows a pool remembers beside its mark, so Order_BookPool has no place for them. Mark levels @Pooled.Keep, or remove @Pooled.Slot from slot.
    // fix 1: @Pooled.Keep final int[][] levels = new int[2][2];
    // fix 2: final int[] levels = new int[2];
    final int[][] levels = new int[2][2];
  }

  @Pooled(capacity = 8)
  static final class Packet {
    // fix 2: int slot;
    @Pooled.Slot int slot;

    // error: [PooledSlot] Field 'payload' has a slice, which a pool remembers beside its mark, so Order_PacketPool has no place for it. Mark payload @Pooled.Keep instead, or remove @Pooled.Slot from slot.
    // fix 1: @Pooled.Keep java.nio.ByteBuffer payload;
    // fix 2: @Pooled.Slab(length = 8) java.nio.ByteBuffer payload;
    @Pooled.Slab(length = 8) java.nio.ByteBuffer payload;
  }

  @Pooled(capacity = 8)
  static final class Far extends Base {}
}

package com.acme.base;

import io.rockpool.Pooled;

public class Base {
  // error: [PooledSlot] Field 'slot' of Base is visible only in com.acme.base, so Order_FarPool cannot keep its mark in 'slot'. Make it public.
  // fix 1: @Pooled.Slot public int slot;
  @Pooled.Slot protected int slot;
}
