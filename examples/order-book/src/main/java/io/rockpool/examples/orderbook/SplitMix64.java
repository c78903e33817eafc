package io.rockpool.examples.orderbook;

/**
 * A random number generator that gives the same numbers for the same seed on every JVM: SplitMix64
 * (Steele, Lea and Flood, <i>Fast Splittable Pseudorandom Number Generators</i>, 2014).
 */
final class SplitMix64 {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  SplitMix64(long seed) {
    state = seed;
  }

  /** Scatters a number over all 64 bits; different numbers stay different. */
  static long mix(long z) {
    long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }

  long next() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** A number from 0 to {@code bound - 1}. */
  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** Whether something happens that happens so many times in a thousand. */
  boolean chance(int permille) {
    return below(1000) < permille;
  }

  boolean coin() {
    return next() < 0;
  }

  /** A number from 0 upwards, {@code mean} on average, and the greater the rarer. */
  int geometric(int mean) {
    double uniform = (next() >>> 11) * 0x1.0p-53;
    return (int) (StrictMath.log1p(-uniform) / StrictMath.log1p(-1.0 / (mean + 1)));
  }
}
