package io.rockpool.examples.orderbook;

/** A number that depends on every number added to it, and on their sequence. */
final class Checksum {

  private long value;

  void add(long number) {
    value = Long.rotateLeft(value ^ number, 27) * 0x9E3779B97F4A7C15L + 1;
  }

  long value() {
    return SplitMix64.mix(value);
  }

  void reset() {
    value = 0;
  }
}
