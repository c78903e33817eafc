package io.rockpool.benchmarks;

import io.rockpool.Pooled;
import org.jspecify.annotations.Nullable;

/** An item of 100 fields. */
@Pooled(capacity = 1024)
class Fields100 extends Item {
  long amount1;
  long amount2;
  long amount3;
  long amount4;
  long amount5;
  long amount6;
  long amount7;
  long amount8;
  long amount9;
  long amount10;
  long amount11;
  long amount12;
  long amount13;
  long amount14;
  long amount15;
  long amount16;
  long amount17;
  long amount18;
  long amount19;
  long amount20;
  long amount21;
  long amount22;
  long amount23;
  long amount24;
  long amount25;
  long amount26;
  long amount27;
  long amount28;
  long amount29;
  long amount30;
  long amount31;
  long amount32;
  long amount33;
  long amount34;
  long amount35;
  long amount36;
  long amount37;
  long amount38;
  long amount39;
  long amount40;
  int count1 = 1;
  int count2 = 2;
  int count3 = 3;
  int count4 = 4;
  int count5 = 5;
  int count6 = 6;
  int count7 = 7;
  int count8 = 8;
  int count9 = 9;
  int count10 = 10;
  int count11 = 11;
  int count12 = 12;
  int count13 = 13;
  int count14 = 14;
  int count15 = 15;
  int count16 = 16;
  int count17 = 17;
  int count18 = 18;
  int count19 = 19;
  int count20 = 20;
  double rate1;
  double rate2;
  double rate3;
  double rate4;
  double rate5;
  double rate6;
  double rate7;
  double rate8;
  double rate9;
  double rate10;
  double rate11;
  double rate12;
  double rate13;
  double rate14;
  double rate15;
  double rate16;
  double rate17;
  double rate18;
  double rate19;
  double rate20;
  @Nullable String name1;
  @Nullable String name2;
  @Nullable String name3;
  @Nullable String name4;
  @Nullable String name5;
  @Nullable String name6;
  @Nullable String name7;
  @Nullable String name8;
  @Nullable String name9;
  @Nullable String name10;
  @Nullable String name11;
  @Nullable String name12;
  @Nullable String name13;
  @Nullable String name14;
  @Nullable String name15;
  @Nullable String name16;
  @Nullable String name17;
  @Nullable String name18;
  @Nullable String name19;
  @Nullable String name20;

  @Override
  void fill(long sequence) {
    amount1 = sequence;
    amount2 = sequence + 1;
    count1 = 5;
    rate1 = sequence;
  }

  @Override
  long read() {
    return amount1 + amount2 + amount3 + amount4;
  }

  @Override
  final void clear() {
    amount1 = 0;
    amount2 = 0;
    amount3 = 0;
    amount4 = 0;
    amount5 = 0;
    amount6 = 0;
    amount7 = 0;
    amount8 = 0;
    amount9 = 0;
    amount10 = 0;
    amount11 = 0;
    amount12 = 0;
    amount13 = 0;
    amount14 = 0;
    amount15 = 0;
    amount16 = 0;
    amount17 = 0;
    amount18 = 0;
    amount19 = 0;
    amount20 = 0;
    amount21 = 0;
    amount22 = 0;
    amount23 = 0;
    amount24 = 0;
    amount25 = 0;
    amount26 = 0;
    amount27 = 0;
    amount28 = 0;
    amount29 = 0;
    amount30 = 0;
    amount31 = 0;
    amount32 = 0;
    amount33 = 0;
    amount34 = 0;
    amount35 = 0;
    amount36 = 0;
    amount37 = 0;
    amount38 = 0;
    amount39 = 0;
    amount40 = 0;
    count1 = 1;
    count2 = 2;
    count3 = 3;
    count4 = 4;
    count5 = 5;
    count6 = 6;
    count7 = 7;
    count8 = 8;
    count9 = 9;
    count10 = 10;
    count11 = 11;
    count12 = 12;
    count13 = 13;
    count14 = 14;
    count15 = 15;
    count16 = 16;
    count17 = 17;
    count18 = 18;
    count19 = 19;
    count20 = 20;
    rate1 = 0;
    rate2 = 0;
    rate3 = 0;
    rate4 = 0;
    rate5 = 0;
    rate6 = 0;
    rate7 = 0;
    rate8 = 0;
    rate9 = 0;
    rate10 = 0;
    rate11 = 0;
    rate12 = 0;
    rate13 = 0;
    rate14 = 0;
    rate15 = 0;
    rate16 = 0;
    rate17 = 0;
    rate18 = 0;
    rate19 = 0;
    rate20 = 0;
    name1 = null;
    name2 = null;
    name3 = null;
    name4 = null;
    name5 = null;
    name6 = null;
    name7 = null;
    name8 = null;
    name9 = null;
    name10 = null;
    name11 = null;
    name12 = null;
    name13 = null;
    name14 = null;
    name15 = null;
    name16 = null;
    name17 = null;
    name18 = null;
    name19 = null;
    name20 = null;
  }

  /** Makes them. */
  static final class Making implements Kind {
    @Override
    public Item item() {
      return new Fields100();
    }

    @Override
    public Front fresh() {
      return new Fresh();
    }

    @Override
    public Front stack(int capacity) {
      return new StackFront(new Fields100[capacity], this);
    }

    @Override
    public Front rockpool(int capacity) {
      return new Rockpool(capacity);
    }
  }

  /** No pool. */
  private static final class Fresh implements Front {
    @Override
    public Item acquire() {
      return new Fields100();
    }

    @Override
    public void release(Item item) {}
  }

  /** A pool of them. */
  private static final class Rockpool implements Front {
    private final Fields100Pool pool;

    private Rockpool(int capacity) {
      pool = new Fields100Pool(capacity);
    }

    @Override
    public Item acquire() {
      return pool.acquire();
    }

    @Override
    public void release(Item item) {
      // The same compare as that of the pool, which needs no other one then.
      pool.release((Fields100Pool.Lease) item);
    }
  }
}
