package corpus.tables;

import io.rockpool.Exhaustion;
import io.rockpool.Pooled;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Classes that cannot be subclassed, so that their objects are found in a table. */
public class Tables {

  @Pooled(capacity = 3)
  public static final class Final {
    int a = 1;
    private int b = 2;
    Object next;
    final int[][] grid = {{1}, null};
    final List<String> list = new ArrayList<>(List.of("a"));

    int getB() {
      return b;
    }

    void setB(int value) {
      b = value;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Final that && a == that.a;
    }

    @Override
    public int hashCode() {
      return Objects.hash(a);
    }
  }

  @Pooled(capacity = 3)
  public static sealed class Sealed permits Known {
    int a = 1;
    Object next;
  }

  @Pooled(capacity = 3)
  public static non-sealed class Known extends Sealed {
    int b = 2;
  }

  @Pooled(capacity = 3, onExhausted = Exhaustion.GROW, maxCapacity = 5)
  public static class Made {
    int a = 1;
    final StringBuilder text = new StringBuilder("x");

    private Made() {}

    @Pooled.Create
    static Made create() {
      return new Made();
    }
  }

  @Pooled(capacity = 3)
  public static class MadeOfSubclass {
    int a = 1;

    @Pooled.Create
    static MadeOfSubclass create() {
      return new MadeOfSubclass() {
        @Override
        public String toString() {
          return "special";
        }
      };
    }
  }
}
