package com.acme;

import com.acme.base.Book;
import io.rockpool.Pooled;
import java.util.ArrayList;
import java.util.List;

@Pooled(capacity = 8)
class Order {
  // error: [PooledClear] Cursor has no method 'rewnd', so OrderPool cannot clear 'a' with @Pooled.Clear. Name a method that takes nothing and can be called, or use @Pooled.Keep.
  // fix 1: @Pooled.Clear("rewind") final Cursor a = new Cursor();
  // fix 2: @Pooled.Keep final Cursor a = new Cursor();
  @Pooled.Clear("rewnd") final Cursor a = new Cursor();

  // error: [PooledClear] Method 'hide' of Cursor is private, so OrderPool cannot clear 'b' with @Pooled.Clear. Name a method that takes nothing and can be called, or use @Pooled.Keep.
  // fix 1: @Pooled.Clear("rewind") final Cursor b = new Cursor();
  @Pooled.Clear("hide") final Cursor b = new Cursor();

  // error: [PooledClear] Method 'all' of Cursor is static, so OrderPool cannot clear 'c' with @Pooled.Clear. Name a method that takes nothing and can be called, or use @Pooled.Keep.
  // fix 1: @Pooled.Clear("rewind") final Cursor c = new Cursor();
  @Pooled.Clear("all") final Cursor c = new Cursor();

  // error: [PooledClear] Method 'to' of Cursor takes arguments, so OrderPool cannot clear 'd' with @Pooled.Clear. Name a method that takes nothing and can be called, or use @Pooled.Keep.
  // fix 1: @Pooled.Clear("rewind") final Cursor d = new Cursor();
  @Pooled.Clear("to") final Cursor d = new Cursor();

  // error: [PooledClear] Method 'close' of Cursor declares the checked exception Exception, so OrderPool cannot clear 'e' with @Pooled.Clear. Name a method that takes nothing and can be called, or use @Pooled.Keep.
  // fix 1: @Pooled.Clear("rewind") final Cursor e = new Cursor();
  @Pooled.Clear("close") final Cursor e = new Cursor();

  // error: [PooledClear] Cursor has no method 'rewind()', so OrderPool cannot clear 'f' with @Pooled.Clear. Write the name alone: @Pooled.Clear("rewind").
  // fix 1: @Pooled.Clear("rewind") final Cursor f = new Cursor();
  @Pooled.Clear("rewind()") final Cursor f = new Cursor();

  // error: [PooledClear] List has no method 'reset', so OrderPool cannot clear 'g' with @Pooled.Clear. Use @Pooled.Clear("clear").
  // fix 1: @Pooled.Clear("clear") List<String> g = new ArrayList<>();
  @Pooled.Clear("reset") List<String> g = new ArrayList<>();

  // error: [PooledClear] int has no methods, so OrderPool cannot clear 'h' with @Pooled.Clear. Remove the annotation.
  // fix 1: int h;
  @Pooled.Clear("clear") int h;

  // error: [PooledClear] byte[] has no methods, so OrderPool cannot clear 'i' with @Pooled.Clear. Remove the annotation.
  // fix 1: final byte[] i = new byte[8];
  @Pooled.Clear("clear") final byte[] i = new byte[8];

  // error: [PooledClear] Secret is private, so OrderPool cannot clear 'j' with @Pooled.Clear. Make Secret package-private.
  // fix 1: @Pooled.Clear("clear") final Open j = new Open(); static class Open { void clear() {} }
  @Pooled.Clear("clear") final Secret j = new Secret();

  // error: [PooledClear] Method 'wipe' of Book is visible only in com.acme.base, so OrderPool cannot clear 'k' with @Pooled.Clear. Name a method that takes nothing and can be called, or use @Pooled.Keep.
  // fix 1: @Pooled.Keep final Book k = new Book();
  @Pooled.Clear("wipe") final Book k = new Book();

  // error: [PooledClear] Cursor has no method '', so OrderPool cannot clear 'l' with @Pooled.Clear. Name a method that takes nothing and can be called, or use @Pooled.Keep.
  // fix 1: @Pooled.Clear("rewind") final Cursor l = new Cursor();
  @Pooled.Clear("") final Cursor l = new Cursor();

  static class Cursor {
    void rewind() {}

    void to(int row) {}

    static void all() {}

    void close() throws Exception {}

    private void hide() {}
  }

  private static class Secret {
    void clear() {}
  }
}

package com.acme.base;

public class Book {
  void wipe() {}
}
