package com.acme;

import io.rockpool.Pooled;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

@Pooled(capacity = 64)
public class Message {
  final List<Object> parts = new ArrayList<>();
  final Map<String, Integer> weights = new HashMap<>(Map.of("body", 1));
  final StringBuilder text = new StringBuilder(256);
  final byte[] header = {'R', 'P', 1, 0};
  final int[][] matrix = new int[3][3];
  final BitSet flags = new BitSet(128);
  final ByteBuffer body = ByteBuffer.allocate(512);
  final AtomicLong acknowledged = new AtomicLong(-1);
  final Cursor cursor = new Cursor();
  @Pooled.Clear("rewind") Cursor second = new Cursor();

  static class Cursor {
    int at;

    void clear() {
      at = 0;
    }

    void rewind() {
      at = 0;
    }
  }
}
