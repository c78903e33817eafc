package io.rockpool.benchmarks;

import io.rockpool.Pooled;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Objects whose layouts end at every distance from the next multiple of eight bytes: what is added
 * to an object costs nothing where it fits into a gap, and eight bytes where it does not.
 */
enum Gap {
  /** 12 bytes beside the header. */
  BYTES12(Bytes12::new, Gap_Bytes12Pool::new),
  /** 13 bytes beside the header. */
  BYTES13(Bytes13::new, Gap_Bytes13Pool::new),
  /** 14 bytes beside the header. */
  BYTES14(Bytes14::new, Gap_Bytes14Pool::new),
  /** 15 bytes beside the header. */
  BYTES15(Bytes15::new, Gap_Bytes15Pool::new),
  /** 16 bytes beside the header. */
  BYTES16(Bytes16::new, Gap_Bytes16Pool::new),
  /** 17 bytes beside the header. */
  BYTES17(Bytes17::new, Gap_Bytes17Pool::new),
  /** 18 bytes beside the header. */
  BYTES18(Bytes18::new, Gap_Bytes18Pool::new),
  /** 19 bytes beside the header. */
  BYTES19(Bytes19::new, Gap_Bytes19Pool::new);

  // Lambdas without state, of which the types do not tell.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Supplier<Object> item;

  @SuppressWarnings("ImmutableEnumChecker")
  private final IntFunction<Object> pool;

  Gap(Supplier<Object> item, IntFunction<Object> pool) {
    this.item = item;
    this.pool = pool;
  }

  /** By which it is found among figures. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** One that is not pooled. */
  Object item() {
    return item.get();
  }

  /** A pool of them. */
  Object pool(int capacity) {
    return pool.apply(capacity);
  }

  /** 12 bytes beside the header. */
  @Pooled(capacity = 1024)
  static class Bytes12 {
    int number1;
    int number2;
    int number3;
  }

  /** 13 bytes beside the header. */
  @Pooled(capacity = 1024)
  static class Bytes13 {
    int number1;
    int number2;
    int number3;
    byte side;
  }

  /** 14 bytes beside the header. */
  @Pooled(capacity = 1024)
  static class Bytes14 {
    int number1;
    int number2;
    int number3;
    short rank;
  }

  /** 15 bytes beside the header. */
  @Pooled(capacity = 1024)
  static class Bytes15 {
    int number1;
    int number2;
    int number3;
    short rank;
    byte side;
  }

  /** 16 bytes beside the header. */
  @Pooled(capacity = 1024)
  static class Bytes16 {
    int number1;
    int number2;
    int number3;
    int number4;
  }

  /** 17 bytes beside the header. */
  @Pooled(capacity = 1024)
  static class Bytes17 {
    int number1;
    int number2;
    int number3;
    int number4;
    byte side;
  }

  /** 18 bytes beside the header. */
  @Pooled(capacity = 1024)
  static class Bytes18 {
    int number1;
    int number2;
    int number3;
    int number4;
    short rank;
  }

  /** 19 bytes beside the header. */
  @Pooled(capacity = 1024)
  static class Bytes19 {
    int number1;
    int number2;
    int number3;
    int number4;
    short rank;
    byte side;
  }
}
