package com.acme;

import io.rockpool.Endian;
import io.rockpool.Exhaustion;
import io.rockpool.Pooled;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;

/** Slices of blocks that all packets share: on the heap, and off it. */
@Pooled(capacity = 64, onExhausted = Exhaustion.GROW)
public class Packet {
  int port = 80;

  @Pooled.Slab(length = 1500, offHeap = true, alignment = 64, order = Endian.LITTLE)
  ByteBuffer payload;

  @Pooled.Slab(length = 8)
  private LongBuffer counters;

  /** What the last owner wrote may stay. */
  @Pooled.Slab(length = 256)
  @Pooled.Clear("clear")
  ByteBuffer scratch;

  public LongBuffer getCounters() {
    return counters;
  }

  public void setCounters(LongBuffer counters) {
    this.counters = counters;
  }
}
