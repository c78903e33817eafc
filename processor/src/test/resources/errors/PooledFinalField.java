package com.acme;

import io.rockpool.Pooled;
import java.util.concurrent.locks.ReentrantLock;

@Pooled(capacity = 8)
class Order<T> {
  // error: [PooledFinalField] Field 'cache' is final and its type Cache has no clearing method, so OrderPool cannot reset it. Mark it @Pooled.Keep, or give Cache a method 'clear()', or make it non-final and null in a new object.
  // fix 1: @Pooled.Keep final Cache cache = new Cache();
  // fix 2: final Cache2 cache = new Cache2(); static class Cache2 { void clear() {} }
  // fix 3: Cache cache;
  final Cache cache = new Cache();

  // error: [PooledFinalField] Field 'cursor' is final and its type Cursor has no clearing method, so OrderPool cannot reset it. Mark it @Pooled.Keep, or name the method that clears it with @Pooled.Clear, or make it non-final and null in a new object.
  // fix 1: @Pooled.Keep final Cursor cursor = new Cursor();
  // fix 2: @Pooled.Clear("rewind") final Cursor cursor = new Cursor();
  // fix 3: Cursor cursor;
  final Cursor cursor = new Cursor();

  // error: [PooledFinalField] Field 'lock' is final and its type Object has no clearing method, so OrderPool cannot reset it. Mark it @Pooled.Keep, or make it non-final and null in a new object.
  // fix 1: @Pooled.Keep final Object lock = new Object();
  // fix 2: Object lock;
  final Object lock = new Object();

  // error: [PooledFinalField] Field 'mutex' is final and its type ReentrantLock has no clearing method, so OrderPool cannot reset it. Mark it @Pooled.Keep, or name the method that clears it with @Pooled.Clear, or make it non-final and null in a new object.
  // fix 1: @Pooled.Keep final ReentrantLock mutex = new ReentrantLock();
  // fix 2: @Pooled.Clear("unlock") final ReentrantLock mutex = new ReentrantLock();
  final ReentrantLock mutex = new ReentrantLock();

  // error: [PooledFinalField] Field 'value' is final and its type T has no clearing method, so OrderPool cannot reset it. Mark it @Pooled.Keep, or make it non-final and null in a new object.
  // fix 1: @Pooled.Keep final T value = null;
  // fix 2: T value;
  final T value = null;

  // error: [PooledFinalField] Field 'fill' is final and its type Fill has a pool of its own, so OrderPool cannot reset it. Mark it @Pooled.Keep, or make it non-final and null in a new object.
  // fix 1: @Pooled.Keep final Fill fill = new Fill();
  // fix 2: Fill fill;
  final Fill fill = new Fill();

  // error: [PooledFinalField] Field 'fills' is final and its type Order_FillPool has no clearing method, so OrderPool cannot reset it. Mark it @Pooled.Keep, or make it non-final and null in a new object.
  // fix 1: @Pooled.Keep final Order_FillPool fills = new Order_FillPool();
  // fix 2: @Pooled.Clear("releaseAll") final Order_FillPool fills = new Order_FillPool();
  final Order_FillPool fills = new Order_FillPool();

  static class Cache {}

  static class Cursor {
    void rewind() {}
  }

  @Pooled(capacity = 8)
  static class Fill {
    void clear() {}
  }
}
