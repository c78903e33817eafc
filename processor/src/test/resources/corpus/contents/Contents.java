package corpus.contents;

import io.rockpool.Pooled;

/** Types of the user's own that know how to clear themselves. */
public class Contents {

  static class Book {
    int depth = 3;
    final java.util.List<String> levels = new java.util.ArrayList<>();

    void clear() {
      depth = 3;
      levels.clear();
    }
  }

  interface Resettable {
    void reset();
  }

  static class Timer implements Resettable {
    long start = -1;

    @Override
    public void reset() {
      start = -1;
    }
  }

  static class FastBook extends Book {
    boolean fast;

    @Override
    void clear() {
      super.clear();
      fast = false;
    }
  }

  static class SlowBook extends Book {
    static int books;
    final int speed = 3;
  }

  @Pooled(capacity = 3)
  public static class Composite {
    final Book book = new Book();
    final Timer timer = new Timer();
    final Resettable any = new Timer();
    final FastBook fast = new FastBook();
    final SlowBook slow = new SlowBook();
    @Pooled.Clear("reset") Timer changing = new Timer();
  }

  @Pooled(capacity = 3)
  public static class Typed<B extends Book> {
    @Pooled.Clear("clear") B keptBook;
    @Pooled.Clear("clear") final Book other = new Book();
  }
}
