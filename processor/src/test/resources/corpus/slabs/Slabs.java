package corpus.slabs;

import corpus.slabs.base.Remote;
import io.rockpool.Endian;
import io.rockpool.Exhaustion;
import io.rockpool.Pooled;
import java.nio.*;

/**
 * Slices of blocks. What the constructors put there, a pool drops; here it is what a slice looks
 * like, so that an object as new can be compared with a new one.
 */
public class Slabs {

  @Pooled(capacity = 3)
  public static class Heap {
    int before = 1;
    @Pooled.Slab(length = 16) ByteBuffer bytes = ByteBuffer.allocate(16);
    @Pooled.Slab(length = 16, order = Endian.LITTLE)
    ByteBuffer little = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    @Pooled.Slab(length = 16, order = Endian.NATIVE)
    ByteBuffer machine = ByteBuffer.allocate(16).order(ByteOrder.nativeOrder());
    @Pooled.Slab(length = 8) CharBuffer chars = CharBuffer.allocate(8);
    @Pooled.Slab(length = 8) ShortBuffer shorts = ShortBuffer.allocate(8);
    @Pooled.Slab(length = 8) IntBuffer ints = IntBuffer.allocate(8);
    @Pooled.Slab(length = 8) LongBuffer longs = LongBuffer.allocate(8);
    @Pooled.Slab(length = 8) FloatBuffer floats = FloatBuffer.allocate(8);
    @Pooled.Slab(length = 8) DoubleBuffer doubles = DoubleBuffer.allocate(8);
    int after = 2;
  }

  @Pooled(capacity = 3)
  public static class Direct {
    @Pooled.Slab(length = 100, offHeap = true, alignment = 64)
    ByteBuffer bytes = ByteBuffer.allocateDirect(100);
    @Pooled.Slab(length = 7, offHeap = true) CharBuffer chars = memory().asCharBuffer().slice(0, 7);
    @Pooled.Slab(length = 7, offHeap = true)
    ShortBuffer shorts = memory().asShortBuffer().slice(0, 7);
    @Pooled.Slab(length = 7, offHeap = true) IntBuffer ints = memory().asIntBuffer().slice(0, 7);
    @Pooled.Slab(length = 7, offHeap = true, alignment = 128)
    LongBuffer longs = memory().asLongBuffer().slice(0, 7);
    @Pooled.Slab(length = 7, offHeap = true)
    FloatBuffer floats = memory().asFloatBuffer().slice(0, 7);
    @Pooled.Slab(length = 7, offHeap = true)
    DoubleBuffer doubles = memory().asDoubleBuffer().slice(0, 7);

    private static ByteBuffer memory() {
      return ByteBuffer.allocateDirect(64).order(ByteOrder.nativeOrder());
    }
  }

  @Pooled(capacity = 3)
  public static class Accessors {
    @Pooled.Slab(length = 4) private ByteBuffer withBoth = ByteBuffer.allocate(4);
    @Pooled.Slab(length = 4) private IntBuffer withSetter = IntBuffer.allocate(4);

    public ByteBuffer getWithBoth() {
      return withBoth;
    }

    public void setWithBoth(ByteBuffer value) {
      withBoth = value;
    }

    public void setWithSetter(IntBuffer value) {
      withSetter = value;
    }
  }

  @Pooled(capacity = 3)
  public static final class Table {
    @Pooled.Slab(length = 4) ByteBuffer bytes = ByteBuffer.allocate(4);
    long id = 3;
  }

  @Pooled(capacity = 3, onExhausted = Exhaustion.GROW, maxCapacity = 3)
  public static class Made {
    @Pooled.Slab(length = 4) LongBuffer longs = LongBuffer.allocate(4);
    @Pooled.Slab(length = 4, offHeap = true) ByteBuffer bytes = ByteBuffer.allocateDirect(4);

    @Pooled.Create
    static Made create(String given) {
      return new Made();
    }
  }

  @Pooled(capacity = 3)
  public static class Given<T> extends Remote {
    T value;
    final int number;
    @Pooled.Slab(length = 4) ByteBuffer bytes = ByteBuffer.allocate(4);

    @Pooled.Create
    Given(int bytes) {
      number = bytes;
    }
  }

  public static class Hidden {
    @Pooled.Slab(length = 4) ByteBuffer data = ByteBuffer.allocate(4);
    protected static final int DATA = 4;
  }

  /** Names that generated code would like to have. */
  @Pooled(capacity = 3)
  public static class Clashes extends Hidden implements java.io.Serializable {
    private static final long serialVersionUID = 1;
    @Pooled.Slab(length = 4) transient IntBuffer data = IntBuffer.allocate(4);
    int dataSlice = 1;
    int dataBlock = 2;
    @Pooled.Slab(length = 4) transient ByteBuffer slots = ByteBuffer.allocate(4);
    @Pooled.Slab(length = 4) transient ByteBuffer arena = ByteBuffer.allocate(4);

    @Pooled.OnAcquire
    void open(long dataSlice_, long arenaSlice) {}
  }

  /** Names that generated constants would like to have. */
  @Pooled(capacity = 3)
  public static class Constants {
    @Pooled.Slab(length = 4) LongBuffer prototype = LongBuffer.allocate(4);
    @Pooled.Slab(length = 4) IntBuffer unitPrice = IntBuffer.allocate(4);
    int UNIT_PRICE = 3;
    final int[] Prototype = {4};
  }
}
