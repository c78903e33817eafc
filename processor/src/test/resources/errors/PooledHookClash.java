package com.acme;

import io.rockpool.Pooled;
import java.util.List;

@Pooled(capacity = 8)
class Order extends Base {
  @Pooled.OnAcquire
  void open(long id, String name) {}

  // fix 1:
  @Pooled.OnAcquire
  // error: [PooledHookClash] Methods 'open' and 'reopen' take the same, so each would be acquire(long, String) of OrderPool. Change the parameters of one, or mark only one of them @Pooled.OnAcquire.
  // fix 2: void reopen(long id) {}
  void reopen(long id, String name) {}

  @Pooled.OnAcquire
  void all(List<String> names) {}

  // fix 1:
  @Pooled.OnAcquire
  // error: [PooledHookClash] Methods 'all' and 'some' take the same, so each would be acquire(List) of OrderPool. Change the parameters of one, or mark only one of them @Pooled.OnAcquire.
  // fix 2: void some(Iterable<Integer> numbers) {}
  void some(List<Integer> numbers) {}

  // fix 1:
  @Pooled.OnAcquire
  // error: [PooledHookClash] Methods 'touch' and 'count' take the same, so each would be acquire(int) of OrderPool. Change the parameters of one, or mark only one of them @Pooled.OnAcquire.
  // fix 2: void count(char number) {}
  void count(int number) {}

  // Those without parameters run one after the other.
  @Pooled.OnAcquire
  void first() {}

  @Pooled.OnAcquire
  void second() {}
}

package com.acme;

import io.rockpool.Pooled;

class Base {
  @Pooled.OnAcquire
  void touch(int times) {}
}
