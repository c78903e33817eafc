package corpus.nested;

import io.rockpool.Pooled;

class Outer<X> {
  interface Api {
    @Pooled(capacity = 3)
    class Request {
      int a = 1;
    }
  }

  enum Kind {
    ONE;

    @Pooled(capacity = 3)
    static class InEnum {
      Kind kind = Kind.ONE;
    }
  }

  record Pair(int a) {
    @Pooled(capacity = 3)
    static class InRecord {
      Pair pair = new Pair(3);
    }
  }

  static class Inner {
    protected static class Deep {
      @Pooled(capacity = 3)
      protected static class Deepest {
        Inner inner;
        int a = 1;
      }
    }
  }
}
