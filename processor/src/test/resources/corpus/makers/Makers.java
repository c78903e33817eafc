package corpus.makers;

import io.rockpool.Exhaustion;
import io.rockpool.Pooled;
import java.util.ArrayList;
import java.util.List;

/** Instances that are made with parameters. */
public class Makers {

  @Pooled(capacity = 3)
  public static class Constructed {
    String symbol;
    int size = 3;
    @Pooled.Keep final StringBuilder keptText;
    final List<String> list = new ArrayList<>();
    private int hidden = 5;
    final int[][] rows = {{9}};

    @Pooled.Create
    Constructed(String symbol, int size, StringBuilder text) {
      this.symbol = symbol;
      this.size = size;
      this.keptText = text;
      list.add(symbol);
    }

    int getHidden() {
      return hidden;
    }

    void setHidden(int value) {
      hidden = value;
    }
  }

  @Pooled(capacity = 3)
  public static class Names {
    final int[][] slots = {{1}};
    final int[][] table;
    int initial;
    String stack = "x";
    Object mark;

    @Pooled.Create
    Names(int capacity, String slots, int[] table, int initial, int CAPACITY, int first, int i) {
      this.table = new int[][] {table.clone()};
      this.initial = initial;
    }
  }

  @Pooled(capacity = 3, onExhausted = Exhaustion.GROW)
  public static final class Made {
    String symbol;
    final int length;

    private Made(String symbol) {
      this.symbol = symbol;
      this.length = symbol.length();
    }

    @Pooled.Create
    static Made create(String symbol, int slots, int mark, int top, int exhausted) {
      return new Made(symbol);
    }
  }

  @Pooled(capacity = 3)
  public static class Generic<T extends CharSequence> {
    @Pooled.Keep T keptSeed;
    int length;
    final List<T> list = new ArrayList<>();

    @Pooled.Create
    Generic(T seed) {
      keptSeed = seed;
      length = seed.length();
    }
  }
}
