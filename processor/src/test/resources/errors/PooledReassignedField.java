package com.acme;

import io.rockpool.Pooled;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

@Pooled(capacity = 8)
class Order {
  // error: [PooledReassignedField] Field 'fills' is not final, so OrderPool cannot tell whether to clear the List in it or to drop it. Make it final, or mark it @Pooled.Clear("clear"), @Pooled.Reset("null") or @Pooled.Keep.
  // fix 1: final List<String> fills = new ArrayList<>();
  // fix 2: @Pooled.Clear("clear") List<String> fills = new ArrayList<>();
  // fix 3: @Pooled.Reset("null") List<String> fills = new ArrayList<>();
  // fix 4: @Pooled.Keep List<String> fills = new ArrayList<>();
  List<String> fills = new ArrayList<>();

  // error: [PooledReassignedField] Field 'text' is not final, so OrderPool cannot tell whether to clear the StringBuilder in it or to drop it. Make it final, or mark it @Pooled.Reset("null") or @Pooled.Keep.
  // fix 1: final StringBuilder text = new StringBuilder();
  // fix 2: @Pooled.Reset("null") StringBuilder text;
  // fix 3: @Pooled.Keep StringBuilder text;
  StringBuilder text;

  // error: [PooledReassignedField] Field 'bytes' is not final, so OrderPool cannot tell whether to clear the ByteBuffer in it or to drop it. Make it final, or mark it @Pooled.Clear("clear"), @Pooled.Reset("null") or @Pooled.Keep.
  // fix 1: final ByteBuffer bytes = ByteBuffer.allocate(8);
  // fix 2: @Pooled.Clear("clear") ByteBuffer bytes;
  ByteBuffer bytes;

  // error: [PooledReassignedField] Field 'count' is not final, so OrderPool cannot tell whether to clear the AtomicLong in it or to drop it. Make it final, or mark it @Pooled.Reset("null") or @Pooled.Keep.
  // fix 1: final AtomicLong count = new AtomicLong();
  AtomicLong count;

  // error: [PooledReassignedField] Field 'sum' is not final, so OrderPool cannot tell whether to clear the LongAdder in it or to drop it. Make it final, or mark it @Pooled.Clear("reset"), @Pooled.Reset("null") or @Pooled.Keep.
  // fix 1: final LongAdder sum = new LongAdder();
  // fix 2: @Pooled.Clear("reset") LongAdder sum;
  LongAdder sum;

  // error: [PooledReassignedField] Field 'cursor' is not final, so OrderPool cannot tell whether to clear the Cursor in it or to drop it. Make it final, or mark it @Pooled.Clear("clear"), @Pooled.Reset("null") or @Pooled.Keep.
  // fix 1: final Cursor cursor = new Cursor();
  // fix 2: @Pooled.Clear("clear") Cursor cursor;
  Cursor cursor;

  static class Cursor {
    void clear() {}
  }
}
