package io.rockpool.examples.orderbook;

import org.jspecify.annotations.Nullable;

/**
 * A hash map from {@code long} to objects that boxes nothing and has no entries: two arrays, probed
 * linearly, at most half full. Any key will do, 0 and negative ones too.
 *
 * <p>It allocates when it grows and at no other time.
 */
final class LongMap<V> {

  private long[] keys;
  private @Nullable Object[] values;
  private int shift;
  private int size;

  /** Creates a map that has room for so many keys before it grows. */
  LongMap(int expected) {
    int bits = 64 - Long.numberOfLeadingZeros(Math.max(4L, 2L * expected) - 1);
    keys = new long[1 << bits];
    values = new Object[1 << bits];
    shift = 64 - bits;
  }

  int size() {
    return size;
  }

  @SuppressWarnings("unchecked") // put is the only one to write, and writes a V
  @Nullable V get(long key) {
    return (V) values[slotOf(key)];
  }

  /** Puts a key that the map does not have. */
  void put(long key, V value) {
    if (size >= values.length / 2) {
      grow();
    }
    int slot = slotOf(key);
    keys[slot] = key;
    values[slot] = value;
    size++;
  }

  /** Removes a key that the map has. */
  void remove(long key) {
    int mask = values.length - 1;
    int gap = slotOf(key);
    // What was pushed past the gap moves up, so that no tombstones are needed.
    for (int slot = (gap + 1) & mask; values[slot] != null; slot = (slot + 1) & mask) {
      int home = home(keys[slot]);
      if (((slot - home) & mask) >= ((slot - gap) & mask)) {
        keys[gap] = keys[slot];
        values[gap] = values[slot];
        gap = slot;
      }
    }
    values[gap] = null;
    size--;
  }

  /** Where a key is, or would be put. */
  private int slotOf(long key) {
    int mask = values.length - 1;
    int slot = home(key);
    while (values[slot] != null && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private int home(long key) {
    return (int) (SplitMix64.mix(key) >>> shift);
  }

  private void grow() {
    long[] oldKeys = keys;
    @Nullable Object[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new Object[oldValues.length * 2];
    shift--;
    for (int i = 0; i < oldValues.length; i++) {
      if (oldValues[i] != null) {
        int slot = slotOf(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
