package corpus.arrays;

import io.rockpool.Pooled;

/** Arrays in final fields; the class hides java.util.Arrays, which pools that grow mention. */
public class Arrays {

  enum Side {
    BUY,
    SELL
  }

  private enum Hidden {
    YES,
    NO
  }

  static class Client {
    int id;
  }

  record Point(int x, int y) {}

  @Pooled(capacity = 3)
  public static class Flat {
    final boolean[] booleans = {true, false, true};
    final byte[] bytes = {1, -1};
    final short[] shorts = {1, -1};
    final char[] chars = {'a', '\uffff'};
    final int[] ints = {1, -1};
    final long[] longs = {1, -1};
    final float[] floats = {Float.NaN, -0.0f};
    final double[] doubles = {Double.NaN, -0.0};
    final String[] texts = {"a", null};
    final Side[] sides = Side.values();
    final Integer[] boxes = {1, 100_000, null};
    final Point[] points = {new Point(1, 2), null};
    final Client[] clients = new Client[3];
    final Object[] objects = new Object[3];
    final Object[] covariant = new String[3];
    final int[] nothing = {};
    private final Hidden[] hidden = {Hidden.YES};

    Hidden[] getHidden() {
      return hidden;
    }
  }

  @Pooled(capacity = 3)
  public static class Blank {
    final boolean[] booleans = new boolean[3];
    final byte[] bytes = new byte[3];
    final short[] shorts = new short[3];
    final char[] chars = new char[3];
    final int[] ints = new int[3];
    final long[] longs = new long[3];
    final float[] floats = new float[3];
    final double[] doubles = new double[3];
    final float[] negativeZeros = {-0.0f};
  }

  @Pooled(capacity = 3)
  public static class Deep {
    final int[][] grid = {{1, 2}, {3}, null, {}};
    final long[][][] cube = {{{1}, null}, null, {{2, 3}, {}}};
    final boolean[][][][] tesseract = new boolean[2][2][2][2];
    final String[][] texts = {{"a", null}, null};
    final Client[][] clients = new Client[2][3];
    final Object[][][] objects = new Object[2][1][2];
    final Side[][] sides = {Side.values(), null};
    final byte[][] ragged = new byte[3][];
    final double[][] reals = {{-0.0, Double.NaN}};
  }

  @Pooled(capacity = 3)
  static class Generic<T, N extends Number> {
    @SuppressWarnings("unchecked")
    final T[] items = (T[]) new Object[3];

    @SuppressWarnings("unchecked")
    final N[] numbers = (N[]) new Number[3];

    @SuppressWarnings("unchecked")
    final T[][] table = (T[][]) new Object[2][2];

    @SuppressWarnings({"unchecked", "rawtypes"})
    final java.util.List<T>[] lists = new java.util.List[2];
  }

  @Pooled(capacity = 3, onExhausted = io.rockpool.Exhaustion.GROW, maxCapacity = 4)
  static class Growing {
    final int[] ints = {1};
  }
}
